"""The rows and cells of a table whose borders the text has lost.

A table is a run of units; each cell is a stretch of them, columns come in the header's order, any cell may be empty.
Every way to cut the run has a score: how well each stretch fits its column, how much the words around each border
speak for or against it, what each empty cell costs. The best way is what we read; the sum over all ways says how sure
each cell is. Cells that are not sure are doubted, never silently taken.
"""

from collections import Counter
from itertools import pairwise

from samordna.plandoc.reading.interpret.flat.segmentation import Scores, Stretch, best_score, segment
from samordna.plandoc.reading.interpret.flat.units import Unit, belongs
from samordna.plandoc.reading.interpret.words.evidence import ACTORS, DATES, SKIP_COST, fit
from samordna.plandoc.reading.interpret.words.small_words import Column

SURE = 0.8
"""Cells less probable than this are doubted."""

_PASSES = 3
_LONGEST = {Column.STATUS: 4, Column.NUMBER: 1, Column.COST: 8, Column.FOLLOW_UP: 14} | dict.fromkeys(
    DATES, 8
)
_LONGEST_TEXT = 32
_RECURRING = {*ACTORS, Column.FOLLOW_UP, Column.GOAL, Column.PROBLEM}
_OFTEN_SEEN = 1.5
_BROKEN_EARLY = 1.4
_BROKEN_AT_EDGE = 0.3
_USUAL_SKIP = 1.2


def rows_of(units: list[Unit], columns: list[Column]) -> list[list[Stretch]]:
    """The most likely rows. Column widths and cells seen often are learned from one pass to the next."""
    if not units:
        return []
    evidence = _Evidence(units, columns)
    cells = segment(evidence.scores())
    for _ in range(_PASSES - 1):
        evidence.learn(cells)
        cells = segment(evidence.scores())
    rows: list[list[Stretch]] = []
    for cell in cells:
        if not rows or cell.label <= rows[-1][-1].label:
            rows.append([])
        rows[-1].append(cell)
    return rows


def score_of(units: list[Unit], columns: list[Column]) -> float:
    """How well the units read as rows of the columns, before anything is learned from them."""
    return best_score(_Evidence(units, columns).scores()) if units else 0.0


class _Evidence:
    def __init__(self, units: list[Unit], columns: list[Column]) -> None:
        self._units = units
        self._columns = columns
        self._skips = [SKIP_COST.get(column, _USUAL_SKIP) for column in columns]
        self._belongs = [0.0] + [belongs(a, b) for a, b in pairwise(units)]
        self._fits = [[self._fits_from(column, at) for at in range(len(units))] for column in columns]
        self._widths = [0] * len(columns)
        self._broken: list[list[float]] = []
        self._seen: list[Counter[str]] = [Counter() for _ in columns]

    def _fits_from(self, column: Column, start: int) -> list[float]:
        """How well the stretches from ``start`` fit, by length, with what speaks for each of their breaks."""
        fits, text, held = [], "", 0.0
        for at in range(start, min(start + _LONGEST.get(column, _LONGEST_TEXT), len(self._units))):
            held += self._belongs[at] if at > start else 0.0
            text = f"{text} {self._units[at].text}" if text else self._units[at].text
            fits.append(fit(column, text) + held)
        return fits

    def learn(self, cells: list[Stretch]) -> None:
        """Column widths from the longest lines in them, and the beginnings of sure cells."""
        lengths: list[list[int]] = [[] for _ in self._columns]
        self._seen = [Counter() for _ in self._columns]
        for cell in cells:
            lengths[cell.label] += self._line_lengths(cell)
            if cell.probability >= SURE:
                self._seen[cell.label][self._beginning(cell.start)] += 1
        self._widths = [max(found) if len(found) > 2 else 0 for found in lengths]

    def _line_lengths(self, cell: Stretch) -> list[int]:
        lengths: list[int] = []
        for unit in self._units[cell.start : cell.end]:
            if unit.inline and lengths:
                lengths[-1] += 1 + len(unit.text)
            else:
                lengths.append(len(unit.text))
        return lengths

    def _beginning(self, start: int) -> str:
        words = " ".join(unit.text for unit in self._units[start : start + 3]).split()
        return " ".join(words[:3]).lower()

    def scores(self) -> Scores:
        numbers = range(len(self._columns))
        self._broken = [[self._forced(at, column) for at in range(len(self._units))] for column in numbers]
        return Scores(
            inside=[[self._inside(column, at) for at in range(len(self._units))] for column in numbers],
            moves=[[self._move(before, after) for after in numbers] for before in numbers],
            borders=[
                [-self._belongs[at] - self._broken[before][at] for before in numbers]
                for at in range(len(self._units))
            ],
            starts=[-sum(self._skips[:column]) for column in numbers],
            ends=[-sum(self._skips[column + 1 :]) for column in numbers],
        )

    def _inside(self, column: int, start: int) -> list[float]:
        usual = self._usual(column, start)
        scores, forced = [], 0.0
        for length, known in enumerate(self._fits[column][start]):
            forced += self._broken[column][start + length] if length else 0.0
            scores.append(known + forced + usual)
        return scores

    def _forced(self, at: int, column: int) -> float:
        """Evidence that the line before unit ``at`` broke because the column was full, not because its cell ended."""
        width, unit = self._widths[column], self._units[at]
        if not at or not width or unit.inline:
            return 0.0
        needed = len(self._units[at - 1].text) + 1 + len(unit.text.split()[0])
        return -_BROKEN_EARLY if needed < width else _BROKEN_AT_EDGE

    def _usual(self, column: int, start: int) -> float:
        often = self._columns[column] in _RECURRING and self._seen[column][self._beginning(start)] > 1
        return _OFTEN_SEEN if often else 0.0

    def _move(self, before: int, after: int) -> float:
        """The cost of the empty cells passed between two filled ones; the same or an earlier column begins a row."""
        if after > before:
            return -sum(self._skips[before + 1 : after])
        return -sum(self._skips[before + 1 :]) - sum(self._skips[:after])
