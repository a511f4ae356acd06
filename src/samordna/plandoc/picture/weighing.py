"""What many think of the same problems: means, how far they agree, and the order that follows.

A score is a figure from 1 to 5, 0 for none yet. Nobody's own figures come out of here: only how many think what.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, pstdev

from samordna.plandoc.vocabulary import Text, give_names

LOWEST, HIGHEST = 1, 5
SCALE = range(LOWEST, HIGHEST + 1)
MIXED_FROM, DIVIDED_FROM = 0.75, 1.25
"""Standard deviations: half who say 2 and half who say 4 differ by 1, half who say 1 and half who say 5 by 2."""
FIRST_OF_INFLUENCE = -1
"""The last of what is asked is how much can be done about it; those before it tell how bad it is."""


class Agreement(StrEnum):
    """How far those who have scored agree."""

    AGREED = "agreed"
    MIXED = "mixed"
    DIVIDED = "divided"


give_names(
    [
        (Agreement.AGREED, Text("Eniga", "Agreed")),
        (Agreement.MIXED, Text("Delade meningar", "Opinions differ")),
        (Agreement.DIVIDED, Text("Starkt delade meningar", "Opinions differ widely")),
    ]
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What all think of one problem by one criterion: ``counts`` tells how many gave each figure of :data:`SCALE`."""

    counts: tuple[int, ...]

    @classmethod
    def of(cls, figures: Iterable[int]) -> "Opinion":
        given = [*figures]
        return cls(tuple(given.count(one) for one in SCALE))

    @property
    def voters(self) -> int:
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        return fmean(self._figures()) if self.voters else None

    @property
    def agreement(self) -> Agreement | None:
        """None while fewer than two have scored."""
        if self.voters < 2:
            return None
        spread = pstdev(self._figures())
        if spread >= DIVIDED_FROM:
            return Agreement.DIVIDED
        return Agreement.MIXED if spread >= MIXED_FROM else Agreement.AGREED

    def _figures(self) -> list[int]:
        return [figure for figure, count in zip(SCALE, self.counts, strict=True) for _one in range(count)]


@dataclass(frozen=True, slots=True)
class Weighed:
    """One problem as all see it, by each criterion."""

    key: int
    opinions: tuple[Opinion, ...]

    @property
    def weight(self) -> float | None:
        """The mean of the criteria's means; None while nobody has scored it."""
        return _mean(self.opinions)

    @property
    def badness(self) -> float | None:
        return _mean(self.opinions[:FIRST_OF_INFLUENCE])

    @property
    def influence(self) -> float | None:
        return _mean(self.opinions[FIRST_OF_INFLUENCE:])

    @property
    def agreement(self) -> Agreement | None:
        """That of the criterion on which they agree least."""
        told = [one.agreement for one in self.opinions if one.agreement]
        return max(told, key=[*Agreement].index) if told else None

    @property
    def cell(self) -> tuple[int, int] | None:
        """Where it stands in the matrix: how bad it is, and how much can be done, each as the nearest figure of the scale."""
        if self.badness is None or self.influence is None:
            return None
        return nearest(self.badness), nearest(self.influence)


def weighed(scores: Mapping[int, Sequence[Sequence[int]]], criteria: int) -> list[Weighed]:
    """Problems by their weight, the heaviest first; of two alike the worse, then the one named first. Unscored ones are last.

    ``scores`` gives for each problem what every seat has said: a figure for each criterion.
    """
    told = [
        Weighed(key, tuple(Opinion.of(seat[place] for seat in seats) for place in range(criteria)))
        for key, seats in scores.items()
    ]
    return sorted(told, key=lambda one: (-(one.weight or 0), -(one.badness or 0)))


def nearest(mean: float) -> int:
    """A half goes up: 3.5 is 4."""
    return int(mean + 0.5)


def is_score(figure: int) -> bool:
    """Whether somebody may say so; 0 takes back what was said."""
    return figure == 0 or figure in SCALE


def is_whole(figures: Sequence[int]) -> bool:
    """Whether a seat has scored a problem by every criterion."""
    return all(figures)


def _mean(opinions: Sequence[Opinion]) -> float | None:
    means = [one.mean for one in opinions if one.mean is not None]
    return fmean(means) if means else None
