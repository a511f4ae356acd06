"""Where bullets, rows of cells and sentences begin and end."""

from collections.abc import Iterator

from samordna.plandoc.lazily import lazily

_BULLET = lazily(r"[\n•▪●](?:(?<=\n)[ \t]*(?:[•·▪◦●○*–-]|\d{1,2}[.)]|[a-zåäö]\))[ \t]*(?=\S)|(?<=[•▪●]))")
"""Begins with one of few signs, which are quickly looked for."""
CELLS = lazily(r"[|\t]")
_SENTENCE_END = lazily(r"[.!?][\"”»)]?\s+")
_ABBREVIATED = lazily(r"(?:\b(?:ex|bl\.a|fl|resp|jfr|m\.m|dvs|t\.ex|kl|nr|s|ca|st|o|t|d|m)|\b\w)\.$")
_LINE = lazily(r"[^\n]+")


def pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """Passages between bullets, each with whether it is one; a row of cells is a passage of its own."""
    start, is_bullet = 0, False
    for bullet in _BULLET.finditer(text):
        yield from _lines_with_cells(text, start, bullet.start(), is_bullet)
        start, is_bullet = bullet.end(), True
    yield from _lines_with_cells(text, start, len(text), is_bullet)


def _lines_with_cells(text: str, start: int, end: int, is_bullet: bool) -> Iterator[tuple[int, int, bool]]:
    if not CELLS.search(text, start, end):
        if start < end:
            yield start, end, is_bullet
        return
    for line in _LINE.finditer(text, start, end):
        yield line.start(), line.end(), is_bullet


def sentences(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    done = start
    for stop in _SENTENCE_END.finditer(lower, start, end):
        if not _ABBREVIATED.search(lower, max(start, stop.start() - 6), stop.start() + 1):
            yield done, stop.end()
            done = stop.end()
    if done < end:
        yield done, end
