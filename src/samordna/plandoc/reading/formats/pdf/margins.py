"""What repeats at the top and bottom of the pages: running headers, footers, page numbers."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from samordna.plandoc.reading.blocks import Block, BlockKind, LeftOut, Place, Why
from samordna.plandoc.reading.formats.pdf.lines import Line
from samordna.plandoc.reading.formats.stamps import is_page_stamp

_MARGIN = 0.11
_REPEATED = 0.4
_NUMBER = re.compile(r"\d+")
_LARGER = 1.07

Standing = tuple[int, Line]
"""The index of a page and a line on it."""


@dataclass(frozen=True)
class Margins:
    """What stands in the margins, each once, the rest of it, and the lines that are neither."""

    blocks: list[Block]
    left_out: list[LeftOut]
    kept: list[list[Line]]


def apart(pages: list[list[Line]], heights: list[float]) -> Margins:
    """The pages without their running lines."""
    outer = [
        (index, line)
        for index, (lines, height) in enumerate(zip(pages, heights, strict=True))
        for line in lines
        if line.bottom < height * _MARGIN or line.top > height * (1 - _MARGIN)
    ]
    stamps = [standing for standing in outer if is_page_stamp(standing[1].text)]
    running = _running([standing for standing in outer if not is_page_stamp(standing[1].text)], pages)
    dropped = {id(line) for _, line in stamps} | {id(line) for group in running for _, line in group}
    kept = [[line for line in lines if id(line) not in dropped] for lines in pages]
    blocks, repeated = _once(running)
    return Margins(blocks, [*_left_out(stamps, Why.PAGE_STAMP), *repeated], kept)


def of_artifacts(pages: list[list[Line]]) -> Margins:
    """Lines that the file itself calls no content."""
    lines = [(index, line) for index, page in enumerate(pages) for line in page if _has_words(line)]
    stamps = [standing for standing in lines if is_page_stamp(standing[1].text)]
    groups = _alike(standing for standing in lines if not is_page_stamp(standing[1].text))
    blocks, repeated = _once(groups)
    return Margins(blocks, [*_left_out(stamps, Why.PAGE_STAMP), *repeated], [[] for _ in pages])


def _once(groups: list[list[Standing]]) -> tuple[list[Block], list[LeftOut]]:
    blocks = [
        Block(BlockKind.PARAGRAPH, line.text, place=Place(page=page + 1)) for (page, line), *_ in groups
    ]
    return blocks, [left for group in groups for left in _left_out(group[1:], Why.RUNNING_HEAD)]


def _left_out(lines: list[Standing], why: Why) -> list[LeftOut]:
    return [LeftOut(line.text, Place(page=page + 1), why) for page, line in lines]


def _running(outer: list[Standing], pages: list[list[Line]]) -> list[list[Standing]]:
    """Groups of lines that say the same on many pages, but for the page's number. A heading is larger than the body."""
    largest = median([line.size for lines in pages for line in lines] or [0.0]) * _LARGER
    groups = _alike(standing for standing in outer if standing[1].size <= largest)
    enough = max(2, len(pages) * _REPEATED)
    return [group for group in groups if len({page for page, _ in group}) >= enough and _same(group)]


def _alike(lines: Iterable[Standing]) -> list[list[Standing]]:
    groups: defaultdict[str, list[Standing]] = defaultdict(list)
    for index, line in lines:
        groups[_NUMBER.sub("#", line.text)].append((index, line))
    return list(groups.values())


def _has_words(line: Line) -> bool:
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
