"""The reading order of a page that is set in two columns."""

from samordna.plandoc.reading.formats.pdf.lines import Line, line_of
from samordna.plandoc.reading.formats.pdf.words import Word

_GUTTER = 1.2
_FEWEST_LINES = 10
_MOST_OF_PAGE = 0.5
_WELL_FILLED = 0.7


def in_reading_order(lines: list[Line], width: float) -> list[Line]:
    """Left column before right, band by band between the lines that cross both; other pages as they are."""
    gutter = _gutter(lines, width)
    if gutter is None:
        return lines
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        if line.x0 < gutter < line.x1 and _split(line, gutter) is None:
            ordered += [*left, *right, line]
            left, right = [], []
            continue
        for side, words in zip((left, right), _split(line, gutter) or _sides(line, gutter), strict=True):
            if words:
                side.append(line_of(words))
    return [*ordered, *left, *right]


def _gutter(lines: list[Line], width: float) -> float | None:
    """The middle of a gap that most lines of the page have, both sides of it filled with running text."""
    for share in (0.5, 0.48, 0.52, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65):
        position = width * share
        pairs = [pair for line in lines if (pair := _split(line, position)) is not None]
        if len(pairs) < max(_FEWEST_LINES, len(lines) * _MOST_OF_PAGE):
            continue
        start = min(left[0].x0 for left, _ in pairs)
        filled = sum(left[-1].x1 - left[0].x0 > (position - start) * _WELL_FILLED for left, _ in pairs)
        if filled > len(pairs) * _WELL_FILLED:
            return position
    return None


def _split(line: Line, gutter: float) -> tuple[list[Word], list[Word]] | None:
    """The words on each side of the gutter, if there is a wide gap between them."""
    left, right = _sides(line, gutter)
    wide = left and right and right[0].x0 - max(word.x1 for word in left) >= _GUTTER * line.size
    clear = not any(word.x0 < gutter < word.x1 for word in line.words)
    return (left, right) if wide and clear else None


def _sides(line: Line, gutter: float) -> tuple[list[Word], list[Word]]:
    left = [word for word in line.words if word.x0 < gutter]
    return left, [word for word in line.words if word.x0 >= gutter]
