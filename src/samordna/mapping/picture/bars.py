"""Ages as bars, in shares of the width as SVG wants them."""

from dataclasses import dataclass

from samordna.plandoc.mapping.ages import Coverage
from samordna.plandoc.mapping.axis import TICKS, place_of, width_of


@dataclass(frozen=True, slots=True)
class Bar:
    """``how`` is that of the interval."""

    x: str
    width: str
    how: str


@dataclass(frozen=True, slots=True)
class Tick:
    x: str
    age: int


def bars_of(cover: Coverage) -> list[Bar]:
    return [
        Bar(_percent(place_of(one.span[0])), _percent(width_of(one.span)), one.how.value)
        for one in cover.intervals
    ]


def ticks() -> list[Tick]:
    return [Tick(_percent(place_of(age)), age) for age in TICKS]


def _percent(share: float) -> str:
    return f"{share:.2%}"
