"""Which periods are made up of others: a year of its months or quarters, and a total of all."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from samordna.plandoc.dates.year_parts import period_bounds
from samordna.plandoc.figures.periods import grain, period_in, whole_span

_ONE_DAY = timedelta(days=1)


class Span(NamedTuple):
    """By their places in the list. ``is_complete`` where the parts are the whole of it without a gap."""

    whole: int
    parts: tuple[int, ...]
    is_complete: bool


class _Days(NamedTuple):
    first: date
    last: date
    length: str


def period_called(text: str) -> str:
    """One name for however a period is written: EDTF where it is understood."""
    return period_in(text) or text.strip().casefold()


@lru_cache(maxsize=256)
def spans_of(periods: tuple[str, ...]) -> tuple[Span, ...]:
    """``periods`` as a table writes them; those that are none are parts of nothing but a total."""
    days = {place: told for place, text in enumerate(periods) if (told := _days(text))}
    return (*_within(days), *_totals(periods, days))


def _within(days: dict[int, _Days]) -> Iterator[Span]:
    for whole, its in days.items():
        by_length: dict[str, list[int]] = defaultdict(list)
        for place, other in days.items():
            if place != whole and its.first <= other.first and other.last <= its.last and other != its:
                by_length[other.length].append(place)
        for parts in by_length.values():
            parts.sort(key=lambda place: days[place].first)
            ends = [its.first - _ONE_DAY, *(days[place].last for place in parts)]
            starts = [*(days[place].first for place in parts), its.last + _ONE_DAY]
            gaps = [start - end for end, start in zip(ends, starts, strict=True)]
            if min(gaps) >= _ONE_DAY:
                yield Span(whole, tuple(parts), max(gaps) == _ONE_DAY)


def _totals(periods: tuple[str, ...], days: dict[int, _Days]) -> Iterator[Span]:
    """A total is of all the periods that are no part of another."""
    totals = [place for place, text in enumerate(periods) if place not in days and whole_span(text)]
    inner = {part for span in _within(days) for part in span.parts} if totals else set()
    parts = tuple(place for place in range(len(periods)) if place not in inner and place not in totals)
    if parts:
        yield from (Span(whole, parts, is_complete=True) for whole in totals)


def _days(text: str) -> _Days | None:
    period = period_called(text)
    try:
        first, last = period_bounds(period)
    except ValueError:
        return None
    return _Days(first, last, grain(period) or str((last - first).days)) if first and last else None
