"""Nothing of a workbook is lost and nothing of it is read twice; openpyxl reads each again, by a way of its own."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell import MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from samordna.plandoc.reading.formats.tests.accounting import accounted, letters
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS
from samordna.plandoc.reading.formats.xlsx import read

FILES = sorted(path for path in DOCUMENTS.rglob("*.xlsx"))
LOOKS = ("plain", "struck", "rich", "comment", "hidden row", "hidden column", "merged")

texts = st.text("abcåäö \n_<&", min_size=1, max_size=8)
cells = st.tuples(st.integers(1, 9), st.integers(1, 6), texts, st.sampled_from(LOOKS))
sheets = st.lists(st.tuples(st.booleans(), st.lists(cells, max_size=8)), min_size=1, max_size=3)


def expected_of(data: bytes) -> list[str]:
    """Every text of every cell, of comments and of headers. Sheets that show nothing do not show their names either."""
    found: list[str] = []
    for sheet in load_workbook(io.BytesIO(data), rich_text=True, data_only=True).worksheets:
        found += [
            str(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if isinstance(cell.value, str | CellRichText)
        ]
        found += [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment]
    return found


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(sheets)
def test_every_letter_of_a_generated_workbook_has_one_place(
    described: list[tuple[bool, list[tuple[int, int, str, str]]]],
) -> None:
    book = Workbook()
    for number, (hidden, filled) in enumerate(described):
        sheet = book.create_sheet(str(number + 1), number)
        sheet.sheet_state = "hidden" if hidden else "visible"
        for row, column, text, look in filled:
            _fill(sheet, row, column, text, look)
    file = io.BytesIO()
    book.save(file)
    source = read(file.getvalue(), "plan.xlsx")
    names = [block.text for block in source.blocks if block.level == 1 and block.place.row is None]
    assert accounted(source) == letters([*expected_of(file.getvalue()), *names])


def _fill(sheet: Worksheet, row: int, column: int, text: str, look: str) -> None:
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        return
    cell.value = CellRichText("a", TextBlock(InlineFont(strike=True), text)) if look == "rich" else text
    if cell.data_type == "f":
        cell.data_type = "s"
    if look == "struck":
        cell.font = Font(strike=True)
    elif look == "comment":
        cell.comment = Comment("Stämmer det?", "Någon")
    elif look == "hidden row":
        sheet.row_dimensions[row].hidden = True
    elif look == "hidden column":
        sheet.column_dimensions[cell.column_letter].hidden = True
    elif look == "merged" and not sheet.merged_cells.ranges:
        sheet.merge_cells(start_row=row, end_row=row + 2, start_column=column, end_column=column + 1)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_letter_of_the_workbooks_has_one_place(path: Path) -> None:
    """Numbers are shown in ways of their own, so that what is read may have digits that no text of the file has."""
    data = path.read_bytes()
    missing = letters(expected_of(data)) - accounted(read(data, path.name))
    assert not missing
