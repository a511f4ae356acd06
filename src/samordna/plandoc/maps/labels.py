"""Where in an area something may be written, and how much room there is."""

from collections.abc import Sequence

from samordna.plandoc.maps.projecting import Position

Ring = Sequence[Position]
_HEIGHTS = (0.5, 0.4, 0.6, 0.3, 0.7)
"""How far down in the area it is tried, in this order."""


def widest_room(rings: Sequence[Ring]) -> tuple[float, float, float]:
    """The middle of the widest stretch inside the largest ring, and how wide that is; holes are left out of it."""
    largest = max(rings, key=lambda ring: abs(area_of(ring)))
    top, bottom = min(y for _x, y in largest), max(y for _x, y in largest)
    found = [_widest_at(rings, top + (bottom - top) * share) for share in _HEIGHTS]
    return max(found, key=lambda one: one[2])


def area_of(ring: Ring) -> float:
    """Signed, by which way round it goes."""
    closed = [*ring[1:], ring[0]]
    return sum(x * then_y - then_x * y for (x, y), (then_x, then_y) in zip(ring, closed, strict=True)) / 2


def _widest_at(rings: Sequence[Ring], height: float) -> tuple[float, float, float]:
    crossed = sorted(x for ring in rings for x in _crossings(ring, height))
    stretches = list(zip(crossed[::2], crossed[1::2], strict=False))
    if not stretches:
        return 0.0, height, 0.0
    left, right = max(stretches, key=lambda one: one[1] - one[0])
    return (left + right) / 2, height, right - left


def _crossings(ring: Ring, height: float) -> list[float]:
    closed = [*ring[1:], ring[0]]
    return [
        x + (height - y) * (then_x - x) / (then_y - y)
        for (x, y), (then_x, then_y) in zip(ring, closed, strict=True)
        if (y <= height) != (then_y <= height)
    ]
