"""Counts per area and period as rows of a table, and which of them are sums of others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from samordna.plandoc.figures.suppression.model import Sum
from samordna.plandoc.figures.suppression.spans import period_called, spans_of
from samordna.plandoc.lazily import lazily

_TOTALS = frozenset(
    ("totalt", "total", "tot", "summa", "sum", "totalsumma", "summa totalt", "samtliga", "samtliga områden")
).union(("alla", "alla områden", "hela", "hela kommunen", "kommunen", "hela staden", "staden"))
_LIKE_A_TOTAL = lazily(r"(?:hela|alla|samtliga|summa|totalt)\b.+|.+\b(?:kommun|stad|totalt|summa)")


class CountRow(NamedTuple):
    """``n`` is None where the table does not tell it. ``row`` is its number in the file."""

    row: int
    area: str
    period: str
    n: int | None


class RowSum(NamedTuple):
    """A sum of rows, by their places in the list. One ``of_areas`` or of periods."""

    tied: Sum[int]
    of_areas: bool


def sums_of(rows: Sequence[CountRow]) -> list[RowSum]:
    return [*_of_areas(rows), *_of_periods(rows)]


def _of_areas(rows: Sequence[CountRow]) -> Iterator[RowSum]:
    """In each period the rows of all areas together. One that is only called alike is taken for one where it always fits."""
    by_period: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(rows):
        by_period[period_called(one.period)].append(place)
    likely: dict[str, list[RowSum]] = defaultdict(list)
    for places in by_period.values():
        wholes = [place for place in places if _name(rows[place]) in _TOTALS]
        perhaps = [] if wholes else [place for place in places if _LIKE_A_TOTAL.fullmatch(_name(rows[place]))]
        for whole in (*wholes, *perhaps):
            parts = [place for place in places if place not in wholes and place != whole]
            if parts:
                likely[_name(rows[whole])].append(RowSum(Sum(whole, parts), of_areas=True))
    for name, sums in likely.items():
        if name in _TOTALS or (len(sums[0].tied.parts) > 1 and all(_fits(rows, one.tied) for one in sums)):
            yield from sums


def _of_periods(rows: Sequence[CountRow]) -> Iterator[RowSum]:
    """For each area the year of its months, and so on. One that lacks parts is taken for a sum where it fits all the same."""
    by_area: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(rows):
        by_area[_name(one)].append(place)
    for places in by_area.values():
        for span in spans_of(tuple(rows[place].period for place in places)):
            tied = Sum(places[span.whole], [places[part] for part in span.parts])
            if span.is_complete or (len(tied.parts) > 1 and _fits(rows, tied)):
                yield RowSum(tied, of_areas=False)


def _name(one: CountRow) -> str:
    return " ".join(one.area.casefold().split()).strip(" .:*")


def _fits(rows: Sequence[CountRow], tied: Sum[int]) -> bool:
    numbers = [rows[place].n for place in (tied.whole, *tied.parts)]
    return None not in numbers and numbers[0] == sum(one or 0 for one in numbers[1:])


def misfits(rows: Sequence[CountRow], sums: Iterable[RowSum]) -> Iterator[RowSum]:
    """Those whose numbers are all told and do not add up."""
    for one in sums:
        is_told = all(rows[place].n is not None for place in (one.tied.whole, *one.tied.parts))
        if is_told and not _fits(rows, one.tied):
            yield one
