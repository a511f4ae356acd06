"""A workbook of ours that somebody has worked in."""

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any

from openpyxl import Workbook, load_workbook

from samordna.plandoc.carrying.carrier import packed
from samordna.plandoc.carrying.containers import as_part, in_package, part_properties
from samordna.plandoc.carrying.packaging import with_custom_part
from samordna.plandoc.carrying.tests.editing import read_bytes, summaries
from samordna.plandoc.reading import ReadResult
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.tests.samples import sample


def edited(plan: PlanDocument, edit: Callable[[Workbook], Any]) -> ReadResult:
    """As Excel saves it: with the custom parts it had, which openpyxl leaves out."""
    file = write(plan, Format.XLSX, public=False)
    carrier = in_package(file)
    assert carrier
    book = load_workbook(io.BytesIO(file))
    edit(book)
    saved = io.BytesIO()
    book.save(saved)
    return read_bytes(
        with_custom_part(saved.getvalue(), as_part(packed(carrier)), part_properties()), Format.XLSX
    )


def test_saved_without_a_change_is_the_same_plan() -> None:
    result = edited(sample(), lambda book: None)
    assert result.document == sample()
    assert result.changes == []


def test_to_take_a_status_away_is_a_change_and_to_let_it_be_unsaid_is_none() -> None:
    plan = sample()
    plan.activities[1].status = None

    def edit(book: Workbook) -> None:
        sheet = book["Aktiviteter"]
        titles: Any = {cell.value: cell.column for cell in sheet[1]}
        assert sheet.cell(3, titles["Status"]).value == "Utan status"
        sheet.cell(2, titles["Status"]).value = "utan status"

    result = edited(plan, edit)
    assert [one.status for one in result.document.activities[:2]] == [None, None]
    assert [(one.item, one.change.field) for one in result.changes] == [("activities-1", "status")]


def test_three_cells_are_three_changes_and_everything_unseen_stays() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Aktiviteter"]
        titles: Any = {cell.value: cell.column for cell in sheet[1]}
        sheet.cell(2, titles["Status"]).value = "Försenad"
        sheet.cell(3, titles["Slut"]).value = datetime(2026, 5, 1)
        book["Verksamheter"].cell(2, 6).value = "Kulturförvaltningen"

    result = edited(sample(), edit)
    wanted = sample()
    wanted.activities[0].status = Status.DELAYED
    wanted.activities[1].ends = "2026-05-01"
    wanted.services[0].owner = "Kulturförvaltningen"
    assert result.document == wanted
    assert [(one.item, one.change.field) for one in result.changes] == [
        ("activities-1", "status"),
        ("activities-2", "ends"),
        ("services-1", "owner"),
    ]
    assert {one.place.sheet for one in result.changes} == {"Aktiviteter", "Verksamheter"}


def test_a_row_that_is_deleted_and_one_that_is_added() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Aktiviteter"]
        sheet.delete_rows(4)
        sheet.cell(7, 1).value = "Alldeles ny"
        sheet.cell(7, 4).value = "Polisen"

    result = edited(sample(), edit)
    assert summaries(result) == [
        "Borttagen: aktiviteten ”Analysera verksamheternas behov”.",
        "Ny: aktiviteten ”Alldeles ny”.",
    ]
    assert result.document.activities[-1].responsible == "Polisen"


def test_a_sheet_that_is_sorted_is_moved_rows() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Aktiviteter"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for number, row in enumerate(sorted(rows, key=lambda row: str(row[0])), 2):
            for column, value in enumerate(row, 1):
                sheet.cell(number, column).value = value

    result = edited(sample(), edit)
    assert {one.change.kind.value for one in result.changes} == {"moved"}
    assert sorted(one.id for one in result.document.activities) == sorted(
        one.id for one in sample().activities
    )
