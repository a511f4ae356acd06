"""A plan as the lines that a reader sees, one after the other: headings, paragraphs, entries of lists, rows of tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.content import (
    Block,
    Cell,
    Chart,
    Heading,
    Mark,
    Prose,
    Steps,
    Table,
    TableRow,
    Terms,
    facts_line,
)
from samordna.plandoc.writing.markdown import Node, plain
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.outline import content_of

LineStyle = Literal["heading", "paragraph", "bullet", "number", "header", "row"]


@dataclass(frozen=True, slots=True)
class LaidLine:
    """``level`` is that of a heading, from 1, or how deep an entry of a list stands, from 0.

    A row of a table has a cell for each of ``columns``, which tell its columns apart; every other line has one cell. The "header"
    is the line that names the columns.
    """

    style: LineStyle
    cells: tuple[str, ...]
    level: int = 0
    columns: tuple[str, ...] = ()

    @property
    def said(self) -> tuple[str, int, str]:
        """What makes it the same line in another version."""
        return self.style, self.level, "\t".join(self.cells)


def lines_of(document: PlanDocument, order: Order) -> list[LaidLine]:
    """The cover's facts first, then everything as PDF and Word show it."""
    content = content_of(document, order)
    facts = [LaidLine("paragraph", (f"{fact.label}: {_one_line(fact.value)}",)) for fact in content.facts]
    lines = [LaidLine("heading", (content.title,), 1), *facts]
    for block in content.blocks:
        lines += _of_block(block)
    return [line for line in lines if any(line.cells)]


def _of_block(block: Block) -> Iterator[LaidLine]:
    match block:
        case Heading():
            yield LaidLine("heading", (block.text,), block.level)
        case Prose():
            yield from _of_nodes(block.nodes)
        case Terms():
            for term in block.terms:
                yield _paragraph(term.name)
                yield _paragraph(facts_line(term.facts))
                yield from _of_nodes(term.nodes)
                yield _paragraph(term.source)
        case Table():
            yield from _of_table(block)
        case Steps():
            for step in block.steps:
                yield LaidLine("number", (": ".join(filter(None, (step.role, step.text))),))
                yield from (LaidLine("paragraph", (note,)) for note in step.notes)
        case Chart():
            yield from _of_table(block.table)


def _of_table(table: Table) -> Iterator[LaidLine]:
    titles = tuple(column.title for column in table.columns)
    yield from _table(titles, (_cells(row) for row in table.rows))


def _table(titles: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[LaidLine]:
    columns = tuple(_told_apart(title, titles[:place].count(title)) for place, title in enumerate(titles))
    yield LaidLine("header", titles, columns=columns)
    for cells in rows:
        yield LaidLine("row", cells, columns=columns)


def _told_apart(title: str, before: int) -> str:
    """The title of a column, with its number where others before it are called the same."""
    return f"{title} ({before + 1})" if before else title


def _cells(row: TableRow) -> tuple[str, ...]:
    first, *rest = (_told(cell) for cell in row.cells)
    details = (f"{fact.label}: {_one_line(fact.value)}" for fact in row.details)
    return "; ".join(filter(None, (first, *details))), *rest


def _told(cell: Cell) -> str:
    return cell.name if isinstance(cell, Mark) else _one_line(cell)


def _of_nodes(nodes: Sequence[Node], depth: int = 0, style: LineStyle = "paragraph") -> Iterator[LaidLine]:
    for node in nodes:
        match node.kind:
            case "bullets" | "numbers":
                own: LineStyle = "bullet" if node.kind == "bullets" else "number"
                for item in node.children:
                    yield from _of_item(item, depth, own)
            case "quote":
                yield from _of_nodes(node.children, depth, style)
            case "table":
                yield from _of_grid(node)
            case "rule":
                pass
            case _:
                yield LaidLine(style, (_one_line(plain(node.children or [node])),), depth)


def _of_item(item: Node, depth: int, style: LineStyle) -> Iterator[LaidLine]:
    """The item's own words are the entry; what else it holds stands below it."""
    for index, child in enumerate(item.children):
        is_entry = not index and child.kind == "paragraph"
        yield from _of_nodes([child], depth if is_entry else depth + 1, style if is_entry else "paragraph")


def _of_grid(node: Node) -> Iterator[LaidLine]:
    titles, *rows = (tuple(_one_line(plain(cell.children)) for cell in row.children) for row in node.children)
    yield from _table(titles, rows)


def _paragraph(text: str) -> LaidLine:
    return LaidLine("paragraph", (_one_line(text),))


def _one_line(text: str) -> str:
    return " ".join(text.split())
