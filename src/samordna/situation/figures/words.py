"""Figures and periods as pages write them."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

from django.utils.formats import number_format

from samordna.core.page_pieces import language, said
from samordna.plandoc.dates.year_parts import period_bounds, period_in
from samordna.plandoc.figures.periods import grain
from samordna.plandoc.small_numbers import WITHHELD

DECIMALS = 2


def number(value: Decimal) -> str:
    """ "1 200", "12,5": no more decimals than say something."""
    rounded = round(value, DECIMALS)
    plain = rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded.normalize()
    return number_format(plain, force_grouping=True)


def change(value: Decimal) -> str:
    """With its sign: "+12", "−3"; "0" where nothing has changed."""
    size = number(abs(value))
    return f"+{size}" if value > 0 else f"−{size}" if value < 0 else size


def period(value: str) -> str:
    return period_in(value, language())


def hidden() -> str:
    return said(WITHHELD)


def in_time(periods: Iterable[str]) -> list[str]:
    """From the first to the last; of those that begin on the same day the shorter first."""
    return sorted(set(periods), key=lambda one: (period_bounds(one), one))


def of_one_length(periods: Iterable[str]) -> list[str]:
    """Those of the length that is commonest: years and months do not stand on one line."""
    by_length = sorted(in_time(periods), key=lambda one: grain(one) or "")
    groups = [[*group] for _length, group in groupby(by_length, key=lambda one: grain(one) or "")]
    return max(groups, key=len, default=[])


def before(chosen: str, periods: list[str]) -> str:
    """What a period is compared with: the same part of the year before where that is there, else the one before it."""
    last_year = f"{int(chosen[:4]) - 1}{chosen[4:]}" if chosen[:4].isdecimal() else ""
    if last_year in periods:
        return last_year
    place = periods.index(chosen) if chosen in periods else 0
    return periods[place - 1] if place else ""
