"""Tables with level lines: each band between two lines is a row, where the words in it stand in columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from samordna.plandoc.reading.formats.pdf.bands import Band, bands_of, is_ruled, runs_of
from samordna.plandoc.reading.formats.pdf.found_table import FoundTable
from samordna.plandoc.reading.formats.pdf.growing import grown
from samordna.plandoc.reading.formats.pdf.joints import column_starts
from samordna.plandoc.reading.formats.pdf.levels import SAME_END, Level, Stack, levels_of, stacks_of
from samordna.plandoc.reading.formats.pdf.lines import lines_of
from samordna.plandoc.reading.formats.pdf.pages import Page
from samordna.plandoc.reading.formats.pdf.rowing import rows_of
from samordna.plandoc.reading.formats.pdf.table_columns import columns_of
from samordna.plandoc.reading.formats.pdf.unruled import table_of
from samordna.plandoc.reading.formats.pdf.words import Word

_FEWEST_PARTED = 3


def level_tables(
    page: Page, words: list[Word], known: Sequence[float] = ()
) -> tuple[list[FoundTable], list[Word]]:
    top = min((word.top for word in words), default=0.0)
    runs = [
        (stack, run)
        for stack in stacks_of(levels_of(page.rulings))
        for run in runs_of(bands_of(stack, words), stack, known, top)
        if not is_ruled(run, stack, page.rulings)
    ]
    banded = {id(word) for _, run in runs for band in run for word in band.words}
    found: list[FoundTable] = []
    taken: set[int] = set()
    for stack, run in runs:
        if any(id(word) in taken for band in run for word in band.words):
            continue
        free = [word for word in words if id(word) not in banded | taken]
        table = _table(page, stack, run, free)
        if table is not None:
            found.append(table[0])
            taken |= set(map(id, table[1]))
    return found, [word for word in words if id(word) not in taken]


def _table(
    page: Page, stack: Stack, bands: list[Band], free: list[Word]
) -> tuple[FoundTable, list[Word]] | None:
    """The table, and the words that stand in it; ``free`` are words that may go on with it above and below."""
    starts = column_starts(stack, page.rulings, bands)
    if len(starts) < 2:
        return None
    above, below = grown(lines_of(free), starts, bands[0].top, bands[-1].bottom)
    rows = _Rows(starts)
    in_columns = sum(band.in_columns for band in bands)
    rows.split(above)
    for number, band in enumerate(bands):
        if in_columns < _FEWEST_PARTED and (number or in_columns == 1):
            rows.split(band.words)
        else:
            rows.add(band, stack.partial)
    rows.split(below)
    if len(rows.tops) < 2:
        return None
    standing = [*above, *(word for band in bands for word in band.words), *below]
    return table_of(page.number, standing, starts, rows.tops, rows.parted), standing


@dataclass
class _Rows:
    """Where rows begin, and what parts their cells: a line over some columns only, or none for a merged cell."""

    starts: list[float]
    tops: list[float] = field(default_factory=list)
    _partial: dict[int, Level] = field(default_factory=dict)
    _merged: set[int] = field(default_factory=set)

    def split(self, words: list[Word]) -> None:
        """The rows of words that no line parts."""
        if words:
            rows = rows_of(columns_of(words, self.starts))
            self._merged |= {len(self.tops) + number for number in rows.merged}
            self.tops += rows.tops

    def add(self, band: Band, partial: list[Level]) -> None:
        if not band.words:
            return
        self.tops.append(min(word.top for word in band.words))
        for level in partial:
            if band.top < level.y < band.bottom:
                self._partial[len(self.tops)] = level
                self.tops.append(level.y)

    def parted(self, row: int, column: int) -> bool:
        level = self._partial.get(row)
        if level is not None:
            return level.x0 - SAME_END <= self.starts[column] + SAME_END <= level.x1
        return column != 0 or row not in self._merged
