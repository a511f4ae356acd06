"""PDF files for the tests, set by typst with and without a structure tree."""

import pytest
import typst

from samordna.plandoc.reading.blocks import Block, BlockKind, SourceFile
from samordna.plandoc.reading.formats.pdf import read

both = pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
"""The same pages must be read alike with and without a structure tree."""


def read_typeset(markup: str, tagged: bool = True) -> SourceFile:
    setup = '#set page(paper: "a4")\n#set text(lang: "sv", size: 11pt)\n'
    return read(typst.compile((setup + markup).encode(), pdf_tags=tagged), "plan.pdf")


def typeset(markup: str, tagged: bool = True) -> list[Block]:
    return read_typeset(markup, tagged).blocks


def tables_of(source: SourceFile) -> list[Block]:
    return [block for block in source.blocks if block.kind is BlockKind.TABLE]


def grid(
    rows: list[list[str]], *, lines: str = "0.5pt", widths: str = "", more: str = "", repeat: bool = True
) -> str:
    """A table whose first row is its header."""
    head = ", ".join(f"[{cell}]" for cell in rows[0])
    body = ", ".join(f"[{cell}]" for row in rows[1:] for cell in row)
    columns = widths or str(len(rows[0]))
    header = f"table.header(repeat: {str(repeat).lower()}, {head})"
    return f"#table(columns: {columns}, stroke: {lines}, {more} {header}, {body})"
