"""Which periods a series lacks."""

from collections.abc import Iterable
from itertools import pairwise

from samordna.plandoc.dates.year_parts import HALF, QUARTER, THIRD
from samordna.plandoc.figures.periods import grain

_IN_YEAR = {"year": (1, 0), "half": (2, HALF), "third": (3, THIRD), "quarter": (4, QUARTER), "month": (12, 1)}
_MOST = 24
"""A longer hole is rather two series."""


def missing_between(periods: Iterable[str]) -> tuple[str, ...]:
    """Those that lie between the first and the last and are not told, of each length that the series has three of."""
    by_grain: dict[str, set[int]] = {}
    for period in set(periods):
        if kind := grain(period):
            by_grain.setdefault(kind, set()).add(_number(period, kind))
    found: list[str] = []
    for kind, numbers in by_grain.items():
        if _is_regular(numbers):
            continue
        lacking = [one for one in range(min(numbers), max(numbers)) if one not in numbers]
        if len(numbers) > 2 and len(lacking) <= _MOST and len(lacking) < len(numbers):
            found += [_period(one, kind) for one in lacking]
    return tuple(found)


def _is_regular(numbers: set[int]) -> bool:
    """Whether there is as much between each and the next: what is measured every other year lacks nothing."""
    ordered = sorted(numbers)
    return len({later - earlier for earlier, later in pairwise(ordered)}) == 1


def _number(period: str, kind: str) -> int:
    parts, first = _IN_YEAR[kind]
    return int(period[:4]) * parts + (int(period[5:]) - first if parts > 1 else 0)


def _period(number: int, kind: str) -> str:
    parts, first = _IN_YEAR[kind]
    return str(number) if parts == 1 else f"{number // parts}-{number % parts + first:02}"
