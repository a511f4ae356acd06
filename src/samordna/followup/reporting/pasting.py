"""A report as other systems take it from the clipboard: tables and lists without looks of their own, and plain text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from samordna.core.prose import ProseWriter
from samordna.plandoc.writing.content import Block, Chart, Heading, Prose, Table, TableRow, facts_line
from samordna.plandoc.writing.markdown import Node, plain
from samordna.plandoc.writing.tables import said


@dataclass(slots=True)
class Piece:
    """What is copied at once: a chapter of the report."""

    title: str
    blocks: list[Block] = field(default_factory=list)

    @property
    def html(self) -> SafeString:
        return format_html_join("", "{}", ((_html(block),) for block in self.blocks))

    @property
    def text(self) -> str:
        return "\n\n".join(filter(None, map(_text, self.blocks)))


def pieces(blocks: Iterable[Block]) -> list[Piece]:
    """A piece for each heading of the first level; charts are left out, for a table says the same."""
    found: list[Piece] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            found.append(Piece(block.text))
        else:
            found[-1].blocks.append(block)
    return found


def _html(block: Block) -> SafeString:
    match block:
        case Heading():
            return format_html("<h3>{}</h3>", block.text)
        case Prose():
            return ProseWriter().write(block.nodes)
        case Table():
            return _table_html(block)
        case Chart():
            return _table_html(block.table)
        case _:
            raise TypeError(block)


def _table_html(table: Table) -> SafeString:
    """Lines between the cells by attributes that word processors keep."""
    head = format_html_join("", '<th scope="col">{}</th>', ((column.title,) for column in table.columns))
    rows = format_html_join(
        "",
        "<tr>{}</tr>",
        ((format_html_join("", "<td>{}</td>", ((cell,) for cell in _cells(row))),) for row in table.rows),
    )
    return format_html(
        '<table border="1" cellspacing="0" cellpadding="4"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>',
        head,
        rows,
    )


def _cells(row: TableRow) -> Iterator[SafeString]:
    """The details of a row stand under its first cell."""
    for place, cell in enumerate(row.cells):
        lines = said(cell).split("\n")
        if place == 0 and row.details:
            lines.append(facts_line(row.details))
        yield format_html_join(SafeString("<br>"), "{}", ((line,) for line in lines))


def _text(block: Block) -> str:
    match block:
        case Heading():
            return block.text
        case Prose():
            return "\n\n".join(_prose(node) for node in block.nodes)
        case Table():
            return _table_text(block)
        case Chart():
            return _table_text(block.table)
        case _:
            raise TypeError(block)


def _prose(node: Node) -> str:
    if node.kind == "bullets":
        return "\n".join(f"- {plain([item])}" for item in node.children)
    if node.kind == "numbers":
        return "\n".join(
            f"{number}. {plain([item])}" for number, item in enumerate(node.children, node.level)
        )
    return plain([node])


def _table_text(table: Table) -> str:
    """A row as labelled lines: a form of plain text has no columns."""
    if len(table.columns) == 2 and not any(row.details for row in table.rows):
        return "\n".join(f"{said(row.cells[0])}: {said(row.cells[1])}" for row in table.rows)
    return "\n\n".join(_row_text(table, row) for row in table.rows)


def _row_text(table: Table, row: TableRow) -> str:
    first, *others = row.cells
    lines = [said(first), *([facts_line(row.details)] if row.details else [])]
    lines += [
        f"{column.title}: {said(cell)}"
        for column, cell in zip(table.columns[1:], others, strict=True)
        if said(cell)
    ]
    return "\n".join(lines)
