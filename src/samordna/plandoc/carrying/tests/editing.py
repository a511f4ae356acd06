"""Hands that change a Word or Excel file of ours as a colleague would, and what is read afterwards."""

import copy
import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from samordna.plandoc.reading import ReadResult, read
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing import Format, write


def read_bytes(data: bytes, form: Format) -> ReadResult:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"plan{form.extension}"
        path.write_bytes(data)
        return read(path)


def edited(plan: PlanDocument, edit: Callable[[Document], Any]) -> ReadResult:
    """The plan, written as Word, changed by ``edit`` and read."""
    word = docx.Document(io.BytesIO(write(plan, Format.DOCX, public=False)))
    edit(word)
    file = io.BytesIO()
    word.save(file)
    return read_bytes(file.getvalue(), Format.DOCX)


def table_of(word: Document, first: str) -> Table:
    """The widest table whose first column has this title."""
    tables = [table for table in word.tables if table.rows[0].cells[0].text == first]
    return max(tables, key=lambda table: len(table.columns))


def paragraph(word: Document, start: str) -> Paragraph:
    """The last paragraph that begins so; the table of contents comes before."""
    return [one for one in word.paragraphs if one.text.startswith(start)][-1]


def say(target: Any, text: str) -> None:
    """Let a cell or a paragraph say ``text``, as one types over it."""
    first = target.paragraphs[0] if hasattr(target, "paragraphs") else target
    for run in first.runs[1:]:
        run._r.getparent().remove(run._r)
    first.runs[0].text = text


def new_row(table: Table, below: int, texts: list[str]) -> None:
    """A row like the one above it, with other words."""
    above = table.rows[below]._tr
    made = copy.deepcopy(above)
    above.addnext(made)
    row = _Row(made, table)
    for cell, text in zip(row.cells, texts, strict=True):
        for extra in cell.paragraphs[1:]:
            extra._p.getparent().remove(extra._p)
        cell.paragraphs[0].text = text


def new_paragraph(after: Paragraph, text: str, style: str | None = None) -> None:
    made = copy.deepcopy(after._p)
    after._p.addnext(made)
    new = Paragraph(made, after._parent)
    new.text = text
    if style:
        new.style = style


def remove(thing: Any) -> None:
    element = getattr(thing, "_tr", None)
    element = thing._p if element is None else element
    element.getparent().remove(element)


def summaries(result: ReadResult) -> list[str]:
    return [one.change.summary.sv for one in result.changes]


def with_part(file: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A package with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as source, zipfile.ZipFile(out, "w") as target:
        for info in source.infolist():
            content = source.read(info)
            target.writestr(info, change(content) if info.filename == name else content)
    return out.getvalue()
