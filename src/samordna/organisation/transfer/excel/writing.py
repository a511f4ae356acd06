"""The organisation as a workbook that can be changed and read back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from samordna.organisation.transfer.columns import KEEP, Column, Form, Sheet
from samordna.organisation.transfer.exporting import Outgoing, Value
from samordna.organisation.transfer.values import labels, text_of
from samordna.plandoc.workbooks.cells import MOST_LETTERS
from samordna.plandoc.workbooks.cells import Value as InCell
from samordna.plandoc.workbooks.row_heights import row_height
from samordna.plandoc.workbooks.tables import TOP, empty_book, saved, table_sheet

ABOUT = "Om filen"
_WORDS = 90
"""Letters on a line of what the workbook says of itself."""


def write(out: Outgoing) -> bytes:
    """The workbook. Days are real dates, and no program takes a text for a formula."""
    book = empty_book()
    _about(book, out)
    for sheet, lines in out.sheets:
        _sheet(book, sheet, lines)
    book.properties.title = f"Organisationen i {out.municipality.name}"
    book.properties.creator = "Samordna"
    book.properties.created = book.properties.modified = datetime.combine(out.day, datetime.min.time())
    return saved(book)


def about(out: Outgoing) -> list[tuple[str, str]]:
    """What a reader of the file should know, as label and text."""
    facts = [
        ("Kommun", out.municipality.name),
        ("Kommunkod", out.municipality.code),
        ("Utskriven", out.day.isoformat()),
        (
            "Att ändra",
            "Ändra, lägg till och ta bort rader. Rubriker och blad ska heta som de heter. En tom cell tömmer fältet.",
        ),
        (
            "Att läsa in",
            "Välj Läs in organisationen i Samordna. Du ser först vad som skulle ändras. Inget sparas förrän du godkänner.",
        ),
        (
            "Koder",
            "En enhet känns igen på sin kod, annars på namn och del av. Ge enheter koder innan du byter namn på dem.",
        ),
    ]
    if out.hidden:
        words = f"{out.hidden} skyddade kontaktpunkter är inte med. De påverkas inte när filen läses in."
        facts.append(("Skyddat", words))
    return facts


def _about(book: Workbook, out: Outgoing) -> None:
    page = book.create_sheet(ABOUT)
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 16, _WORDS
    for row, (label, text) in enumerate(about(out), 1):
        cell, value = page.cell(row, 1, label), page.cell(row, 2, text)
        cell.font, cell.alignment, value.alignment = Font(bold=True), TOP, TOP
        value.data_type = "s"
        page.row_dimensions[row].height = row_height([(text, _WORDS)])


def _sheet(book: Workbook, sheet: Sheet, lines: Sequence[Sequence[Value]]) -> None:
    rows = [
        [_in_a_cell(column, value) for column, value in zip(sheet.columns, line, strict=True)]
        for line in lines
    ]
    page = table_sheet(book, sheet.title.sv, [(one.heading.sv, one.width) for one in sheet.columns], rows)
    for number, column in enumerate(sheet.columns, 1):
        letter = get_column_letter(number)
        _choices(page, column, f"{letter}2:{letter}{max(len(lines), 1) + 200}")
        if column.form not in {Form.DATE, Form.NUMBER}:
            for row in range(2, len(lines) + 2):
                page.cell(row, number).number_format = "@"


def _choices(page: Any, column: Column, cells: str) -> None:
    """A list to choose from where only some words are known."""
    if column.choices:
        words = list(labels(column.choices, "sv").values())
    elif column.form == Form.YES_NO:
        words = ["ja", "nej"]
    else:
        return
    choice = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
    page.add_data_validation(choice)
    choice.add(cells)


def _in_a_cell(column: Column, value: Value) -> InCell:
    """Days and numbers as they are, everything else in words; what no cell can hold is left as it stands here."""
    if column.form in {Form.DATE, Form.NUMBER}:
        return value if value != "" else None
    text = str(value) if column.form == Form.REFERENCE else text_of(column, value)
    return text if len(text) <= MOST_LETTERS else KEEP.sv
