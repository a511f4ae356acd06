"""What repeats at the top and bottom of the pages: running headers, footers, page numbers."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median, mode

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.pdf.lines import PdfLine, clean_line
from samordna.plandoc.reading.formats.pdf.segments import segments
from samordna.plandoc.reading.formats.pdf.words import Word
from samordna.plandoc.reading.formats.stamps import is_page_stamp, split_stamp

_MARGIN = 0.11
_REPEATED = 0.4
_NUMBER = lazily(r"\d+")
_LARGER = 1.07
_CLOSE = 0.9
_HEADER_COLUMNS = 3
_SAME_HEIGHT = 12.0
_APART = 3.0

Standing = tuple[int, PdfLine]
"""The index of a page and a line on it."""


@dataclass(frozen=True)
class Margins:
    """What stands in the margins, each once, the rest of it, and the lines that are neither."""

    blocks: list[Block]
    left_out: list[LeftOut]
    kept: list[list[PdfLine]]


def apart(pages: list[list[PdfLine]], heights: list[float]) -> Margins:
    """The pages without their running lines."""
    outer: list[Standing] = []
    for index, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        outer += [(index, line) for line in _outer(lines, height)]
    stamps = [standing for standing in outer if is_page_stamp(standing[1].text)]
    running = _running([standing for standing in outer if not is_page_stamp(standing[1].text)], pages)
    dropped = {id(line) for _, line in stamps} | {id(line) for group in running for _, line in group}
    kept = [[line for line in lines if id(line) not in dropped] for lines in pages]
    return _once(stamps, running, kept)


def of_artifacts(pages: list[list[PdfLine]]) -> Margins:
    """Lines that the file itself calls no content."""
    lines = [(index, line) for index, page in enumerate(pages) for line in page if _has_words(line)]
    stamps = [standing for standing in lines if is_page_stamp(standing[1].text)]
    groups: defaultdict[str, list[Standing]] = defaultdict(list)
    for index, line in lines:
        if not is_page_stamp(line.text):
            groups[_shape(line)].append((index, line))
    return _once(stamps, list(groups.values()), [[] for _ in pages])


def _once(stamps: list[Standing], groups: list[list[Standing]], kept: list[list[PdfLine]]) -> Margins:
    """The first line of each group says what is to be said, but for the page number it may end with."""
    margins = Margins([], [LeftOut(line.text, _place(page), Why.PAGE_STAMP) for page, line in stamps], kept)
    said: set[str] = set()
    for group in groups:
        for number, (page, line) in enumerate(group):
            for part in _parts(line):
                text, stamp = ("", part) if is_page_stamp(part) else split_stamp(part)
                if stamp:
                    margins.left_out.append(LeftOut(stamp, _place(page), Why.PAGE_STAMP))
                if not text:
                    continue
                if number or text in said:
                    margins.left_out.append(LeftOut(text, _place(page), Why.RUNNING_HEAD))
                else:
                    margins.blocks.append(Block(BlockKind.PARAGRAPH, text, place=_place(page)))
                    said.add(text)
    return margins


def _parts(line: PdfLine) -> list[str]:
    """What stands at different places of a margin says different things; a label keeps its value."""
    parts: list[list[Word]] = []
    for word in line.words:
        wide = not parts or word.x0 - parts[-1][-1].x1 > _APART * line.size
        if wide and not (parts and parts[-1][-1].text.endswith(":")):
            parts.append([])
        parts[-1].append(word)
    return [clean_line(words) for words in parts]


def _place(page: int) -> FilePlace:
    return FilePlace(page=page + 1)


def _outer(lines: list[PdfLine], height: float) -> list[PdfLine]:
    """Lines at the edges of a page. Those in several columns that stand close to the body are the header of a table."""
    head = [line for line in lines if line.bottom < height * _MARGIN]
    foot = [line for line in lines if line.top > height * (1 - _MARGIN)]
    for number in reversed(range(len(head))):
        below = lines[number + 1] if number + 1 < len(lines) else None
        if below is None or below.top - head[number].bottom > _CLOSE * below.size:
            head = head[: number + 1]
            break
        if len(segments(head[number])) >= _HEADER_COLUMNS:
            head = head[:number]
    return [line for line in head + foot if not line.calls]


def _running(outer: list[Standing], pages: list[list[PdfLine]]) -> list[list[Standing]]:
    """Groups of lines that say the same on many pages, but for the page's number.

    A line that is larger than the body and counts is a heading.
    """
    sizes = [line.size for lines in pages for line in lines for _ in line.words]
    largest = max(median(sizes), mode(sizes)) * _LARGER if sizes else 0.0
    enough = max(2, len(pages) * _REPEATED)
    return [
        group
        for group in _alike(outer)
        if len({page for page, _ in group}) >= enough
        and _same(group)
        and (group[0][1].size <= largest or len({line.text for _, line in group}) == 1)
    ]


def _alike(lines: Iterable[Standing]) -> list[list[Standing]]:
    """Lines that say the same, but for numbers, at the same height."""
    groups: defaultdict[str, list[list[Standing]]] = defaultdict(list)
    for index, line in lines:
        same_text = groups[_shape(line)]
        group = next((group for group in same_text if abs(group[0][1].top - line.top) < _SAME_HEIGHT), None)
        if group is None:
            same_text.append([(index, line)])
        else:
            group.append((index, line))
    return [group for same_text in groups.values() for group in same_text]


def _shape(line: PdfLine) -> str:
    return _NUMBER.sub("#", line.text)


def _has_words(line: PdfLine) -> bool:
    return any(map(str.isalnum, line.text))


def _same(group: list[Standing]) -> bool:
    """Whether every number in the lines stays the same or follows the pages."""
    columns = zip(
        *([(page, int(found[:9])) for found in _NUMBER.findall(line.text)] for page, line in group),
        strict=True,
    )
    return all(
        len({number for _, number in column}) == 1 or len({number - page for page, number in column}) == 1
        for column in columns
    )
