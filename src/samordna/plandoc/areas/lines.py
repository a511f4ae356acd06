"""Lines with fewer points that look the same (Douglas and Peucker's way)."""

from collections.abc import Sequence
from math import hypot

Position = tuple[float, float]


def simplified(ring: Sequence[Position], finest: float) -> list[Position]:
    """No point that is left out lies further than ``finest`` from the line that remains. First and last stay.

    The two ends of a ring are the same, so it is parted at the point that is furthest away from them.
    """
    if len(ring) < 4:
        return list(ring)
    far = max(range(len(ring)), key=lambda at: _distance(ring[0], ring[at]))
    kept = {0, far, len(ring) - 1}
    waiting = [(0, far), (far, len(ring) - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:
            continue
        bent = max(range(first + 1, last), key=lambda at: _off(ring[at], ring[first], ring[last]))
        if _off(ring[bent], ring[first], ring[last]) > finest:
            kept.add(bent)
            waiting += [(first, bent), (bent, last)]
    return [ring[at] for at in sorted(kept)]


def _distance(one: Position, other: Position) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _off(point: Position, first: Position, last: Position) -> float:
    """How far a point is from the stretch between two."""
    along, up = last[0] - first[0], last[1] - first[1]
    length = along * along + up * up
    if length == 0:
        return _distance(point, first)
    share = ((point[0] - first[0]) * along + (point[1] - first[1]) * up) / length
    share = min(1.0, max(0.0, share))
    return hypot(point[0] - first[0] - share * along, point[1] - first[1] - share * up)
