"""Which figures of a period are sums of others: an area of those in it, a series of those that divide it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from samordna.plandoc.figures.places import is_total
from samordna.plandoc.figures.suppression import Sum

SEXES = frozenset({"kvinnor", "män", "flickor", "pojkar"})
_ROUNDED = 0.5
"""A whole and its parts may differ so much and still be the same."""


class Cell(NamedTuple):
    """The figure of a series for an area, both by their numbers, in the period that is looked at."""

    series: int
    area: int


Paths = Mapping[int, Sequence[int]]
"""For each area itself and all above it, from the top."""
Division = tuple[int, Sequence[int]]
"""A series, and those that its figures are divided into."""


def sums_among(cells: Collection[Cell], paths: Paths, divisions: Iterable[Division]) -> list[Sum[Cell]]:
    """Only sums of cells that are there. An area is the sum of the nearest in it that have figures."""
    by_series: dict[int, set[int]] = defaultdict(set)
    for cell in cells:
        by_series[cell.series].add(cell.area)
    sums = [
        Sum(Cell(series, whole), [Cell(series, part) for part in parts])
        for series, areas in by_series.items()
        for whole, parts in _nearest(areas, paths)
    ]
    for whole, parts in divisions:
        areas = set.intersection(*(by_series.get(one, set()) for one in (whole, *parts)))
        sums += [Sum(Cell(whole, area), [Cell(part, area) for part in parts]) for area in areas]
    return sums


def _nearest(areas: Collection[int], paths: Paths) -> Iterator[tuple[int, list[int]]]:
    below: dict[int, list[int]] = defaultdict(list)
    for area in areas:
        above = [one for one in paths.get(area, ()) if one in areas and one != area]
        if above:
            below[above[-1]].append(area)
    for whole, parts in below.items():
        yield whole, sorted(parts)


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
    found = []
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
