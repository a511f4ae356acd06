"""The year as a wheel: a sector for each month, a dot for each thing with a day. Needs no script; the table says the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import cos, pi, sin
from typing import NamedTuple

from django.utils.dates import MONTHS_3

from samordna.followup.enums import DatedKind
from samordna.followup.year.things import DatedThing

SIZE = 400
_MIDDLE = SIZE / 2
_INNER, _OUTER, _NAMES = 70.0, 170.0, 186.0
_STEP = 11.0
"""Between dots of the same days, from the outermost inwards."""
_MOST_ABREAST = 8


class Look(NamedTuple):
    """A colour and a form around the point, so that colour is never alone."""

    tone: str
    path: str


LOOKS = {
    DatedKind.OCCASION: Look("info", "M-4.5 -4.5H4.5V4.5H-4.5Z"),
    DatedKind.ACTIVITY: Look("neutral", "M4.5 0A4.5 4.5 0 1 1 -4.5 0A4.5 4.5 0 1 1 4.5 0Z"),
    DatedKind.REVISION: Look("warning", "M0 -5.5L5.5 4.5H-5.5Z"),
    DatedKind.DECISION: Look("success", "M0 -6L6 0L0 6L-6 0Z"),
    DatedKind.EXERCISE: Look("brand2", "M0 5.5L5.5 -4.5H-5.5Z"),
    DatedKind.PICTURE: Look("brand1", "M-6 -2.5H6V2.5H-6Z"),
    DatedKind.SESSION: Look("accent", "M-1.8 -5.5H1.8V-1.8H5.5V1.8H1.8V5.5H-1.8V1.8H-5.5V-1.8H-1.8Z"),
    DatedKind.AGREEMENT: Look("deep", "M-2.5 -6H2.5V6H-2.5Z"),
    DatedKind.MEETING: Look("dark", "M-5.5 -5.5H-1.5V5.5H-5.5ZM1.5 -5.5H5.5V5.5H1.5Z"),
    DatedKind.NEWS: Look("strong", "M0 -2L4 -6L6 -4L2 0L6 4L4 6L0 2L-4 6L-6 4L-2 0L-6 -4L-4 -6Z"),
}


@dataclass(frozen=True, slots=True)
class Dot:
    """A thing's place; those of a few days that are too many to stand side by side are in the table only."""

    x: str
    y: str
    thing: DatedThing
    look: Look


@dataclass(frozen=True, slots=True)
class Spoke:
    """Where a month begins, and where its name stands."""

    name: str
    x1: str
    y1: str
    x2: str
    y2: str
    name_x: str
    name_y: str


@dataclass(frozen=True, slots=True)
class Wheel:
    """``today`` is the end of a line from the middle, in the year that it is."""

    year: int
    spokes: list[Spoke]
    dots: list[Dot]
    today: tuple[str, str] | None


def wheel(things: Iterable[DatedThing], year: int, today: date) -> Wheel:
    """``things`` are the year's, by day."""
    abreast: dict[int, int] = {}
    dots = []
    for one in things:
        week = (one.day - date(year, 1, 1)).days // 5
        place = abreast.get(week, 0)
        abreast[week] = place + 1
        if place < _MOST_ABREAST:
            x, y = _at(_turn(one.day), _OUTER - 10 - place * _STEP)
            dots.append(Dot(x, y, one, LOOKS[one.kind]))
    return Wheel(
        year,
        [_spoke(year, month) for month in range(1, 13)],
        dots,
        _at(_turn(today), _OUTER) if today.year == year else None,
    )


def _turn(day: date) -> float:
    """How far round the year the day is, as an angle from the top."""
    first, next_first = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return 2 * pi * (day - first).days / (next_first - first).days


def _at(angle: float, radius: float) -> tuple[str, str]:
    return f"{_MIDDLE + radius * sin(angle):.1f}", f"{_MIDDLE - radius * cos(angle):.1f}"


def _spoke(year: int, month: int) -> Spoke:
    first = _turn(date(year, month, 1))
    middle = _turn(date(year, month, 15))
    return Spoke(str(MONTHS_3[month]), *_at(first, _INNER), *_at(first, _OUTER), *_at(middle, _NAMES))
