"""Which figures are sums of others: an area of those in it, a year of its months, a series of those that divide it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from samordna.plandoc.figures.places import is_total
from samordna.plandoc.figures.suppression import Sum
from samordna.plandoc.figures.suppression.spans import spans_of

SEXES = frozenset({"kvinnor", "män", "flickor", "pojkar"})
_ROUNDED = 0.5
"""A whole and its parts may differ so much and still be the same."""


class Cell(NamedTuple):
    """A figure: of a series and for an area, both by their numbers, in a period."""

    series: int
    area: int
    period: str


Paths = Mapping[int, Sequence[int]]
"""For each area itself and all above it, from the top."""
Division = tuple[int, Sequence[int]]
"""A series, and those that its figures are divided into."""


def sums_among(
    cells: Mapping[Cell, int | None], paths: Paths, divisions: Iterable[Division] = ()
) -> list[Sum[Cell]]:
    """Only sums of cells that are there, whether their values are told or not.

    An area is the sum of the nearest in it that have figures, a year of its months.
    """
    return [*_of_areas(cells, paths), *_of_periods(cells), *_of_divisions(cells, divisions)]


def _of_areas(cells: Iterable[Cell], paths: Paths) -> Iterator[Sum[Cell]]:
    together: dict[tuple[int, str], set[int]] = defaultdict(set)
    for series, area, period in cells:
        together[series, period].add(area)
    nearest = lru_cache(maxsize=256)(lambda areas: _nearest(areas, paths))
    for (series, period), areas in together.items():
        for whole, parts in nearest(frozenset(areas)):
            yield Sum(Cell(series, whole, period), [Cell(series, part, period) for part in parts])


def _nearest(areas: Collection[int], paths: Paths) -> list[tuple[int, list[int]]]:
    below: dict[int, list[int]] = defaultdict(list)
    for area in sorted(areas):
        above = [one for one in paths.get(area, ()) if one in areas and one != area]
        if above:
            below[above[-1]].append(area)
    return [*below.items()]


def _of_periods(cells: Mapping[Cell, int | None]) -> Iterator[Sum[Cell]]:
    """One that lacks parts is taken for a sum where its figures say so."""
    together: dict[tuple[int, int], list[str]] = defaultdict(list)
    for series, area, period in cells:
        together[series, area].append(period)
    for (series, area), periods in together.items():
        in_order = tuple(sorted(periods))
        for span in spans_of(in_order):
            whole, *parts = (Cell(series, area, in_order[place]) for place in (span.whole, *span.parts))
            if span.is_complete or (len(parts) > 1 and _fits(cells, whole, parts)):
                yield Sum(whole, parts)


def _fits(cells: Mapping[Cell, int | None], whole: Cell, parts: Sequence[Cell]) -> bool:
    told = [cells[one] for one in parts]
    return None not in told and cells[whole] == sum(one or 0 for one in told)


def _of_divisions(cells: Mapping[Cell, int | None], divisions: Iterable[Division]) -> Iterator[Sum[Cell]]:
    for whole, parts in divisions:
        for cell in cells:
            if cell.series == whole and all(cell._replace(series=part) in cells for part in parts):
                yield Sum(cell, [cell._replace(series=part) for part in parts])


Values = Mapping[tuple[int, str], float | None]
"""The figures of a series by area and period."""


def divisions_of(names: Sequence[str], values: Sequence[Values]) -> list[Division]:
    """Which series of a file divide another, as their names and their figures say: "Brott, kvinnor" and "Brott, män".

    A file may leave the whole unnamed, or call it "Brott, totalt".
    """
    stems: dict[str, list[int]] = defaultdict(list)
    wholes: dict[str, int] = {}
    for number, name in enumerate(names):
        wholes.setdefault(name, number)
        stem, comma, last = name.rpartition(", ")
        if comma and is_total(last):
            wholes[stem] = number
        elif comma:
            stems[stem].append(number)
    found: list[Division] = []
    for stem, parts in stems.items():
        if stem not in wholes:
            continue
        sexes = [one for one in parts if names[one].rpartition(", ")[2] in SEXES]
        for group in ([*parts], sexes, [one for one in parts if one not in sexes]):
            if (
                len(group) > 1
                and (wholes[stem], group) not in found
                and _adds_up(wholes[stem], group, values)
            ):
                found.append((wholes[stem], group))
    return found


def _adds_up(whole: int, parts: Sequence[int], values: Sequence[Values]) -> bool:
    """Whether it does wherever all have a figure, and somewhere does."""
    seen = False
    for place, value in values[whole].items():
        told = [values[part].get(place) for part in parts]
        if value is None or None in told:
            continue
        if abs(value - sum(one for one in told if one is not None)) > _ROUNDED:
            return False
        seen = True
    return seen
