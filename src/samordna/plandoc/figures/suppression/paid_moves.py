"""The move that needs the fewest cells hidden, and of those the smallest."""

from heapq import heapify, heappop, heappush, nsmallest

from samordna.plandoc.figures.suppression.moves import Hiding, Open, Step

_FIRST = 24
"""So many of the smallest cells of a sum are thought of, besides those that are hidden or close the move."""
_Way = tuple[tuple[int, int, int], int, Step, Open]
"""What it costs (cells, their sum, how many move), which of equals comes first, and how far it has come."""


class PaidMoves:
    """``left`` is how many more ways on may be tried, so that a table of any size is done in bounded time."""

    def __init__(self, hiding: Hiding, left: int) -> None:
        self.hiding, self.left = hiding, left
        self._smallest: dict[int, list[int]] = {}

    def cheapest(self, cell: int) -> Step | None:
        ways = [way for by in (1, -1) if (way := self._way((0, 0, 0), None, (), cell, by))]
        heapify(ways)
        seen: set[frozenset[tuple[int, int]]] = set()
        while ways and self.left > 0:
            cost, _, step, open_ = heappop(ways)
            if not open_:
                return step
            if (state := frozenset(open_)) in seen:
                continue
            seen.add(state)
            moved = {one for one, _ in step.cells()}
            number, too_much = open_[-1]
            for one in self._next(open_) - moved:
                by = self.hiding.needed(number, one, too_much)
                way = self._way(cost, step, open_, one, by)
                if way and frozenset(way[-1]) not in seen:
                    heappush(ways, way)
        return None

    def _way(
        self, cost: tuple[int, int, int], step: Step | None, open_: Open, cell: int, by: int
    ) -> _Way | None:
        own = self.hiding.cost(cell, by)
        if own is None:
            return None
        self.left -= 1
        sum_ = (cost[0] + own[0], cost[1] + own[1], cost[2] + 1)
        return sum_, -self.left, Step(cell, by, step), self.hiding.opened(open_, cell, by)

    def _next(self, open_: Open) -> set[int]:
        number = open_[-1][0]
        if number not in self._smallest:
            values, whole = self.hiding.ties.values, self.hiding.ties.sums[number][0]
            movable = (cell for cell in self.hiding.members[number] if self.hiding.cost(cell, 1))
            self._smallest[number] = [whole, *nsmallest(_FIRST, movable, key=values.__getitem__)]
        return {*self._smallest[number], *self.hiding.hidden[number], *self.hiding.closing(open_)}
