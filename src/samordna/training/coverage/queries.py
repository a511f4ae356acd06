"""What the pages of coverage are made from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samordna.core.order import in_order
from samordna.organisation.enums import UnitKind
from samordna.organisation.models import Municipality, Unit
from samordna.training.coverage.lines import CoverageLine, administration_of, lines_of
from samordna.training.queries import Reckoning, reckon, units_by_number


@dataclass(frozen=True, slots=True)
class Covered:
    """Every need of a municipality, as lines. Six queries, whatever its size."""

    reckoning: Reckoning
    units: dict[int, Unit]
    lines: list[CoverageLine]


def covered(municipality: Municipality, *, on: date | None = None) -> Covered:
    reckoning, units = reckon(municipality, on=on), units_by_number(municipality)
    return Covered(reckoning, units, lines_of(reckoning, units))


def courses_over(reckoning: Reckoning) -> list[str]:
    """Those that are no longer given, and that coverage still rests on: having been there counts as long as it was said to."""
    given = {pk for one in reckoning.requirements.values() for pk in one.courses}
    return in_order([name for pk, name in reckoning.over.items() if pk in given], str)


def without_needs(whole: Covered) -> list[Unit]:
    """Administrations of today of which nothing is known yet: they are in no share."""
    there = {administration_of(line.unit, whole.units) for line in whole.lines}
    on = whole.reckoning.on
    rows = (
        one for one in whole.units.values() if one.kind == UnitKind.ADMINISTRATION and one.is_valid_on(on)
    )
    return in_order([one for one in rows if one.pk not in there], lambda one: one.name)


def offered_units(lines: Iterable[CoverageLine], units: dict[int, Unit]) -> list[Unit]:
    """Units that need something, and all above them, as a choice."""
    return [units[pk] for pk in dict.fromkeys(pk for line in lines for pk in line.unit.path) if pk in units]
