"""Lines cut where there is room between their words, and the places where columns begin."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.words import Word

_WIDE = 0.6
_WIDE_AT_A_COLUMN = 0.38
SAME = 2.0
_EXACTLY = 0.7
_OVERFLOW = 0.6
_NEAREST = 1.5
_MOST_CROSSING = 0.3
_OFTEN = 0.5
_DASHES = frozenset("-–—*")


@dataclass(slots=True)
class Segment:
    """Words that stand together on a line."""

    words: list[Word]

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    def crosses(self, x: float) -> bool:
        return self.x0 < x - SAME and self.x1 > x + 1


def segments(line: PdfLine, starts: Sequence[float] = ()) -> list[Segment]:
    """A smaller room is enough before a word that stands where a column is known to begin, and none where the cell
    before it is full. A bullet keeps its text."""
    found: list[Segment] = []
    for word in line.words:
        if found:
            room = (word.x0 - found[-1].x1) / line.size
            at_start = any(found[-1].x1 - 1 <= start <= word.x0 + 1 for start in starts)
            full = len(found) > 1 and any(abs(word.x0 - start) < _EXACTLY for start in starts)
            enough = -_OVERFLOW if full else _WIDE_AT_A_COLUMN if at_start else _WIDE
            if room < enough or (len(found[-1].words) == 1 and is_bullet(found[-1].words[0].text)):
                found[-1].words.append(word)
                continue
        found.append(Segment([word]))
    return found


def column_of(segment: Segment, starts: Sequence[float]) -> int:
    return max(0, bisect_right(starts, segment.x0 + SAME) - 1)


def starts_of(lines: Sequence[PdfLine], header_lines: int = 1) -> list[float]:
    """Where columns begin: several lines have words there, hardly any run past it, and the header has words there too.

    Justified text has rooms that happen to stand below each other; no heading stands over them.
    """
    if not lines:
        return []
    parts = [segments(line) for line in lines]
    header = _header(lines, parts, header_lines)
    several = sum(len(line) > 1 for line in parts)
    chosen: list[tuple[float, int]] = []
    for x, count in _clusters(segment.x0 for line in parts for segment in line):
        crossing = sum(any(segment.crosses(x) for segment in line) for line in parts)
        below_header = any(abs(start - x) <= SAME for start in header)
        if chosen and (
            crossing > max(1.0, _MOST_CROSSING * count)
            or (below_header and count < 2 and crossing)
            or (not below_header and count < max(2.0, _OFTEN * several))
        ):
            continue
        if chosen and x - chosen[-1][0] < _NEAREST * lines[0].size:
            if count > chosen[-1][1] and len(chosen) > 1:
                chosen[-1] = x, count
            continue
        chosen.append((x, count))
    return [x for x, _ in chosen]


def _header(lines: Sequence[PdfLine], parts: Sequence[Sequence[Segment]], count: int) -> list[float]:
    """Where the words of the header begin: in so many lines at the top, and the bold ones below."""
    while lines[0].bold and count < len(lines) and lines[count].bold:
        count += 1
    return [segment.x0 for line in parts[:count] for segment in line]


def _clusters(places: Iterable[float]) -> list[tuple[float, int]]:
    found: list[list[float]] = []
    for x in sorted(places):
        if found and x - found[-1][0] <= SAME:
            found[-1].append(x)
        else:
            found.append([x])
    return [(group[0], len(group)) for group in found]


def is_bullet(word: str) -> bool:
    """A dash alone in a cell says that there is nothing; it is no bullet."""
    return word not in _DASHES and split_bullet(f"{word} x") is not None
