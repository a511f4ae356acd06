"""Excel (.xlsx, .xlsm) from its XML directly, row by row. Values as Excel last showed them, dates as EDTF; macros and
formulas are never run. Libraries for workbooks build an object for each cell and pass over struck words in a cell,
headers and footers, and text boxes; why none is used is told in decision 13.
"""

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Flag, SourceFile, Why
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.margins import MarginTexts
from samordna.plandoc.reading.formats.office import core_title
from samordna.plandoc.reading.formats.sheet_blocks import sheet_blocks
from samordna.plandoc.reading.formats.xlsx.names import STREAMED
from samordna.plandoc.reading.formats.xlsx.sheets import SheetReader
from samordna.plandoc.reading.formats.xlsx.workbook import Workbook

MOST_SHEETS = 100
MOST_ROWS = 50_000


def read(data: bytes, name: str) -> SourceFile:
    workbook = Workbook(Archive(data, name, streamed=STREAMED))
    if len(workbook.tabs) > MOST_SHEETS:
        raise problems.too_much(name)
    source = SourceFile(
        name=name, format="xlsx", blocks=[], title=clean(core_title(workbook.archive) or "") or None
    )
    margins = MarginTexts()
    rows = 0
    for tab in workbook.tabs:
        reader = SheetReader(workbook, tab, margins, MOST_ROWS - rows)
        rows += reader.rows_read
        source.notes += reader.notes
        source.left_out += reader.sheet.left_out
        source.blocks += sheet_blocks(reader.sheet)
    source.margins = margins.blocks
    source.left_out += margins.left_out
    told = (words for words in source.left_out if words.why is not Why.HIDDEN)
    source.notes = [*_macros(workbook.archive), *source.notes, *remarks.of(told)]
    return source


def _macros(archive: Archive) -> list[Flag]:
    return [remarks.macros()] if any("vbaProject" in part for part in archive.names) else []
