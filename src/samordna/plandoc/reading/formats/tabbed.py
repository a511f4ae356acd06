"""Lines whose parts stand below each other by tabs are a table without lines; a tab in a line by itself only parts it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats.characters import clean

_FEWEST = 2
_LONGEST = 160
_PAGE = lazily(r"[\divxIVX]{1,4}")
_MARK = lazily(r"(?:\(?(?:\d{1,2}|[A-Za-z])[.)]|\d+(?:\.\d+)*|§(?:\s*\d+)?|[•–-])")


def lines_of(text: str) -> list[str]:
    """The lines of a paragraph with their tabs, where any has one between words."""
    lines = [line.strip(" ") for line in text.splitlines() if line.strip()]
    return lines if any("\t" in line.strip() for line in lines) else []


def with_dash(text: str) -> str:
    """The line of a list whose end stands apart by a tab, with a dash for it; nothing where no tab parts it in two."""
    lines = lines_of(text)
    parts = _cells(lines[0]) if len(lines) == 1 else []
    return " – ".join(parts) if len(parts) == _FEWEST and not _is_marked(lines[0]) else ""


def tables_of_tabs(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with tables made of lines that tabs part into as many parts as those next to them."""
    made: list[Block] = []
    for width, group in groupby(blocks, key=_width):
        run = list(group)
        lines = [line for block in run for line in block.lines]
        if width > 1 and len(lines) >= _FEWEST and not _is_contents(lines):
            made.append(_table(run, lines))
        else:
            made += [_parted(block) if block.lines else block for block in run]
    return made


def _width(block: Block) -> int:
    """How many parts each line of a block has; 0 where they are not parted alike, or only by a mark before a text."""
    widths = {len(_cells(line)) for line in block.lines}
    if len(widths) != 1 or any(map(_is_marked, block.lines)):
        return 0
    return widths.pop() if max(len(cell) for line in block.lines for cell in _cells(line)) <= _LONGEST else 0


def _cells(line: str) -> list[str]:
    return [clean(cell) for cell in re.split(r"\t+", line.strip())]


def _is_marked(line: str) -> bool:
    """Whether a tab stands only behind a mark of a list, or a colon, which says as much."""
    cells = _cells(line)
    return len(cells) == _FEWEST and (_MARK.fullmatch(cells[0]) is not None or cells[0].endswith(":"))


def _is_contents(lines: Iterable[str]) -> bool:
    """Whether every line ends with the number of a page."""
    return all(_PAGE.fullmatch(_cells(line)[-1]) for line in lines)


def _table(run: Sequence[Block], lines: Sequence[str]) -> Block:
    first = run[0]
    places = [block.place for block in run for _ in block.lines]
    return Block(
        BlockKind.TABLE,
        rows=[_cells(line) for line in lines],
        row_places=places,
        place=first.place,
        first_in_page=first.first_in_page,
    )


def _parted(block: Block) -> Block:
    """A block with its parts on lines of their own, where they are short and no mark, as the ends of a letterhead are."""
    cells = [cell for line in block.lines for cell in _cells(line)]
    whole = (
        block.kind is not BlockKind.PARAGRAPH
        or any(map(_is_marked, block.lines))
        or _is_contents(block.lines)
    )
    if whole or max(map(len, cells)) > _LONGEST / 2:
        return replace(block, lines=[])
    return replace(block, text="\n".join(cells), lines=[])
