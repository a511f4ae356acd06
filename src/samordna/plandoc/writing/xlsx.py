"""A plan as a workbook: activities, services, checks (for its owners), about the plan.

openpyxl takes 0.2 s to import, hence a module of its own.
"""

import io
from datetime import date
from math import ceil

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from samordna.plandoc.carrying.containers import as_part, part_properties
from samordna.plandoc.carrying.making import carrier_for
from samordna.plandoc.carrying.packaging import with_custom_part
from samordna.plandoc.carrying.sheets import sheet_lines
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.row_heights import row_height
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Status, name_of
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.activities import ACTIVITY_COLUMNS
from samordna.plandoc.writing.cover import title_of
from samordna.plandoc.writing.findings import FINDING_COLUMNS, finding_rows
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.sheets import Sheet, Value, sheets_of
from samordna.plandoc.writing.text import clean

_MOST_LETTERS = 32_767
"""What a cell of Excel can hold."""

_LETTERS_PER_WEIGHT = 14
_LETTERS_ON_A_PAGE = 220
"""What can still be read on a page that lies down; more columns go on pages beside it, each with the first column."""

_HEADER_FONT = Font(bold=True, color="FFFFFF")
_HEADER_FILL = PatternFill("solid", fgColor="0B4F5C")
_TOP = Alignment(vertical="top", wrap_text=True)
_LINE = Border(bottom=Side(style="thin", color="CFCAC1"))


def write(document: PlanDocument, order: Order) -> bytes:
    """The workbook, which carries the plan."""
    file = _dressed(document, order)
    carrier = carrier_for(file, Kind.XLSX, document, order.language, sheet_lines(document, order.language))
    return with_custom_part(file, as_part(carrier), part_properties())


def _dressed(document: PlanDocument, order: Order) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = title_of(document, order.language)
    book.properties.creator = clean(document.metadata.administration) or clean(document.metadata.municipality)
    activities, services, about = sheets_of(document, order)
    _offer_statuses(_add(book, activities), len(document.activities), order)
    _add(book, services)
    if not order.public:
        _add(book, _checks(document, order))
    _add(book, about)
    if not order.public:
        for sheet in book.worksheets:
            sheet.HeaderFooter.oddHeader = HeaderFooterItem(
                right=_HeaderFooterPart(order.say(labels.INTERNAL))
            )
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _offer_statuses(sheet: Worksheet, rows: int, order: Order) -> None:
    names = ",".join(name_of(status, order.language) for status in Status)
    choice = DataValidation(type="list", formula1=f'"{names}"', allow_blank=True)
    sheet.add_data_validation(choice)
    column = get_column_letter(1 + [column.name for column in ACTIVITY_COLUMNS].index("status"))
    choice.add(f"{column}2:{column}{max(rows + 1, 2)}")


def _checks(document: PlanDocument, order: Order) -> Sheet:
    from samordna.plandoc.checking import check

    report = order.report or check(document, today=order.today, rules=order.rules)
    columns = [(order.say(title), weight) for title, weight in FINDING_COLUMNS]
    return Sheet(order.say(labels.CHECKS_SHEET), columns, finding_rows(report, order.language))


def _add(book: Workbook, content: Sheet) -> Worksheet:
    """A sheet with a frozen header row, filters, and cells that no program takes for a formula."""
    sheet: Worksheet = book.create_sheet(content.name)
    widths = [weight * _LETTERS_PER_WEIGHT for _title, weight in content.columns]
    for number, ((title, _weight), width) in enumerate(zip(content.columns, widths, strict=True), 1):
        cell = sheet.cell(1, number, title)
        cell.font, cell.fill, cell.alignment = _HEADER_FONT, _HEADER_FILL, _TOP
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row_number, row in enumerate(content.rows, 2):
        for number, value in enumerate(row, 1):
            if value:
                _fill(sheet.cell(row_number, number), value)
        sheet.row_dimensions[row_number].height = row_height(zip(row, widths, strict=True))
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(content.columns))}{len(content.rows) + 1}"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = ceil(sum(widths) / _LETTERS_ON_A_PAGE)
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
