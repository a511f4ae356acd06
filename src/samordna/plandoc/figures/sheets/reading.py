"""The figures of a sheet's tables."""

from samordna.plandoc.figures import person_words, words
from samordna.plandoc.figures.gathering import Gathering
from samordna.plandoc.figures.sheets.beside import beside
from samordna.plandoc.figures.sheets.cells import Holds, holds
from samordna.plandoc.figures.sheets.contents import NO_CONTENTS, Contents
from samordna.plandoc.figures.sheets.heads import head_count, head_paths
from samordna.plandoc.figures.sheets.outline import unfolded
from samordna.plandoc.figures.sheets.parts import parts_of
from samordna.plandoc.figures.sheets.privacy import has_personal_title
from samordna.plandoc.figures.sheets.table import TableReading, place_in
from samordna.plandoc.figures.sheets.told_rows import take_told_rows
from samordna.plandoc.reading.formats.sheet_blocks import Sheet

_FIGURES = (Holds.NUMBER, Holds.MISSING, Holds.YEAR)


def read_sheet(sheet: Sheet, stem: str, gathering: Gathering, contents: Contents = NO_CONTENTS) -> None:
    """``stem`` is what the file is called, which may be all that says what is counted; ``contents`` what other sheets say."""
    parts = parts_of(sheet)
    for table in parts.tables:
        told = take_told_rows(table)
        count, first = head_count(table), place_in(table, table.rows[0][0])
        rows = [(number, table.cells((number, cells))) for number, cells in table.rows[count:]]
        if not any(holds(cell) in _FIGURES for _, cells in rows for cell in cells):
            continue
        said = beside(table, parts, stem)
        said.source = said.source or contents.source_of(sheet.name)
        is_list = said.title is not None and table.right - table.left == 2
        if not count and not is_list:
            gathering.flag(first, words.NO_HEADINGS)
        elif has_personal_title(said):
            gathering.flag(first, person_words.TITLE)
        else:
            paths, rows = unfolded(head_paths(table, count), rows)
            TableReading(table, paths, rows, said, gathering, told, contents).read()
