"""A plan as the rows that its workbook shows, named as :mod:`samordna.plandoc.carrying.lines` names them."""

from collections.abc import Iterator
from datetime import date

from samordna.plandoc.carrying.lines import Expected, numbered
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.sheets import Sheet, sheets_of


def sheet_lines(plan: PlanDocument, language: Language) -> list[Expected]:
    sheets = sheets_of(plan, Order(language, date.min))
    return numbered(line for sheet in sheets for line in _lines(sheet))


def _lines(sheet: Sheet) -> Iterator[Expected]:
    yield Expected(f"columns/{sheet.area}" if sheet.area else "", tuple(title for title, _ in sheet.columns))
    for key, row in zip(sheet.keys, sheet.rows, strict=True):
        yield Expected(key, tuple(_as_read(value) for value in row))


def _as_read(value: str | date) -> str:
    return value.isoformat() if isinstance(value, date) else value
