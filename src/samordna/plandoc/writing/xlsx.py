"""A plan as a workbook: activities, services, checks (for its owners), about the plan.

openpyxl takes 0.2 s to import, hence a module of its own.
"""

import io
import re
from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from samordna.plandoc.schema import Activity, PlanDocument
from samordna.plandoc.vocabulary import Status, name_of
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.activities import ACTIVITY_COLUMNS, DATE_FIELDS, shown
from samordna.plandoc.writing.content import Mark
from samordna.plandoc.writing.cover import facts_of, title_of
from samordna.plandoc.writing.findings import FINDING_COLUMNS, finding_rows
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.services import SERVICE_COLUMNS, service_cell
from samordna.plandoc.writing.text import clean

Value = str | date
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FIRST_YEAR = 1900
_MOST_LETTERS = 32_767
"""What a cell of Excel can hold."""

_LETTERS_PER_WEIGHT = 14
_HEADER_FONT = Font(bold=True, color="FFFFFF")
_HEADER_FILL = PatternFill("solid", fgColor="0B4F5C")
_TOP = Alignment(vertical="top", wrap_text=True)
_LINE = Border(bottom=Side(style="thin", color="CFCAC1"))


def write(document: PlanDocument, order: Order) -> bytes:
    """The workbook. Dates known to the day are real dates; vaguer ones are words."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = title_of(document, order.language)
    book.properties.creator = clean(document.metadata.administration) or clean(document.metadata.municipality)
    _activities(book, document, order)
    _services(book, document, order)
    if not order.public:
        _checks(book, document, order)
    _about(book, document, order)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _activities(book: Workbook, document: PlanDocument, order: Order) -> None:
    sheet = _sheet(
        book,
        order.say(labels.ACTIVITIES),
        [(order.say(column.title), column.weight) for column in ACTIVITY_COLUMNS],
        [
            [_activity_value(a, column.name, order) for column in ACTIVITY_COLUMNS]
            for a in document.activities
        ],
    )
    names = ",".join(name_of(status, order.language) for status in Status)
    choice = DataValidation(type="list", formula1=f'"{names}"', allow_blank=True)
    sheet.add_data_validation(choice)
    column = get_column_letter(1 + [column.name for column in ACTIVITY_COLUMNS].index("status"))
    choice.add(f"{column}2:{column}{max(len(document.activities) + 1, 2)}")


def _activity_value(activity: Activity, field: str, order: Order) -> Value:
    value = getattr(activity, field)
    if field in DATE_FIELDS and value and (day := _day(value)):
        return day
    cell = shown(activity, field, order.language)
    return cell.name if isinstance(cell, Mark) else cell


def _day(edtf: str) -> date | None:
    """The day that ``edtf`` names, if it names one and Excel's calendar, which begins in 1900, has it."""
    if not _DAY.fullmatch(edtf) or int(edtf[:4]) < _FIRST_YEAR or int(edtf[5:7]) > 12:
        return None
    try:
        return date.fromisoformat(edtf)
    except ValueError:
        return None


def _services(book: Workbook, document: PlanDocument, order: Order) -> None:
    rows: list[list[Value]] = [
        [service_cell(service, column.name, order.language) for column in SERVICE_COLUMNS]
        for service in document.services
    ]
    columns = [(order.say(column.title), column.weight) for column in SERVICE_COLUMNS]
    _sheet(book, order.say(labels.SERVICES), columns, rows)


def _checks(book: Workbook, document: PlanDocument, order: Order) -> None:
    from samordna.plandoc.checking import check

    report = order.report or check(document, today=order.today)
    columns = [(order.say(title), weight) for title, weight in FINDING_COLUMNS]
    _sheet(book, order.say(labels.CHECKS_SHEET), columns, finding_rows(report, order.language))


def _about(book: Workbook, document: PlanDocument, order: Order) -> None:
    rows = [
        (order.say(labels.TITLE), title_of(document, order.language)),
        (order.say(labels.MUNICIPALITY), clean(document.metadata.municipality)),
        *((fact.label, fact.value) for fact in facts_of(document, order.language)),
    ]
    columns = [(order.say(labels.FACT), 2.0), (order.say(labels.VALUE), 5.0)]
    _sheet(book, order.say(labels.ABOUT), columns, [row for row in rows if row[1]])


def _sheet(
    book: Workbook, name: str, columns: Sequence[tuple[str, float]], rows: Sequence[Sequence[Value]]
) -> Worksheet:
    """A sheet with a frozen header row, filters, and cells that no program takes for a formula."""
    sheet: Worksheet = book.create_sheet(name)
    for number, (title, weight) in enumerate(columns, 1):
        cell = sheet.cell(1, number, title)
        cell.font, cell.fill, cell.alignment = _HEADER_FONT, _HEADER_FILL, _TOP
        sheet.column_dimensions[get_column_letter(number)].width = weight * _LETTERS_PER_WEIGHT
    for row_number, row in enumerate(rows, 2):
        for number, value in enumerate(row, 1):
            if value:
                _fill(sheet.cell(row_number, number), value)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return sheet


def _fill(cell: Cell | MergedCell, value: Value) -> None:
    cell.alignment, cell.border = _TOP, _LINE
    if isinstance(value, date):
        cell.value = value
        cell.number_format = "yyyy-mm-dd"
        return
    cut = labels.CUT.sv
    text = value if len(value) <= _MOST_LETTERS else value[: _MOST_LETTERS - len(cut)] + cut
    cell.value = text
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
