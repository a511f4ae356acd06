"""Lines of type as running text, with the breaks kept that somebody made on purpose."""

from collections.abc import Iterable
from itertools import pairwise

from samordna.plandoc.reading.formats.joining import join
from samordna.plandoc.reading.formats.pdf.lines import PdfLine

_SPACE = 0.25
_ROOM = 0.5
_SAME_EDGE = 2.0


class Edges:
    """How far to the right the lines of a page reach that begin at the same place."""

    def __init__(self, lines: Iterable[PdfLine]) -> None:
        self._right: dict[int, float] = {}
        for line in lines:
            key = round(line.x0 / _SAME_EDGE)
            self._right[key] = max(self._right.get(key, 0.0), line.x1)

    def right(self, line: PdfLine) -> float:
        key = round(line.x0 / _SAME_EDGE)
        return max(self._right.get(near, line.x1) for near in (key - 1, key, key + 1))


def running_text(lines: list[PdfLine], edges: Edges) -> str:
    """One text of the lines of a paragraph. A line that ends where the next word would have had room was broken by
    its writer."""
    if not lines:
        return ""
    text = lines[0].text
    for above, below in pairwise(lines):
        text = (
            f"{text}\n{below.text}"
            if broken_on_purpose(above, below, edges.right(above))
            else join(text, below.text)
        )
    return text.strip()


def broken_on_purpose(above: PdfLine, below: PdfLine, right: float) -> bool:
    if not below.text or above.text.endswith("-"):
        return False
    first = below.words[0]
    return above.x1 + (first.x1 - first.x0) + (_SPACE + _ROOM) * above.size < right
