"""What has become of things since the picture before: problem by problem, and on what grounds."""

from dataclasses import dataclass
from enum import StrEnum

from samordna.plandoc.picture.model import PictureDocument, PictureProblem
from samordna.plandoc.picture.words import Development
from samordna.plandoc.vocabulary import Text, give_names


class Turn(StrEnum):
    """What has happened to a problem from one picture to the next. ``DROPPED`` is told of no more, and nobody has said why."""

    NEW = "new"
    WORSE = "worse"
    UNCHANGED = "unchanged"
    BETTER = "better"
    GONE = "gone"
    UNJUDGED = "unjudged"
    DROPPED = "dropped"


give_names(
    [
        (Turn.NEW, Text("Nytt", "New")),
        (Turn.WORSE, Text("Värre", "Worse")),
        (Turn.UNCHANGED, Text("Oförändrat", "Unchanged")),
        (Turn.BETTER, Text("Bättre", "Better")),
        (Turn.GONE, Text("Borta", "Gone")),
        (Turn.UNJUDGED, Text("Inte bedömt", "Not judged")),
        (Turn.DROPPED, Text("Nämns inte längre", "No longer told of")),
    ]
)


@dataclass(frozen=True, slots=True)
class Change:
    """``title`` is what the problem is called, or was where it is no more; ``before`` what it was called, if otherwise."""

    turn: Turn
    title: str
    before: str = ""
    grounds: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """``previous`` is the title of the picture before. ``changes`` stand by what asks for most: new, worse and so on."""

    previous: str
    changes: tuple[Change, ...]


def compared(before: PictureDocument, now: PictureDocument) -> Comparison:
    """What became of each problem. Both are as their reader may see them: what is hidden of either is told of in neither."""
    earlier = {one.id: one for one in before.problems}
    carried = {number for one in now.problems for number in one.carried_from}
    changes = [_change(one, earlier) for one in now.problems]
    changes += [Change(Turn.DROPPED, one.title) for one in before.problems if one.id not in carried]
    order = {turn: place for place, turn in enumerate(Turn)}
    return Comparison(before.title, tuple(sorted(changes, key=lambda one: order[one.turn])))


def _change(problem: PictureProblem, earlier: dict[int, PictureProblem]) -> Change:
    known = [earlier[number].title for number in problem.carried_from if number in earlier]
    if not known:
        return Change(Turn.NEW, problem.title)
    renamed = ", ".join(known) if known != [problem.title] else ""
    return Change(_TURNS[problem.development], problem.title, renamed, problem.development_reason)


_TURNS: dict[Development | None, Turn] = {
    None: Turn.UNJUDGED,
    **{development: Turn(development.value) for development in Development},
}
