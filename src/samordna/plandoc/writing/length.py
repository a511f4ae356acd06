"""How many pages something fills, roughly, before any is made: Word makes its pages only when somebody opens the file."""

from collections.abc import Iterable
from math import ceil

from samordna.plandoc.writing.content import (
    Block,
    Chart,
    Content,
    Heading,
    Prose,
    Steps,
    Table,
    Terms,
    facts_line,
)
from samordna.plandoc.writing.markdown import Node, plain
from samordna.plandoc.writing.tables import said

FEW_PAGES = 3
"""So few are leafed through as fast as their contents are read."""

_PAGE, _LYING = 46, 30
"""Lines of a page, upright and lying."""

_LETTERS, _LETTERS_LYING = 85, 130
"""In a line across the page; a cell's letters are smaller, but its words break sooner."""

_AROUND_HEADING, _AROUND_TEXT, _AROUND_ROW, _CHART = 2.0, 0.6, 0.8, 12.0
"""Lines of air, and of the picture."""


def fits_on_few_pages(content: Content) -> bool:
    """Of what comes after the cover."""
    upright = [one for one in content.blocks if not _is_lying(one)]
    lying = [one for one in content.blocks if _is_lying(one)]
    return _lines(upright) / _PAGE + _lines(lying) / _LYING <= FEW_PAGES


def _is_lying(block: Block) -> bool:
    return isinstance(block, Table) and block.wide


def _lines(blocks: Iterable[Block]) -> float:
    return sum(map(_lines_of, blocks))


def _lines_of(block: Block) -> float:
    match block:
        case Heading():
            return _broken(block.text) + _AROUND_HEADING + _broken(block.note)
        case Prose():
            return _prose(block.nodes)
        case Terms():
            return sum(
                _broken(one.name) + _prose(one.nodes) + _broken(f"{one.source}{facts_line(one.facts)}")
                for one in block.terms
            )
        case Steps():
            return sum(
                _broken(step.role) + _broken(step.text) + sum(map(_broken, step.notes)) + _AROUND_TEXT
                for step in block.steps
            )
        case Chart():
            return _CHART + _lines_of(block.table)
        case Table():
            return _table(block)


def _prose(nodes: list[Node]) -> float:
    """Lists and tables in a text are as long as their parts."""
    return sum(
        _prose(node.children)
        if any(child.children for child in node.children)
        else _broken(plain([node])) + _AROUND_TEXT
        for node in nodes
    )


def _table(table: Table) -> float:
    across = _LETTERS_LYING if table.wide else _LETTERS
    whole = sum(column.weight for column in table.columns)
    widths = [max(int(across * column.weight / whole), 1) for column in table.columns]
    lines: float = max(
        _broken(column.title, width) for column, width in zip(table.columns, widths, strict=True)
    )
    for row in table.rows:
        cells = [_broken(said(cell), width) for cell, width in zip(row.cells, widths, strict=True)]
        cells[0] += sum(_broken(facts_line([fact]), widths[0]) for fact in row.details)
        lines += max(cells) + _AROUND_ROW
    return lines


def _broken(text: str, width: int = _LETTERS) -> int:
    """The lines of a text of so many letters across."""
    return sum(ceil(len(line) / width) for line in text.split("\n"))
