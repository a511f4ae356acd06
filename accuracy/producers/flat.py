"""Plain text: as it is sent in a mail, with tabs between cells, or as it is copied out of a PDF, in columns."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from textwrap import fill, wrap

from accuracy.paper import Bullets, Contents, Grid, Heading, Node, PageBreak, Paper, Paragraph
from accuracy.producers.grids import placed, squared

_WIDTH = 80
_TABLE_WIDTH = 110


def write(paper: Paper, path: Path, columns: bool = False) -> None:
    parts = filter(None, [paper.head, *(_lines(node, paper, columns) for node in paper.nodes)])
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _lines(node: Node, paper: Paper, columns: bool) -> str:
    match node:
        case Heading(text, level):
            return text.upper() if level == 0 else text
        case Paragraph():
            return "\n".join(fill(line, _WIDTH, break_on_hyphens=False) for line in node.text.split("\n"))
        case Bullets(items, numbered):
            return "\n".join(f"{f'{n}.' if numbered else '-'} {item.text}" for n, item in enumerate(items, 1))
        case Grid():
            return "\n".join(_columns(node) if columns else _tabbed(node))
        case PageBreak():
            return ""
        case Contents(heading):
            lines = (f"{one.text} {'.' * 20} {n}" for n, one in enumerate(paper.headings(), 2))
            return "\n".join([heading, *lines])


def _tabbed(grid: Grid) -> Iterator[str]:
    for row in squared(grid):
        yield "\t".join(words.replace("\n", " ") for words in row)


def _columns(grid: Grid) -> Iterator[str]:
    """Every cell broken within its column; a cell over all columns is a line of its own."""
    widths = _widths(grid)
    across = {row: cell.text for row, _, cell in placed(grid) if cell.across == grid.width}
    for number, row in enumerate(squared(grid)):
        if number in across:
            yield across[number]
            continue
        cells = [wrap(words, width, break_long_words=False) for words, width in zip(row, widths, strict=True)]
        for line in zip_longest(*cells, fillvalue=""):
            yield "  ".join(part.ljust(width) for part, width in zip(line, widths, strict=True)).rstrip()


def _widths(grid: Grid) -> list[int]:
    """Each column by its longest cell, within reason, and never narrower than its longest word."""
    rows = squared(grid)
    columns = [[row[number] for row in rows] for number in range(grid.width)]
    longest = [max(len(word) for words in column for word in [*words.split(), ""]) for column in columns]
    wished = [min(max(map(len, column)), 40) for column in columns]
    total = max(sum(wished), 1)
    return [
        max(word, wish * _TABLE_WIDTH // total if total > _TABLE_WIDTH else wish)
        for word, wish in zip(longest, wished, strict=True)
    ]
