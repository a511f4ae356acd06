"""Excel and CSV."""

import csv
import io
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from samordna.plandoc.formulas import defuse, restore
from samordna.plandoc.schema import Activity, PlanDocument
from samordna.plandoc.vocabulary import Status, name_of
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.activities import activity_table
from samordna.plandoc.writing.tables import said
from samordna.plandoc.writing.tests.opened import open_xlsx
from samordna.plandoc.writing.tests.samples import sample

TODAY = date(2026, 1, 15)


def column(sheet: Worksheet, title: str) -> list[Any]:
    """The cells under a heading."""
    columns: dict[Any, list[Any]] = {cells[0].value: [*cells[1:]] for cells in sheet.iter_cols()}
    return columns[title]


def test_the_public_workbook_has_no_checks() -> None:
    book = open_xlsx(write(sample(), Format.XLSX, today=TODAY))
    assert book.sheetnames == ["Aktiviteter", "Verksamheter", "Om planen"]


def test_the_four_sheets_have_frozen_headings_and_filters() -> None:
    book = open_xlsx(write(sample(), Format.XLSX, today=TODAY, public=False))
    assert book.sheetnames == ["Aktiviteter", "Verksamheter", "Kontroller", "Om planen"]
    assert all(sheet.freeze_panes == "B2" and sheet.auto_filter.ref for sheet in book)
    assert book["Aktiviteter"].max_row == 7
    assert book["Verksamheter"].max_row == 9
    assert book["Kontroller"].max_row > 20


def test_days_are_dates_and_vaguer_times_are_words() -> None:
    starts = [
        c.value for c in column(open_xlsx(write(sample(), Format.XLSX, today=TODAY))["Aktiviteter"], "Start")
    ]
    assert starts[0] == datetime(2025, 2, 14)
    assert starts[1:4] == ["våren 2025", "2025", "mars 2025"]


def test_status_is_chosen_from_a_list() -> None:
    sheet = open_xlsx(write(sample(), Format.XLSX, today=TODAY))["Aktiviteter"]
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == f'"{",".join([*map(name_of, Status), "Utan status"])}"'
    assert [c.value for c in column(sheet, "Status")][:2] == ["Klar", "Pågår"]
    assert str(choice.sqref) == "L2:L7"


def test_what_has_no_status_says_so_where_another_has_one() -> None:
    plan = PlanDocument(activities=[Activity(action="Öva"), Activity(action="Klart", status=Status.DONE)])
    told = column(open_xlsx(write(plan, Format.XLSX, today=TODAY))["Aktiviteter"], "Status")
    assert [cell.value for cell in told] == ["Utan status", "Klar"]
    (table,) = activity_table(plan.activities, "sv")
    assert [said(row.cells[-1]) for row in table.rows] == ["Utan status", "Klar"]
    bare = PlanDocument(activities=[Activity(action="Öva"), Activity(action="Utbilda")])
    told = column(open_xlsx(write(bare, Format.XLSX, today=TODAY))["Aktiviteter"], "Status")
    assert [cell.value for cell in told] == [None, None]
    assert [column.title for column in activity_table(bare.activities, "sv")[0].columns] == ["Aktivitet"]


@pytest.mark.parametrize("text", ["=1+1", "+46", "-5", "@SUM(A1)", "#N/A", "=cmd|' /C calc'!A0"])
def test_no_cell_of_a_workbook_is_a_formula(text: str) -> None:
    plan = PlanDocument(activities=[Activity(action=text, cost=text)])
    (cell,) = column(open_xlsx(write(plan, Format.XLSX, today=TODAY))["Aktiviteter"], "Aktivitet")
    assert cell.data_type == "s"
    assert cell.value == text


def test_a_text_longer_than_a_cell_holds_is_cut_and_says_so() -> None:
    plan = PlanDocument(activities=[Activity(action="a" * 100_000)])
    (cell,) = column(open_xlsx(write(plan, Format.XLSX, today=TODAY))["Aktiviteter"], "Aktivitet")
    assert len(cell.value) == 32_767
    assert cell.value.endswith("hela finns i planen]")


def test_csv_is_for_swedish_excel_and_gives_every_field_back() -> None:
    plan = sample()
    file = write(plan, Format.CSV, today=TODAY)
    assert file.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [restore(row["Aktivitet"]) for row in rows] == [a.action for a in plan.activities]
    assert [row["Start"] or None for row in rows] == [a.starts for a in plan.activities]
    assert [row["Slut"] for row in rows][-1] == "Löpande"


def test_a_text_with_semicolons_quotes_and_line_breaks_stays_one_cell() -> None:
    text = 'a;b "c"\nd'
    file = write(PlanDocument(activities=[Activity(action=text)]), Format.CSV)
    rows = list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[1][0] == text


@given(st.text())
def test_defused_cells_never_begin_as_formulas_and_can_be_restored(text: str) -> None:
    assert not defuse(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert restore(defuse(text)) == text


@given(st.text(alphabet="'=+-@a", max_size=6))
def test_apostrophes_before_signs_survive(text: str) -> None:
    assert restore(defuse(text)) == text
