"""Where everything of the picture stands: boxes in rows, and lanes beside them for ways that pass rows by."""

from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.alarm.model import RouteBody, Step
from samordna.plandoc.alarm.picture.rows import Way, rows_of, ways_of
from samordna.plandoc.alarm.picture.text_lines import lines_of
from samordna.plandoc.alarm.words import said
from samordna.plandoc.vocabulary import Language

WIDTH = 360.0
SIZE, LEADING = 12.0, 15.0
PADDING = 8.0
DIAMOND = 16.0
GAP = 50.0
EDGE, LANE, MOST_LANES = 5.0, 7.0, 4
_TOP = 16.0
WIDER, WIDER_BOLD = 1.06, 1.24
"""What the widest of the faces that a browser may choose by itself has more than common ones."""
_BETWEEN = 12.0
_CUT = 32.0


@dataclass(slots=True)
class Box:
    step: Step
    row: int
    column: int
    x: float
    width: float
    lines: list[tuple[str, bool]]
    y: float = 0.0

    @property
    def height(self) -> float:
        return 2 * PADDING + LEADING * len(self.lines)

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        """Of the diamond where there is one."""
        return self.y + self.height + (2 * DIAMOND if self.step.is_decision else 0)


@dataclass(slots=True)
class Layout:
    """``bottoms`` are of the rows; ``lanes`` the x of the ways that pass rows by or go back."""

    boxes: dict[str, Box]
    ways: list[Way]
    bottoms: list[float]
    lanes: dict[Way, float]

    @property
    def height(self) -> float:
        return self.bottoms[-1] + (GAP if any(not way.to for way in self.ways) else EDGE)

    def cuts(self, height: float) -> Iterator[float]:
        """Where to cut so that no piece is higher: below the turns of a row, above the loops of the next."""
        top = last = 0.0
        for bottom in self.bottoms:
            if last and bottom + _CUT - top > height:
                yield last
                top = last
            last = bottom + _CUT


def laid_out(route: RouteBody, language: Language) -> Layout:
    """Of a route with steps."""
    ways = ways_of(route)
    rows = rows_of(route, ways)
    places = {key: (row, column) for row, keys in enumerate(rows) for column, key in enumerate(keys)}
    left, right = _lanes(ways, places)
    x, width = _gutter(left), WIDTH - _gutter(left) - _gutter(right)
    boxes: dict[str, Box] = {}
    bottoms: list[float] = []
    for keys in rows:
        top = bottoms[-1] + GAP if bottoms else _TOP
        room = (width - _BETWEEN * (len(keys) - 1)) / len(keys)
        for column, key in enumerate(keys):
            boxes[key] = _box(route, key, places[key], x + column * (room + _BETWEEN), room, language)
            boxes[key].y = top
        bottoms.append(max(boxes[key].bottom for key in keys))
    lanes = {way: EDGE + LANE * lane for way, lane in left.items()}
    lanes |= {way: WIDTH - EDGE - LANE * lane for way, lane in right.items()}
    return Layout(boxes, ways, bottoms, lanes)


def _box(
    route: RouteBody, key: str, place: tuple[int, int], x: float, width: float, language: Language
) -> Box:
    step = next(one for one in route.steps if one.key == key)
    number = [one.key for one in route.steps].index(key) + 1
    lines = [
        (line, is_bold)
        for text, is_bold in said(route, step, number, language)
        for line in lines_of(text, width - 2 * PADDING, SIZE * (WIDER_BOLD if is_bold else WIDER))
    ]
    return Box(step, *place, x, width, lines)


def _gutter(lanes: dict[Way, int]) -> float:
    return EDGE + (LANE * (max(lanes.values()) + 1) + 2 if lanes else 0)


def _lanes(ways: list[Way], places: dict[str, tuple[int, int]]) -> tuple[dict[Way, int], dict[Way, int]]:
    """The lane of each way that does not lead to the next row, counted from the edge; as few as there is need for."""
    left: dict[Way, int] = {}
    right: dict[Way, int] = {}
    taken: dict[tuple[bool, int], list[tuple[int, int]]] = {}
    for way in ways:
        if not way.to or places[way.to][0] == places[way.source][0] + 1:
            continue
        span = (
            min(places[way.source][0], places[way.to][0]),
            max(places[way.source][0], places[way.to][0]),
        )
        is_left = way.exit == "yes" or (way.exit != "no" and places[way.source][1] == 0)
        free = (
            lane
            for lane in range(MOST_LANES)
            if all(span[1] < a or b < span[0] for a, b in taken.get((is_left, lane), []))
        )
        lane = next(free, MOST_LANES - 1)
        taken.setdefault((is_left, lane), []).append(span)
        (left if is_left else right)[way] = lane
    return left, right
