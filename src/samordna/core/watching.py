"""What many who watch the same ask each second: is there anything new? It is looked up once in a moment in each process."""

from collections.abc import Callable
from time import monotonic
from typing import Generic, TypeVar

Glance = TypeVar("Glance")
MOST_KEPT = 100


class Glances(Generic[Glance]):
    """What was seen at a moment ago, for that moment."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._seen: dict[tuple[int, int], tuple[float, Glance]] = {}

    def of(self, which: tuple[int, int], look: Callable[[], Glance]) -> Glance:
        """``which`` is the municipality and the thing. What ``look`` raises is not kept."""
        seen = self._seen.get(which)
        if seen is not None and monotonic() - seen[0] < self.seconds:
            return seen[1]
        if seen is not None:
            self._seen[which] = monotonic(), seen[1]  # the others who ask now need not look too
        if len(self._seen) >= MOST_KEPT:
            self._seen.clear()
        glance = look()
        self._seen[which] = monotonic(), glance
        return glance
