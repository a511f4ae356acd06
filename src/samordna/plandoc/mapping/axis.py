"""Ages along a line: years up to 30 have most of the room, since that is where services differ."""

from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.mapping.reach import Span

TICKS = (0, 6, 13, 18, 25, 30, 65)
_YOUNG = 30
"""From here on a year has less room."""
_ROOM_FOR_YOUNG = 0.75


def place_of(age: int) -> float:
    """Where the year begins, as a share of the line."""
    if age <= _YOUNG:
        return _ROOM_FOR_YOUNG * age / _YOUNG
    return _ROOM_FOR_YOUNG + (1 - _ROOM_FOR_YOUNG) * (age - _YOUNG) / (OLDEST + 1 - _YOUNG)


def width_of(span: Span) -> float:
    return place_of(span[1] + 1) - place_of(span[0])
