"""Tables with level lines: each band between two lines is a row, where the words in it stand in columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from samordna.plandoc.reading.formats.pdf.found_table import FoundTable
from samordna.plandoc.reading.formats.pdf.growing import fits, grown
from samordna.plandoc.reading.formats.pdf.levels import SAME_END, Level, Stack, levels_of, stacks_of
from samordna.plandoc.reading.formats.pdf.lines import Line, lines_of
from samordna.plandoc.reading.formats.pdf.pages import Page
from samordna.plandoc.reading.formats.pdf.rowing import columns_of, rows_of
from samordna.plandoc.reading.formats.pdf.rulings import Ruling
from samordna.plandoc.reading.formats.pdf.segments import segments, starts_of
from samordna.plandoc.reading.formats.pdf.unruled import table_of
from samordna.plandoc.reading.formats.pdf.words import Word

_LARGER = 1.07
_RULED = 0.9
_MOST_CROSSING = 0.3
_FEWEST_PARTED = 3
_MOST_HEADER_LINES = 4
_WIDE = 0.5


@dataclass(slots=True)
class _Band:
    """What stands between two lines."""

    top: float
    bottom: float
    words: list[Word]
    lines: list[Line]

    @property
    def in_columns(self) -> bool:
        return any(len(segments(line)) > 1 for line in self.lines)

    def is_prose(self, width: float) -> bool:
        whole = [line for line in self.lines if line.x1 - line.x0 > width * _WIDE]
        return not self.in_columns and len(self.lines) > 1 and bool(whole)

    def ends_row(self, known: Sequence[float], top: float) -> bool:
        """Whether it goes on, in small letters, with a row of the page before, whose columns are known."""
        if not known or not self.lines or self.lines[0].top > top + self.lines[0].size:
            return False
        return self.lines[0].text[:1].islower() and all(fits(line, known) for line in self.lines)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def level_tables(
    page: Page, words: list[Word], known: Sequence[float] = ()
) -> tuple[list[FoundTable], list[Word]]:
    top = min((word.top for word in words), default=0.0)
    runs = [
        (stack, run)
        for stack in stacks_of(levels_of(page.rulings))
        for run in _runs(_bands(stack, words), stack, known, top)
        if not _is_ruled(run, stack, page.rulings)
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


def _bands(stack: Stack, words: list[Word]) -> list[_Band]:
    left, right = stack.full[0].x0 - SAME_END, stack.full[0].x1 + SAME_END
    within = [word for word in words if word.upright and left <= word.x0 < right]
    bands = []
    for above, below in zip(stack.full, stack.full[1:], strict=False):
        inside = [word for word in within if above.y <= word.middle < below.y]
        bands.append(_Band(above.y, below.y, inside, lines_of(inside)))
    return bands


def _runs(bands: list[_Band], stack: Stack, known: Sequence[float], top: float) -> list[list[_Band]]:
    """Bands that belong to one table: prose and headings between tables part them."""
    width = stack.full[0].x1 - stack.full[0].x0
    runs: list[list[_Band]] = [[]]
    for number, band in enumerate(bands):
        if not runs[-1] and band.ends_row(known, top):
            runs[-1].append(band)
        elif band.is_prose(width) or _is_heading(band, bands[number + 1 :], runs[-1]):
            runs.append([])
        elif band.lines or runs[-1]:
            runs[-1].append(band)
    return [trimmed for run in runs if (trimmed := _trimmed(run, known, top))]


def _trimmed(run: list[_Band], known: Sequence[float], top: float) -> list[_Band]:
    """Without what stands before the first band in columns; a table has some."""
    first = next((number for number, band in enumerate(run) if band.in_columns), None)
    if first is None:
        return []
    run = run if run[0].ends_row(known, top) else run[first:]
    while not run[-1].lines:
        run.pop()
    return run


def _is_heading(band: _Band, below: list[_Band], above: list[_Band]) -> bool:
    """A line between two tables: larger than their words, or followed by the same header as before."""
    first = next((other for other in above if other.in_columns), None)
    if band.in_columns or not band.lines or first is None:
        return False
    following = next((other.lines[0].text for other in below if other.lines), "")
    return band.lines[0].size >= first.lines[0].size * _LARGER or following == first.lines[0].text


def _is_ruled(bands: list[_Band], stack: Stack, rulings: list[Ruling]) -> bool:
    """Whether upright lines part the cells of nearly every row."""
    left, right = stack.full[0].x0 + SAME_END, stack.full[0].x1 - SAME_END
    upright = [r for r in rulings if r["orientation"] == "v" and left < float(r["x0"]) < right]
    rows = [band for band in bands if band.in_columns]
    parted = [
        band
        for band in rows
        if any(float(r["top"]) <= (band.top + band.bottom) / 2 <= float(r["bottom"]) for r in upright)
    ]
    return len(parted) >= _RULED * len(rows)


def _table(
    page: Page, stack: Stack, bands: list[_Band], free: list[Word]
) -> tuple[FoundTable, list[Word]] | None:
    inside = [word for band in bands for word in band.words]
    lines = [line for band in bands for line in band.lines]
    starts = _starts(stack, page.rulings, bands, lines)
    if len(starts) < 2:
        return None
    above, below = grown(lines_of(free), starts, bands[0].top, bands[-1].bottom)
    tops: list[float] = []
    partial: dict[int, Level] = {}
    merged: set[int] = set()

    def split(standing: list[Word]) -> None:
        rows = rows_of(columns_of(standing, starts))
        merged.update(len(tops) + number for number in rows.merged)
        tops.extend(rows.tops)

    rows = sum(band.in_columns for band in bands)
    if above:
        split(above)
    for band in bands:
        if not band.words:
            continue
        if rows < _FEWEST_PARTED and (band is not bands[0] or rows == 1):
            split(band.words)
            continue
        tops.append(min(word.top for word in band.words))
        for level in stack.partial:
            if band.top < level.y < band.bottom:
                partial[len(tops)] = level
                tops.append(level.y)
    if below:
        split(below)
    if len(tops) < 2:
        return None

    def parted(row: int, column: int) -> bool:
        if row in partial:
            return partial[row].x0 - SAME_END <= starts[column] + SAME_END <= partial[row].x1
        return column != 0 or row not in merged

    standing = [*above, *inside, *below]
    return table_of(page.number, standing, starts, tops, parted), standing


def _starts(stack: Stack, rulings: list[Ruling], bands: list[_Band], lines: list[Line]) -> list[float]:
    """Where columns begin: at the joints of the lines or the sides of shaded cells, else where the words do."""
    cut = [segments(line) for line in lines]
    left, right = stack.full[0].x0, stack.full[0].x1
    top, bottom = bands[0].top - SAME_END, bands[-1].bottom + SAME_END
    sides = {
        round(float(r["x0"]), 1)
        for r in rulings
        if r["orientation"] == "v" and top <= float(r["top"]) and float(r["bottom"]) <= bottom
    }
    joints = _apart(
        sorted({*stack.ends(top, bottom), *(x for x in sides if left + SAME_END < x < right - SAME_END)})
    )
    joints = [
        x
        for x in joints
        if sum(any(s.crosses(x) for s in row) for row in cut) <= max(1.0, _MOST_CROSSING * len(cut))
    ]
    first = len(bands[0].lines)
    by_words = starts_of(lines, first if first <= _MOST_HEADER_LINES else 1)
    return [left, *joints] if len(joints) + 1 >= len(by_words) else by_words


def _apart(places: Sequence[float]) -> list[float]:
    found: list[float] = []
    for x in places:
        if not found or x - found[-1] > SAME_END:
            found.append(x)
    return found
