"""Sheets that tell of the others: a workbook's list of what each sheet holds, or a page about where all of it is from."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.figures.sheets.cells import Holds, holds
from samordna.plandoc.figures.sheets.lines import filled, lines_of
from samordna.plandoc.figures.sheets.sources import source_in
from samordna.plandoc.figures.sheets.words import Role, role_called
from samordna.plandoc.figures.titles import heading_said
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.sheet_blocks import Row, Sheet

_MOST_ROWS = 200
_NUMBER = lazily(r"\d+")


@dataclass(slots=True)
class Contents:
    """``sources`` by the name of the sheet, ``of_measures`` by what is counted; ``source`` is that of the whole workbook."""

    source: str | None = None
    sources: dict[str, str] = field(default_factory=dict)
    of_measures: dict[str, str] = field(default_factory=dict)

    def source_of(self, sheet: str) -> str | None:
        return self.sources.get(sheet, self.source)

    def source_of_measure(self, name: str) -> str | None:
        """The source that is listed for a measure, whatever it is divided by."""
        if not self.of_measures:
            return None
        return self.of_measures.get(_folded(name)) or self.of_measures.get(_folded(name.partition(", ")[0]))


NO_CONTENTS = Contents()


def contents_of(sheets: Sequence[Sheet]) -> Contents:
    contents = Contents()
    apart = [sheet for sheet in sheets if _only_tells(sheet)]
    others = [sheet.name for sheet in sheets if sheet not in apart]
    for sheet in apart:
        listed = _listed(sheet.rows)
        for name in others:
            told = [source for cells, source in listed if any(_names(cell, name) for cell in cells)]
            if told:
                contents.sources.setdefault(name, told[0])
        for cells, source in listed:
            for cell in cells:
                if cell and unmarked(cell) != source:
                    contents.of_measures.setdefault(_folded(heading_said(cell).name or cell), source)
        if not listed:
            contents.source = contents.source or source_in(lines_of(sheet.rows))
    return contents


def _only_tells(sheet: Sheet) -> bool:
    """Whether a sheet has words and no figures, but for numbers of sheets and days."""
    kinds = [holds(cell) for _, cells in sheet.rows[:_MOST_ROWS] for cell in cells if cell]
    figures = sum(kind in (Holds.NUMBER, Holds.MISSING) for kind in kinds)
    return 0 < len(sheet.rows) <= _MOST_ROWS and figures * 4 < len(kinds)


def _listed(rows: Sequence[Row]) -> list[tuple[list[str], str]]:
    """The rows below a heading "Källa", each with what stands in that column."""
    column: int | None = None
    found: list[tuple[list[str], str]] = []
    for _, cells in rows:
        if column is None and filled(cells) > 1:
            column = next((at for at, cell in enumerate(cells) if role_called(cell) is Role.SOURCE), None)
        elif column is not None and column < len(cells) and cells[column]:
            found.append((cells, unmarked(cells[column])))
    return found


def _names(cell: str, sheet: str) -> bool:
    """Whether a cell stands for a sheet: by its name or the beginning of it, or by the number in it."""
    one, other = _folded(cell), _folded(sheet)
    if not one or not other:
        return False
    if min(len(one), len(other)) >= 3 and (one.startswith(other) or other.startswith(one)):
        return True
    numbers = _NUMBER.findall(cell), _NUMBER.findall(sheet)
    return len(cell.split()) <= 2 and len(numbers[0]) == 1 and numbers[0] == numbers[1][:1]


def _folded(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
