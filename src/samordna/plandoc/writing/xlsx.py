"""A plan as a workbook: activities, services, checks (for its owners), about the plan.

openpyxl takes 0.2 s to import, hence a module of its own.
"""

from math import ceil

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.worksheet import Worksheet

from samordna.plandoc.carrying.containers import as_part, part_properties
from samordna.plandoc.carrying.making import carrier_for
from samordna.plandoc.carrying.packaging import with_custom_part
from samordna.plandoc.carrying.sheets import sheet_lines
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.statuses import WITHOUT_STATUS
from samordna.plandoc.vocabulary import Status, name_of
from samordna.plandoc.workbooks.tables import empty_book, saved, table_sheet
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.activities import ACTIVITY_COLUMNS
from samordna.plandoc.writing.cover import title_of
from samordna.plandoc.writing.findings import FINDING_COLUMNS, finding_rows
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.sheets import Sheet, sheets_of
from samordna.plandoc.writing.text import clean

_LETTERS_PER_WEIGHT = 14
_LETTERS_ON_A_PAGE = 220
"""What can still be read on a page that lies down; more columns go on pages beside it, each with the first column."""


def write(document: PlanDocument, order: Order) -> bytes:
    """The workbook, which carries the plan."""
    file = _dressed(document, order)
    carrier = carrier_for(file, Kind.XLSX, document, order.language, sheet_lines(document, order.language))
    return with_custom_part(file, as_part(carrier), part_properties())


def _dressed(document: PlanDocument, order: Order) -> bytes:
    book = empty_book()
    book.properties.title = title_of(document, order.language)
    book.properties.creator = clean(document.metadata.administration) or clean(document.metadata.municipality)
    activities, services, about = sheets_of(document, order)
    _offer_statuses(_add(book, activities), len(document.activities), order)
    _add(book, services)
    if not order.public:
        _add(book, _checks(document, order))
    _add(book, about)
    if order.warnings:
        for sheet in book.worksheets:
            sheet.HeaderFooter.oddHeader = HeaderFooterItem(
                right=_HeaderFooterPart(" · ".join(order.warnings))
            )
    return saved(book)


def _offer_statuses(sheet: Worksheet, rows: int, order: Order) -> None:
    names = ",".join([*(name_of(status, order.language) for status in Status), order.say(WITHOUT_STATUS)])
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
    columns = [(title, weight * _LETTERS_PER_WEIGHT) for title, weight in content.columns]
    sheet = table_sheet(book, content.name, columns, content.rows, labels.CUT.sv)
    sheet.page_setup.fitToWidth = ceil(sum(width for _title, width in columns) / _LETTERS_ON_A_PAGE)
    return sheet
