"""Small blocks that the parts are made of."""

from collections.abc import Iterable

from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import Block, Cell, Column, Heading, Prose, Table

SUBHEADING = 2
"""Level of headings inside a part, counted from the part's own heading as 1."""


def table(
    summary: Text, columns: Iterable[tuple[Text, float]], rows: list[list[Cell]], language: Language
) -> Table | None:
    """A table without the columns that are empty in every row; None without rows."""
    all_columns = [Column(title.in_(language), weight) for title, weight in columns]
    filled = [i for i in range(len(all_columns)) if any(row[i] for row in rows)]
    if not filled:
        return None
    return Table(
        summary.in_(language), [all_columns[i] for i in filled], [[row[i] for i in filled] for row in rows]
    )


def prose(text: str | None) -> list[Block]:
    nodes = markdown.parse(text)
    return [Prose(nodes)] if nodes else []


def plain_prose(text: str) -> Prose:
    """A paragraph whose text is not Markdown."""
    return Prose([markdown.Node("paragraph", children=[markdown.Node("text", text)])])


def bullets(texts: Iterable[str | None]) -> list[Block]:
    """Texts as a list; each is Markdown of its own."""
    items = [markdown.Node("item", children=nodes) for nodes in map(markdown.parse, texts) if nodes]
    return [Prose([markdown.Node("bullets", children=items)])] if items else []


def under(heading: Text, blocks: list[Block], language: Language) -> list[Block]:
    return [Heading(SUBHEADING, heading.in_(language)), *blocks] if blocks else []
