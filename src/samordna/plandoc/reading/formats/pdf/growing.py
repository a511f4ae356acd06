"""What belongs to a table beyond its lines: rows above and below whose words begin where its columns do."""

from collections.abc import Iterable, Sequence

from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.segments import SAME, column_of, segments
from samordna.plandoc.reading.formats.pdf.words import Word

_FARTHEST = 1.6
_LEEWAY = 2.0
_LARGER = 1.07
_GOES_ON = 0.6
_OVERFLOW = 0.4


def grown(
    lines: list[PdfLine], starts: Sequence[float], top: float, bottom: float
) -> tuple[list[Word], list[Word]]:
    """The words above ``top`` and below ``bottom`` that go on with a table."""
    above = [line for line in reversed(lines) if line.bottom <= top + _LEEWAY]
    below = [line for line in lines if line.top >= bottom - _LEEWAY]
    up = _while_fitting(above, starts)
    down = _while_fitting(below, starts)
    return _words(reversed(_to_last_row(up, starts))), _words(_to_last_row(down, starts))


def fits(line: PdfLine, starts: Sequence[float]) -> bool:
    """Whether every part of a line begins where a column begins and keeps to its column."""
    parts = segments(line, starts)
    ends = [*starts[1:], float("inf")]
    for part in parts:
        column = column_of(part, starts)
        if part.x1 > ends[column] + _OVERFLOW * line.size or part.x0 < starts[0] - SAME:
            return False
    return True


def columns_in(line: PdfLine, starts: Sequence[float]) -> set[int]:
    return {column_of(part, starts) for part in segments(line, starts)}


def _while_fitting(lines: list[PdfLine], starts: Sequence[float]) -> list[PdfLine]:
    kept: list[PdfLine] = []
    for line in lines:
        gap = max(line.top - kept[-1].bottom, kept[-1].top - line.bottom) if kept else 0.0
        larger = bool(kept) and line.size > kept[0].size * _LARGER
        if larger or gap > _FARTHEST * line.size or not fits(line, starts):
            break
        kept.append(line)
    return kept


def _to_last_row(lines: list[PdfLine], starts: Sequence[float]) -> list[PdfLine]:
    """Up to the last line that stands in several columns: what stands beyond it may be anything."""
    last = max((at for at, line in enumerate(lines) if len(columns_in(line, starts)) > 1), default=-1)
    while 0 <= last < len(lines) - 1 and goes_on(lines[last], lines[last + 1], starts):
        last += 1
    return lines[: last + 1]


def goes_on(above: PdfLine, line: PdfLine, starts: Sequence[float]) -> bool:
    """Whether a line, maybe in one column only, is the next of the cells above it."""
    close = line.top - above.top >= 0 and line.top - above.bottom < _GOES_ON * line.size
    return close and line.size == above.size and line.bold == above.bold and fits(line, starts)


def _words(lines: Iterable[PdfLine]) -> list[Word]:
    return [word for line in lines for word in line.words]
