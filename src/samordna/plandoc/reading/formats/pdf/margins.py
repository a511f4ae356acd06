"""What repeats at the top and bottom of the pages: running headers, footers, page numbers."""

import re
from collections import defaultdict
from statistics import median

from samordna.plandoc.reading.formats.pdf.lines import Line
from samordna.plandoc.reading.formats.stamps import is_page_stamp

_MARGIN = 0.11
_REPEATED = 0.4
_NUMBER = re.compile(r"\d+")
_LARGER = 1.07

_Standing = tuple[int, Line]
"""The index of a page and a line on it."""


def without_margins(pages: list[list[Line]], heights: list[float]) -> tuple[list[list[Line]], list[str]]:
    """The pages without their running lines, and what those lines say, each once."""
    outer = [
        (index, line)
        for index, (lines, height) in enumerate(zip(pages, heights, strict=True))
        for line in lines
        if line.bottom < height * _MARGIN or line.top > height * (1 - _MARGIN)
    ]
    running = _running([standing for standing in outer if not is_page_stamp(standing[1].text)], pages)
    dropped = {id(line) for _, line in outer if is_page_stamp(line.text)}
    dropped |= {id(line) for group in running for _, line in group}
    kept = [[line for line in lines if id(line) not in dropped] for lines in pages]
    return kept, [group[0][1].text for group in running]


def _running(outer: list[_Standing], pages: list[list[Line]]) -> list[list[_Standing]]:
    """Groups of lines that say the same on many pages, but for the page's number. A heading is larger than the body."""
    largest = median([line.size for lines in pages for line in lines] or [0.0]) * _LARGER
    groups: defaultdict[str, list[_Standing]] = defaultdict(list)
    for index, line in outer:
        if line.size <= largest:
            groups[_NUMBER.sub("#", line.text)].append((index, line))
    enough = max(2, len(pages) * _REPEATED)
    return [group for group in groups.values() if len({page for page, _ in group}) >= enough and _same(group)]


def _same(group: list[_Standing]) -> bool:
    """Whether every number in the lines stays the same or follows the pages."""
    columns = zip(
        *([(page, int(found[:9])) for found in _NUMBER.findall(line.text)] for page, line in group),
        strict=True,
    )
    return all(
        len({number for _, number in column}) == 1 or len({number - page for page, number in column}) == 1
        for column in columns
    )
