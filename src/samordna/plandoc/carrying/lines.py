"""A plan as the lines its file shows, each with the name of what it says.

A name is ``area/id``, ``area/id/field`` or, for a line of a Markdown text, ``area/id/field/line``. Words that the writer adds
have none, except the heads of tables (``columns/area``) and of chapters without a section (``chapters/kind``).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from samordna.plandoc.carrying.visible import line_hash
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import (
    Block,
    Chart,
    Content,
    Fact,
    Heading,
    Prose,
    Steps,
    Table,
    TableRow,
    Term,
    Terms,
    facts_line,
)
from samordna.plandoc.writing.markdown import Node, plain
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.outline import content_of
from samordna.plandoc.writing.tables import said


@dataclass(frozen=True, slots=True)
class Expected:
    """A line (one cell) or a row that a file of ours shows; ``level`` is that of a heading."""

    key: str
    cells: tuple[str, ...]
    level: int = 0

    @property
    def hash(self) -> str:
        return line_hash(self.cells)


def lines_of(plan: PlanDocument, language: Language) -> list[Expected]:
    """The lines of a Word file."""
    return numbered(_lines(content_of(plan, Order(language, date.min)), language))


def numbered(lines: Iterable[Expected]) -> list[Expected]:
    """``lines`` where the heads of the tables of a list are told apart: ``columns/activities/2``."""
    heads: Counter[str] = Counter()
    named = []
    for line in lines:
        if line.key.startswith("columns/"):
            heads[line.key] += 1
            line = replace(line, key=f"{line.key}/{heads[line.key]}")  # noqa: PLW2901 (the same line, named)
        named.append(line)
    return named


def _lines(content: Content, language: Language) -> Iterator[Expected]:
    owner = ", ".join(filter(None, (content.municipality, content.sender)))
    yield from _shown_line("metadata/municipality", owner)
    yield from _shown_line("metadata/title", content.title)
    for fact in content.facts:
        yield Expected(fact.of, (fact.label, fact.value))
    yield from _shown_line("", labels.CONTENTS.in_(language))
    for block in content.blocks:
        yield from _block(block, language)


def _shown_line(key: str, text: str) -> Iterator[Expected]:
    if text.strip():
        yield Expected(key, (text,))


def _block(block: Block, language: Language) -> Iterator[Expected]:
    match block:
        case Heading():
            key = block.of if block.line is None else f"{block.of}/{block.line}"
            yield Expected(key, (block.text,), block.level)
            yield from _shown_line("", block.note)
        case Prose():
            yield from _prose(block.nodes, block.of)
        case Terms():
            for term in block.terms:
                yield from _term(term, language)
        case Table():
            yield from table_lines(block)
        case Steps():
            yield from _steps(block)
        case Chart():
            yield from table_lines(block.table)


def table_lines(table: Table) -> Iterator[Expected]:
    yield Expected(f"columns/{table.area}" if table.area else "", tuple(c.title for c in table.columns))
    for row in table.rows:
        yield Expected(row.of, cells_of(row))


def cells_of(row: TableRow) -> tuple[str, ...]:
    """The cells of a row, its details as lines of the first."""
    first = "\n".join([said(row.cells[0]), *map(_labelled, row.details)])
    return (first, *(said(cell) for cell in row.cells[1:]))


def _labelled(fact: Fact) -> str:
    return f"{fact.label}: {fact.value}"


def _prose(nodes: Sequence[Node], of: str) -> Iterator[Expected]:
    """The lines of a Markdown text; of a plain one, which has no lines of its own, the whole."""
    for node, text in texts_in(nodes):
        key = node.of or (of if node.lines is None else f"{of}/{node.lines[0]}")
        cells = tuple(plain(cell.children) for cell in node.children) if node.kind == "row" else (text,)
        if any(cell.strip() for cell in cells):
            yield Expected(key, cells)


def texts_in(nodes: Iterable[Node], of: str = "") -> Iterator[tuple[Node, str]]:
    """The blocks that hold words themselves, with the words; the name of a list's item goes to its paragraph."""
    for node in nodes:
        if node.kind in ("paragraph", "code", "heading", "row"):
            named = Node(node.kind, node.text, children=node.children, lines=node.lines, of=of or node.of)
            yield named, node.text or inline(node.children)
        else:
            yield from texts_in(node.children, of or node.of)


def inline(nodes: Iterable[Node]) -> str:
    """What stands in a line, its breaks kept."""
    return "".join("\n" if node.kind == "break" else node.text or inline(node.children) for node in nodes)


def _term(term: Term, language: Language) -> Iterator[Expected]:
    """A term that is an item, or the label and the value of a field."""
    is_field = term.of.count("/") > 1
    yield from _shown_line("" if is_field else term.of, term.name)
    if term.facts:
        yield from _shown_line(f"{term.of}/facts", facts_line(term.facts))
    yield from _prose(term.nodes, term.of if is_field else f"{term.of}/text")
    if term.source:
        yield from _shown_line(f"{term.of}/source", f"{FIELDS['source'].in_(language)}: {term.source}")


def _steps(steps: Steps) -> Iterator[Expected]:
    for number, step in enumerate(steps.steps):
        of = f"{steps.of}/steps/{number}"
        yield from _shown_line(of, f"{step.role}: {step.text}" if step.text else step.role)
        for note in step.notes:
            yield from _shown_line(f"{of}/notes", note)
