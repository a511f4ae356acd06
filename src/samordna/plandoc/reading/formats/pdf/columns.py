"""The reading order of a page that is set in two columns."""

from dataclasses import dataclass

from samordna.plandoc.reading.formats.pdf.lines import PdfLine, lines_of
from samordna.plandoc.reading.formats.pdf.words import Word

_MIDDLE, _STEP = 0.05, 1.0
_ROOM = 0.9
_FEWEST_LINES = 6
_MOST_CROSSING = 0.35
_FILLED = 0.8
_SAME_SIDE = 0.1


@dataclass(frozen=True)
class Order:
    """The lines of a page in reading order, and how far to the right the column of each reaches."""

    lines: list[PdfLine]
    rights: dict[int, float]


def in_reading_order(words: list[Word], width: float) -> Order:
    """Left column before right, band by band between the lines that cross both; other pages as they are."""
    lines = lines_of(words)
    gutter = _gutter(lines, words, width)
    if gutter is None:
        return _order([("whole", lines)])
    parts: list[tuple[str, list[PdfLine]]] = []
    left: list[Word] = []
    right: list[Word] = []
    for line in lines:
        if _crosses(line, gutter):
            parts += [("left", lines_of(left)), ("right", lines_of(right)), ("whole", [line])]
            left, right = [], []
            continue
        left += [word for word in line.words if word.x0 < gutter]
        right += [word for word in line.words if word.x0 >= gutter]
    return _order([*parts, ("left", lines_of(left)), ("right", lines_of(right))])


def _order(parts: list[tuple[str, list[PdfLine]]]) -> Order:
    reach: dict[str, float] = {}
    for column, lines in parts:
        reach[column] = max([reach.get(column, 0.0), *(line.x1 for line in lines)])
    ordered = [(line, reach[column]) for column, lines in parts for line in lines if line.text or line.calls]
    return Order([line for line, _ in ordered], {id(line): right for line, right in ordered})


def _gutter(lines: list[PdfLine], words: list[Word], width: float) -> float | None:
    """The middle of a gap between columns of one width, both of which some lines fill.

    Labels and their values stand beside each other too, but hardly in columns of one width.
    """
    if not lines:
        return None
    start, end = min(line.x0 for line in lines), max(line.x1 for line in lines)
    middle = (start + end) / 2
    steps = int(width * _MIDDLE / _STEP)
    places = sorted(
        (middle + step * _STEP for step in range(-steps, steps + 1)), key=lambda x: abs(x - middle)
    )
    gutter = min(places, key=lambda x: sum(word.x0 < x < word.x1 for word in words))
    crossing = [line for line in lines if _crosses(line, gutter)]
    beside = [line for line in lines if not _crosses(line, gutter)]
    if len(crossing) > _MOST_CROSSING * len(lines):
        return None
    sides = [
        lines_of([word for line in beside for word in line.words if (word.x0 < gutter) is side])
        for side in (True, False)
    ]
    if any(len(side) < _FEWEST_LINES or not _fills(side) for side in sides):
        return None
    widths = [max(line.x1 for line in side) - min(line.x0 for line in side) for side in sides]
    return gutter if abs(widths[0] - widths[1]) <= _SAME_SIDE * (end - start) else None


def _fills(side: list[PdfLine]) -> bool:
    """Whether two lines or more reach the end of their column."""
    left, right = min(line.x0 for line in side), max(line.x1 for line in side)
    return sum(line.x1 >= left + (right - left) * _FILLED for line in side) > 1


def _crosses(line: PdfLine, gutter: float) -> bool:
    """Whether a line has words over the gutter, or no room there."""
    left = [word for word in line.words if word.x0 < gutter]
    right = [word for word in line.words if word.x0 >= gutter]
    over = max((word.x1 for word in left), default=gutter) > gutter
    return over or bool(left and right and right[0].x0 - max(w.x1 for w in left) < _ROOM * line.size)
