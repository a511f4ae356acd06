"""The year as a wheel: a sector for each month, a dot for each thing with a day. Needs no script; the table says the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import cos, pi, sin

from django.utils.dates import MONTHS_3

from samordna.followup.enums import DatedKind
from samordna.followup.year.things import DatedThing

SIZE = 400
_MIDDLE = SIZE / 2
_INNER, _OUTER, _NAMES = 70.0, 170.0, 186.0
_STEP = 11.0
"""Between dots of the same days, from the outermost inwards."""
_MOST_ABREAST = 8


@dataclass(frozen=True, slots=True)
class Dot:
    """A thing's place; those of a few days that are too many to stand side by side are in the table only."""

    x: str
    y: str
    thing: DatedThing
    tone: str


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


TONES = {
    DatedKind.OCCASION: "info",
    DatedKind.ACTIVITY: "neutral",
    DatedKind.REVISION: "warning",
    DatedKind.DECISION: "success",
    DatedKind.EXERCISE: "brand2",
    DatedKind.PICTURE: "brand1",
    DatedKind.SESSION: "accent",
    DatedKind.AGREEMENT: "deep",
    DatedKind.MEETING: "dark",
    DatedKind.NEWS: "strong",
}


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
            dots.append(Dot(x, y, one, TONES[one.kind]))
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
