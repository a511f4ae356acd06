"""Cells hold what they were given, and nothing that a program runs; one way to write a workbook."""

import io
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

import samordna
from samordna.plandoc.workbooks.cells import MOST_LETTERS, Value, cell_text
from samordna.plandoc.workbooks.tables import empty_book, saved, table_sheet

HOUSE = Path(samordna.__file__).parent
WAYS = {"plandoc/workbooks/tables.py", "history/log_files.py"}
"""The one way, and the log, which is written while it is read."""


@pytest.mark.parametrize("text", ["=1+1", "+46 8", "-", "@SUM(A1)", "åäö", "a\nb", "𝔸"])
def test_a_text_is_a_text(text: str) -> None:
    book = empty_book()
    table_sheet(book, "Blad", [("Rubrik", 10.0)], [[text]])
    cell = load_workbook(io.BytesIO(saved(book))).worksheets[0].cell(2, 1)
    assert (cell.value, cell.data_type) == (text, "s")


def test_days_moments_and_numbers_are_real_ones() -> None:
    row: list[Value] = [date(2026, 3, 3), datetime(2026, 3, 3, 14, 5), 7, None]
    book = empty_book()
    table_sheet(book, "Blad", [(title, 10.0) for title in "ABCD"], [row])
    cells = load_workbook(io.BytesIO(saved(book))).worksheets[0][2]
    assert [cell.value for cell in cells] == [datetime(2026, 3, 3), datetime(2026, 3, 3, 14, 5), 7, None]


def test_what_no_cell_can_hold_is_cut_and_says_so() -> None:
    assert cell_text("a\x00b") == "a b"
    assert cell_text("x" * (MOST_LETTERS + 1)) == "x" * (MOST_LETTERS - 2) + " …"
    assert cell_text("x" * MOST_LETTERS) == "x" * MOST_LETTERS


def test_workbooks_are_written_in_one_way() -> None:
    texts = {
        path: path.read_text(encoding="utf-8") for path in HOUSE.rglob("*.py") if "tests" not in path.parts
    }
    own = {
        path.relative_to(HOUSE).as_posix()
        for path, text in texts.items()
        if "from openpyxl import Workbook" in text and re.search(r"\bWorkbook\(", text)
    }
    assert own == WAYS
