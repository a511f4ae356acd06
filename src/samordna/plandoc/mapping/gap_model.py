"""A gap, and what all gaps are judged by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.mapping.reach import Reach, Span, reach_of
from samordna.plandoc.mapping.told import uncovered
from samordna.plandoc.vocabulary import Function, Level, TargetGroup, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that no service does. What is None or empty is not part of what is lacking: ``areas`` empty means everywhere.

    ``weight`` tells which gap to look at first. ``is_certain`` is false where somebody may do it without having said so.
    """

    text: Text
    weight: int
    function: Function | None = None
    level: Level | None = None
    target_group: TargetGroup | None = None
    ages: Span | None = None
    areas: tuple[str, ...] = ()
    is_certain: bool = True


Reached = tuple[MappedService, Reach | None]


@dataclass(frozen=True)
class Case:
    """The services with whom they take, and the areas of the municipality: those it has and those that services name."""

    reached: Sequence[Reached]
    areas: Sequence[str]

    @classmethod
    def of(cls, services: Iterable[MappedService], areas: Iterable[str]) -> Self:
        reached = [(service, reach_of(service)) for service in services]
        named = (area for service, _ in reached for area in service.areas)
        return cls(reached, tuple(dict.fromkeys([*areas, *named])))

    @cached_property
    def functions_lacking(self) -> list[Function]:
        return uncovered(Function, (service.functions for service, _ in self.reached))

    @cached_property
    def functions(self) -> list[Function]:
        return [one for one in Function if one not in self.functions_lacking]

    def with_function(self, function: Function) -> list[Reached]:
        return [pair for pair in self.reached if function in pair[0].functions]

    def areas_without(self, services: Iterable[MappedService]) -> tuple[str, ...]:
        """The areas that none of ``services`` serves; none where one serves all of the municipality."""
        served: set[str] = set()
        for service in services:
            if not service.areas:
                return ()
            served.update(service.areas)
        return tuple(area for area in self.areas if area not in served)


class Here:
    """Which ages are taken in each area, by who serves it alone and by who serves all of the municipality."""

    def __init__(self, areas: Iterable[str]) -> None:
        self._by_area = dict.fromkeys(areas, 0)
        self._everywhere = 0

    def add(self, areas: Iterable[str], ages: int) -> None:
        """``areas`` empty means everywhere."""
        named = list(areas)
        for area in named:
            self._by_area[area] |= ages
        self._everywhere |= 0 if named else ages

    def at(self, area: str) -> int:
        return self._by_area[area] | self._everywhere

    @property
    def anywhere(self) -> int:
        ages = self._everywhere
        for here in self._by_area.values():
            ages |= here
        return ages
