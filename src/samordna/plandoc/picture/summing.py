"""The sum of several pictures: what the central coordinator sees of all districts at once, and where they say the same."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samordna.plandoc.picture.model import PictureDocument, PictureProblem
from samordna.plandoc.picture.words import Phenomenon
from samordna.plandoc.schema import LAST_PRIORITY
from samordna.plandoc.vocabulary import Trend


@dataclass(frozen=True, slots=True)
class SummedPicture:
    """A picture with whose it is. ``key`` is whatever the caller knows it by."""

    key: int
    owner: str
    document: PictureDocument


@dataclass(frozen=True, slots=True)
class Told:
    """A problem, and the picture that tells of it."""

    picture: SummedPicture
    problem: PictureProblem


@dataclass(frozen=True, slots=True)
class Shared:
    """What several pictures speak of: a phenomenon or an area. ``told`` is ordered by priority, those without one last."""

    name: str
    told: tuple[Told, ...]

    @property
    def owners(self) -> list[str]:
        return list(dict.fromkeys(one.picture.owner for one in self.told))

    @property
    def rising(self) -> int:
        """How many of its problems grow."""
        return sum(1 for one in self.told if one.problem.trend is Trend.RISING)


@dataclass(frozen=True, slots=True)
class PictureSum:
    """``phenomena`` by their kind, ``areas`` by their number; both with the one that most pictures speak of first."""

    pictures: tuple[SummedPicture, ...]
    phenomena: tuple[tuple[Phenomenon, Shared], ...]
    areas: tuple[Shared, ...]


def summed(pictures: Sequence[SummedPicture], names: dict[Phenomenon, str]) -> PictureSum:
    """Each picture is as its reader may see it. ``names`` are what phenomena are called."""
    every = [Told(one, problem) for one in pictures for problem in one.document.problems]
    by_phenomenon: dict[Phenomenon, list[Told]] = defaultdict(list)
    by_area: dict[int, list[Told]] = defaultdict(list)
    called: dict[int, str] = {}
    for one in every:
        for phenomenon in one.problem.phenomena:
            by_phenomenon[phenomenon].append(one)
        for area in one.problem.areas:
            by_area[area.id].append(one)
            called.setdefault(area.id, area.name)
    phenomena = [(kind, _shared(names[kind], told)) for kind, told in by_phenomenon.items()]
    areas = [_shared(called[number], told) for number, told in by_area.items()]
    return PictureSum(
        tuple(pictures),
        tuple(sorted(phenomena, key=lambda pair: _most_told(pair[1]))),
        tuple(sorted(areas, key=_most_told)),
    )


def _shared(name: str, told: Iterable[Told]) -> Shared:
    return Shared(name, tuple(sorted(told, key=lambda one: one.problem.priority or LAST_PRIORITY)))


def _most_told(shared: Shared) -> tuple[int, int]:
    return (-len(shared.owners), -len(shared.told))
