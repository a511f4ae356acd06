"""The rows of the page of coverage, folded by unit."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from samordna.organisation.models import Unit
from samordna.plandoc.training import Coverage
from samordna.training.coverage.lines import CoverageLine, total_of
from samordna.training.coverage.rows import CoverageRow


@dataclass(frozen=True, slots=True)
class UnitRows:
    """A unit's rows on the page, and what all its needs that are listed come to, also where the page holds only some of them."""

    unit: Unit
    rows: list[CoverageRow]
    total: Coverage
    untold: int


def by_unit(rows: Iterable[CoverageRow], listed: Iterable[CoverageLine]) -> list[UnitRows]:
    """In the order of the rows, of which a unit's stand together."""
    lines = defaultdict(list)
    for line in listed:
        lines[line.unit.pk].append(line)
    return [
        UnitRows(unit, list(theirs), total_of(lines[unit.pk]), sum(_is_untold(one) for one in lines[unit.pk]))
        for unit, theirs in groupby(rows, key=lambda row: row.line.unit)
    ]


def _is_untold(line: CoverageLine) -> bool:
    return line.met.staff is None
