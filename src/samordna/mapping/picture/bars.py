"""Ages as bars: years up to 30 have most of the room, since that is where services differ. Shares of the width in percent."""

from dataclasses import dataclass

from samordna.plandoc.mapping.ages import Coverage
from samordna.plandoc.mapping.model import OLDEST

YOUNG = 30
"""From here on a year has less room."""
_ROOM_FOR_YOUNG = 75
TICKS = (0, 6, 13, 18, 25, 30, 65)


@dataclass(frozen=True, slots=True)
class Bar:
    """``how`` is that of the interval; numbers are written as SVG wants them."""

    x: str
    width: str
    how: str


@dataclass(frozen=True, slots=True)
class Tick:
    x: str
    age: int


def bars_of(cover: Coverage) -> list[Bar]:
    return [
        Bar(_share(_x(low)), _share(_x(high + 1) - _x(low)), str(one.how.value))
        for one in cover.intervals
        for low, high in [one.span]
    ]


def ticks() -> list[Tick]:
    return [Tick(_share(_x(age)), age) for age in TICKS]


def _x(age: int) -> float:
    if age <= YOUNG:
        return _ROOM_FOR_YOUNG * age / YOUNG
    return _ROOM_FOR_YOUNG + (100 - _ROOM_FOR_YOUNG) * (age - YOUNG) / (OLDEST + 1 - YOUNG)


def _share(part: float) -> str:
    return f"{part:.2f}%"
