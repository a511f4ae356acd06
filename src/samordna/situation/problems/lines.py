"""The list of a picture's problems, line by line, with where each can be moved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from samordna.plandoc.picture.merging import Origin, roots
from samordna.plandoc.picture.words import Development
from samordna.situation.models import Area, Problem


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """``goes_on`` says that it was in the picture before. ``up`` and ``down`` are the places that it can be moved to."""

    problem: Problem
    areas: Sequence[Area]
    goes_on: bool
    planned: Any = None
    up: int | None = None
    down: int | None = None
    is_moved: bool = False

    @property
    def is_first(self) -> bool:
        return self.up is None

    @property
    def is_last(self) -> bool:
        return self.down is None

    @property
    def is_gone(self) -> bool:
        return self.problem.development == Development.GONE


def lines_of(
    problems: Sequence[Problem],
    *,
    areas: Callable[[Problem], Sequence[Area]],
    origins: Mapping[int, Origin],
    planned: Mapping[int, Any],
) -> list[ProblemLine]:
    """In the same order. Those with a priority stand by that; the others are moved among themselves."""
    by_position = sorted(problems, key=lambda one: (one.position, one.pk))
    place = {one.pk: at for at, one in enumerate(by_position)}
    moved = [one.pk for one in problems if one.priority is None and one.development != Development.GONE]
    down = dict(pairwise(moved))
    up = {later: earlier for earlier, later in down.items()}
    return [
        ProblemLine(
            one,
            areas(one),
            bool(roots(one.pk, origins)),
            planned.get(one.pk),
            place.get(up.get(one.pk, 0)),
            place.get(down.get(one.pk, 0)),
            one.pk in moved,
        )
        for one in problems
    ]
