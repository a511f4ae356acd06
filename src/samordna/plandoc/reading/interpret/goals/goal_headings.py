"""The goal that tables, lists and labelled groups stand under: named as one above them, or shown to be one by its neighbours."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.actor_names import names_actor
from samordna.plandoc.reading.interpret.columns.openers import names_activity
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.goals.above import Above, past_kinds
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.promises.promised_lists import promised_in
from samordna.plandoc.reading.interpret.rows.bands import Band, labelled_band, promised_band
from samordna.plandoc.reading.interpret.words.cell_words import AIM
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.vocabulary import SectionKind

_GOALS = lazily(r"\bmål(?:en|områden?)?\b|delmål|målsättning|\bgoals?\b|objectives", re.IGNORECASE)
_AREA = lazily(
    r"(?<!mål)område|\bdel\b|kapitel|avsnitt|\bfas\b|nivå|tema|bilaga|år \d|\d{4}|"
    r"\b(\w+) (?:för|till) \1\b|^(?:blad|flik|ark|sheet) ?\d*$",
    re.IGNORECASE,
)
_AIM = lazily(AIM, re.IGNORECASE)
_BECOMES = lazily(
    r".{3,60}\s(?:\w+[aå]s|ges|ses|görs|\w+[kgj]s)(?: (?:bort|ut|in|upp|fram|emot))?", re.IGNORECASE
)
"""What becomes of something, in the passive: "Det som brinner tas bort"."""

_NUMBERED_PART = lazily(
    r"(?P<label>(?:(?:del|kapitel|avsnitt|tema|steg|spår|strategi|inriktning|\w*område)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[A-ZÅÄÖ](?=\s*[:.)–-]))|"
    r"(?:tema|spår|inriktning|\w*område)(?=\s*[:–-]\s))"
    r"(?:\s*[:.)–-]\s*|\s+)(?P<name>\S.*)",
    re.IGNORECASE,
)
_ACTORS = frozenset({Trait.ROLE, Trait.PARTNER})
_FEWEST_WORDS = 4
_LONGEST_NAME = 80
_NO_GROUPS = frozenset(
    {
        *(SectionKind.INTRODUCTION, SectionKind.SITUATION, SectionKind.ANALYSIS, SectionKind.CHANGES),
        *(
            SectionKind.FOLLOW_UP,
            SectionKind.ACTIVITIES,
            SectionKind.GOALS,
            SectionKind.ACUTE,
            SectionKind.GUIDE,
        ),
        *(SectionKind.COLLABORATION, SectionKind.COMMUNICATION, SectionKind.ROLES),
    }
)
"""Chapters that say what their text is, not what it is about."""


@dataclass(frozen=True, slots=True)
class GoalAbove:
    """The goal or the problem that something stands under, where it is told, and whether a person is to be ``asked``: a heading
    that only names what its activities are about may be no goal."""

    band: Band
    told: Piece
    asked: bool = False

    @property
    def row(self) -> PieceRow:
        return PieceRow([self.told.text], self.told.spots, self.told.place)


def goals_for(firsts: list[Piece], over: dict[int, Above]) -> dict[int, GoalAbove]:
    """The goal or problem of what begins with each piece (by id)."""
    over = {id(piece): past_kinds(over[id(piece)]) for piece in firsts}
    nearest = {id(above.headings[-1]): above for piece in firsts if (above := over[id(piece)]).headings}
    alike = Counter(above.family for above in nearest.values())
    aims = {above.family for above in nearest.values() if states_aim(above.headings[-1])}
    named = {above.family for above in over.values() if _told(above)} | _of_actors(nearest.values())
    found: dict[int, GoalAbove] = {}
    for piece in firsts:
        above = over[id(piece)]
        siblings = alike[above.family]
        goal = _told(above) or _below(above, nearest.values())
        goal = goal or _shown(above, siblings, among_aims=above.family in aims)
        grouped = above.headings and siblings > 1 and above.family not in named
        goal = goal or (_group(above.headings[-1]) if grouped else None)
        if goal:
            found[id(piece)] = goal
    return found


def _of_actors(nearest: Iterable[Above]) -> set[tuple[int, int]]:
    """The families most of whose headings name somebody who acts, as the cells of a column of them do."""
    names: dict[tuple[int, int], list[bool]] = defaultdict(list)
    for above in nearest:
        names[above.family].append(
            names_actor(above.headings[-1].text) and bool(traits_of(above.headings[-1].text) & _ACTORS)
        )
    return {family for family, acts in names.items() if 2 * sum(acts) > len(acts)}


def _told(above: Above) -> GoalAbove | None:
    """The innermost line or heading that calls itself a goal or a problem."""
    if above.told:
        return GoalAbove(*above.told)
    for heading in reversed(above.headings):
        band = labelled_band(heading.text) or promised_band(heading.text)
        if band and not _AREA.search(band.label):
            return GoalAbove(band, heading)
    return None


def _below(above: Above, nearest: Iterable[Above]) -> GoalAbove | None:
    """The sentence right below a heading that says how things are to be, where one stands below each heading beside it too."""
    beside = [one for one in nearest if one.family == above.family]
    if above.aim is None or len(beside) < 2 or not all(one.aim for one in beside):
        return None
    return GoalAbove(Band(Column.GOAL, above.aim.text), above.aim)


def _shown(above: Above, siblings: int, *, among_aims: bool) -> GoalAbove | None:
    """A heading that is a goal without saying so: one of several under "Mål …", or that says how things are to be, as a sibling
    of it does."""
    if len(above.headings) < 2 and siblings < 2:
        return None
    heading, outer = above.headings[-1], above.headings[:-1]
    text = " ".join(heading.text.split())
    if heading.says_who or _GOALS.search(text) or _AREA.search(text):
        return None
    under_goals = siblings > 1 and any(_GOALS.search(one.text) for one in outer[-1:])
    stated = states_aim(heading) or (among_aims and siblings > 1)
    return GoalAbove(Band(Column.GOAL, text), heading) if under_goals or stated else None


def _group(heading: Piece) -> GoalAbove | None:
    """One of several headings, each over activities of its own, that says neither who nor when nor that they are activities:
    what they are about."""
    text = " ".join(heading.text.split()).rstrip(":")
    number = _NUMBERED_PART.fullmatch(text)
    name = number["name"] if number else text
    says_else = (
        len(name) > _LONGEST_NAME
        or name.endswith((".", "!"))
        or kind_of(name) in _NO_GROUPS
        or says_activities(name)
        or names_activity(text)
        or promised_in(heading) is not None
        or bool(traits_of(name) & {Trait.TIME, Trait.NUMBER, Trait.STATUS})
        or _GOALS.search(name) is not None
        or _AREA.search(name) is not None
    )
    if says_else:
        return None
    stated = len(name.split()) >= _FEWEST_WORDS and (_AIM.match(name) or _BECOMES.fullmatch(name))
    band = Band(Column.GOAL, name, number["label"] if number else "")
    return GoalAbove(band, heading, asked=not stated)


def states_aim(heading: Piece) -> bool:
    """Whether a heading says how things are to be; one that only says who is to do what stands below does not."""
    text = " ".join(heading.text.split())
    return (
        len(text.split()) >= _FEWEST_WORDS
        and _AIM.match(text) is not None
        and not says_activities(text)
        and promised_in(heading) is None
    )
