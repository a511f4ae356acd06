"""A table of Word: its header row repeated on every page, its rows kept together."""

from typing import Any

from docx.document import Document
from docx.shared import Emu, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from samordna.plandoc.statuses import look_of
from samordna.plandoc.writing.content import Cell, Fact, Mark, Table, TableRow
from samordna.plandoc.writing.docx.styles import ACCENT, HEADER_FILL, MUTED
from samordna.plandoc.writing.docx.xml import describe, element, keep_together, repeat_as_header, shade

_MANY_COLUMNS = 5
_SHORT_ROW = 600
"""A row with fewer letters than this is kept on one page; longer ones must be allowed to break."""


def add_table(word: Document, table: Table) -> None:
    """A table with a repeated header row, as wide as the text."""
    section: Any = word.sections[-1]
    room = section.page_width - section.left_margin - section.right_margin
    whole = sum(column.weight for column in table.columns)
    widths = [Emu(int(room * column.weight / whole)) for column in table.columns]
    size = Pt(8.5 if len(table.columns) > _MANY_COLUMNS else 9.5)
    made = word.add_table(rows=len(table.rows) + 1, cols=len(table.columns))
    made.autofit = False
    describe(made, table.summary)
    rule(made)
    for grid, width in zip(made._tbl.tblGrid.gridCol_lst, widths, strict=True):
        grid.w = width
    contents = [TableRow([column.title for column in table.columns]), *table.rows]
    for made_row, row in zip(made.rows, contents, strict=True):
        places = made_row._tr.tc_lst
        for place, cell, width in zip(places, row.cells, widths, strict=True):
            place.width = width
            _fill(Paragraph(place.p_lst[0], made), cell, size)
        _add_details(_Cell(places[0], made), row.details, size)
        if _letters(row) < _SHORT_ROW:
            keep_together(made_row)
    _as_header(made.rows[0])
    as_small_as_can_be(word.add_paragraph())


def as_small_as_can_be(paragraph: Paragraph) -> None:
    """A paragraph that only parts two things must not need a page of its own after a full one."""
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.line_spacing = Pt(6)


def _letters(row: TableRow) -> int:
    return sum(len(str(cell)) for cell in row.cells) + sum(len(fact.value) for fact in row.details)


def _add_details(cell: _Cell, details: list[Fact], size: Pt) -> None:
    """The row's details as labelled lines under its first cell."""
    if details:
        cell.paragraphs[0].runs[0].bold = True
    for fact in details:
        line = cell.add_paragraph()
        line.paragraph_format.space_after = Pt(1)
        label = line.add_run(f"{fact.label}: ")
        label.font.size, label.font.color.rgb = size, MUTED
        line.add_run(fact.value).font.size = size


def _fill(paragraph: Paragraph, cell: Cell, size: Pt) -> None:
    paragraph.paragraph_format.space_after = Pt(1)
    if not isinstance(cell, Mark):
        paragraph.add_run(cell).font.size = size
        return
    status = paragraph.add_run(cell.name)
    status.bold, status.font.size = True, size
    status.font.color.rgb = RGBColor.from_string(look_of(cell.status).ink[1:].upper())


def _as_header(row: Any) -> None:
    repeat_as_header(row)
    for cell in row.cells:
        shade(cell, HEADER_FILL)
        for run in cell.paragraphs[0].runs:
            run.bold, run.font.color.rgb = True, ACCENT


def rule(table: Any) -> None:
    """Thin lines between rows; no style of the template is needed."""
    borders = element("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(element(f"w:{side}", val="single", sz="4", space="0", color="CFCAC1"))
    table._tbl.tblPr.append(borders)
