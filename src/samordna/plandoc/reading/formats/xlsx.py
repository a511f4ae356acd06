"""Excel (.xlsx, .xlsm). Values as Excel last showed them, dates as EDTF; macros and formulas are never run.

openpyxl reads row by row, so that a sheet of a million formatted but empty rows stays within bounds. A merged cell holds
its value in its first place in the file too. openpyxl loads inside the function: it takes a fifth of a second.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Block, BlockKind, Flag, Place, SourceFile
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.characters import clean, clean_lines
from samordna.plandoc.reading.formats.sheet_blocks import Row, blocks_of

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MOST_SHEETS = 100
MOST_ROWS = 50_000
MOST_COLUMNS = 200
MOST_EMPTY_ROWS = 2_000
_SHEETS = "xl/worksheets/"


def read(data: bytes, name: str) -> SourceFile:
    from openpyxl import load_workbook

    archive = Archive(data, name, streamed=_SHEETS)
    workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        sheets = list(workbook.worksheets)
        if len(sheets) > MOST_SHEETS:
            raise problems.too_much(name)
        reader = _Reader(name, _formulas(data, archive))
        for sheet in sheets:
            reader.sheet(sheet)
        title = clean(workbook.properties.title or "") or None
    finally:
        workbook.close()
    if any("vbaProject" in part for part in archive.names):
        reader.notes.insert(0, remarks.macros())
    return SourceFile(name=name, format="xlsx", blocks=reader.blocks, title=title, notes=reader.notes)


class _Reader:
    def __init__(self, name: str, formulas: dict[str, set[tuple[int, int]]]) -> None:
        self._name = name
        self._formulas = formulas
        self._rows = 0
        self.blocks: list[Block] = []
        self.notes: list[Flag] = []

    def sheet(self, sheet: ReadOnlyWorksheet) -> None:
        place = Place(sheet=sheet.title)
        if sheet.sheet_state != "visible":
            self.notes.append(remarks.hidden_sheet(sheet.title))
            return
        blocks = list(blocks_of(self._rows_of(sheet), sheet.title))
        if blocks:
            self.blocks.append(
                Block(BlockKind.HEADING, clean(sheet.title), level=1, place=place, first_in_page=True)
            )
            self.blocks.extend(blocks)

    def _rows_of(self, sheet: ReadOnlyWorksheet) -> Iterator[Row]:
        """Rows up to a long stretch of empty ones; the stretch ends a table but is not walked to the end."""
        formulas = self._formulas.get(sheet.title, set())
        empty = 0
        for number, cells in enumerate(_cells(sheet), start=1):
            texts = [_text(cell) for cell in cells]
            empty = 0 if any(texts) else empty + 1
            if empty > MOST_EMPTY_ROWS:
                self.notes.append(remarks.empty_stretch(sheet.title, number - empty + 1))
                return
            self._count(texts)
            self._flag_formulas(sheet.title, number, texts, formulas)
            yield number, texts

    def _count(self, texts: list[str]) -> None:
        self._rows += any(texts)
        if self._rows > MOST_ROWS:
            raise problems.too_much(self._name)

    def _flag_formulas(self, sheet: str, row: int, texts: list[str], formulas: set[tuple[int, int]]) -> None:
        if not formulas:
            return
        for column in range(1, MOST_COLUMNS + 1):
            if (row, column) in formulas and not (column <= len(texts) and texts[column - 1]):
                self.notes.append(remarks.formula_without_value(sheet, row, column))


def _formulas(data: bytes, archive: Archive) -> dict[str, set[tuple[int, int]]]:
    """Where the formulas are, by sheet; a second reading that is made only if a part mentions one."""
    from openpyxl import load_workbook

    parts = [part for part in archive.names if part.startswith(_SHEETS) and part.endswith(".xml")]
    if not any(b"<f>" in chunk or b"<f " in chunk for part in parts for chunk in archive.chunks(part)):
        return {}
    workbook = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    found: dict[str, set[tuple[int, int]]] = {}
    try:
        for sheet in workbook.worksheets:
            found[sheet.title] = {
                (cell.row, cell.column)
                for row in islice(_cells(sheet), MOST_ROWS)
                for cell in row
                if cell.data_type == "f"
            }
    finally:
        workbook.close()
    return found


def _cells(sheet: ReadOnlyWorksheet) -> Iterator[tuple[Any, ...]]:
    """Rows of openpyxl's cells; a sheet's own word about its size is not believed."""
    sheet.reset_dimensions()
    return iter(sheet.iter_rows(max_col=MOST_COLUMNS))  # type: ignore[misc]


def _text(cell: Any) -> str:
    value = cell.value
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int | float):
        return _number(value, cell.number_format or "")
    if isinstance(value, datetime.date):
        return _date(value)
    return "" if value is None else clean_lines(str(value))


def _date(value: datetime.date) -> str:
    """EDTF; a clock time is kept only where there is one."""
    if isinstance(value, datetime.datetime) and value.time() != datetime.time():
        return value.isoformat(sep=" ", timespec="minutes")
    return value.isoformat()[:10]


def _number(value: float, shape: str) -> str:
    if "%" in shape:
        return f"{round(value * 100, 2):g} %"
    return str(int(value)) if float(value).is_integer() else f"{round(value, 6):g}"
