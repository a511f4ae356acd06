"""Small blocks that the parts are made of."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from samordna.plandoc.schema import Item
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import Block, Cell, Prose
from samordna.plandoc.writing.tables import Field, table_of
from samordna.plandoc.writing.text import clean

SUBHEADING = 2
"""Level of headings inside a part, counted from the part's own heading as 1."""

_Show = Callable[[Any], Cell]


def table(
    area: str,
    items: Sequence[Item],
    fields: Sequence[Field],
    summary: Text,
    language: Language,
    shown: Mapping[str, _Show] | None = None,
) -> list[Block]:
    """A table of ``items``. ``shown`` says how fields look that are not texts."""
    special = shown or {}

    def cell(item: Item, field: str) -> Cell:
        value = getattr(item, field)
        return special[field](value) if field in special else clean(value)

    return [*table_of(area, items, fields, cell, summary, language)]


def prose(text: str | None, of: str = "") -> list[Block]:
    nodes = markdown.parse(text)
    return [Prose(nodes, of)] if nodes else []


def plain_prose(text: str, of: str = "") -> Prose:
    """A paragraph whose text is not Markdown."""
    return Prose([_paragraph(text)], of)


def bullets(texts: Iterable[tuple[str, str]]) -> list[Block]:
    """Plain texts as a list, each with what it is ``of``."""
    items = [
        markdown.Node("item", children=[_paragraph(clean(text))], of=of) for text, of in texts if clean(text)
    ]
    return [Prose([markdown.Node("bullets", children=items)])] if items else []


def _paragraph(text: str) -> markdown.Node:
    lines = [
        part for line in text.split("\n") for part in (markdown.Node("break"), markdown.Node("text", line))
    ]
    return markdown.Node("paragraph", children=lines[1:])
