"""Needs with the unit they are of and what must be known: the rows of coverage, and their sums."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samordna.core.order import in_order
from samordna.organisation.enums import UnitKind
from samordna.organisation.models import Unit
from samordna.plandoc.training import Coverage, Need, summed
from samordna.training.models import Requirement
from samordna.training.queries import Reckoning


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """A need of a group, and how it is met."""

    unit: Unit
    need: Need
    requirement: Requirement
    met: Coverage


@dataclass(frozen=True, slots=True)
class Part:
    """What several needs come to: of an administration, or of a unit below the one that is looked at."""

    unit: Unit
    met: Coverage
    untold: int
    """Needs of groups whose size nobody has told: they are in no sum."""


def lines_of(reckoning: Reckoning, units: dict[int, Unit]) -> list[CoverageLine]:
    """By the unit's name, then as the needs come. No query."""
    rows = [
        CoverageLine(units[need.group.unit], need, reckoning.requirements[need.requirement], met)
        for need, met in reckoning.met.items()
        if need.group.unit in units
    ]
    return in_order(rows, lambda one: one.unit.name)


def parts_of(lines: Iterable[CoverageLine], units: dict[int, Unit], below: Unit | None) -> list[Part]:
    """By administration or, within a unit, by what is right below it."""
    theirs: dict[int, list[CoverageLine]] = defaultdict(list)
    for line in lines:
        theirs[_part_of(line.unit, units, below)].append(line)
    parts = [
        Part(
            units[pk],
            summed(one.met for one in several),
            sum(one.met.staff is None for one in several),
        )
        for pk, several in theirs.items()
    ]
    return in_order(parts, lambda one: one.unit.name)


def total_of(lines: Sequence[CoverageLine]) -> Coverage:
    return summed(one.met for one in lines)


def administration_of(unit: Unit, units: dict[int, Unit]) -> int:
    """Its number; of what is part of none, that of the unit at the top."""
    above = (pk for pk in unit.path if pk in units and units[pk].kind == UnitKind.ADMINISTRATION)
    return next(above, unit.path[0])


def _part_of(unit: Unit, units: dict[int, Unit], below: Unit | None) -> int:
    if below is None:
        return administration_of(unit, units)
    place = unit.path.index(below.pk) + 1
    return unit.path[place] if place < len(unit.path) else unit.pk
