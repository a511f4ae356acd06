"""A CSV file of counts as rows. What cannot be a count is refused with its row; what may be one is said."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from samordna.plandoc.figures.limits import LARGEST_TEXT, MOST_ROWS
from samordna.plandoc.figures.model import FigurePlace, Flag
from samordna.plandoc.figures.numbers import is_missing, number_in
from samordna.plandoc.figures.suppression import words
from samordna.plandoc.figures.suppression.count_rows import CountRow
from samordna.plandoc.figures.suppression.spans import period_called
from samordna.plandoc.reading.formats import csv
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.result import WrongFormat

_HEADINGS = {
    "area": ("area", "område", "omrade"),
    "period": ("period", "år", "tid"),
    "n": ("n", "antal", "count"),
}


def read_counts(file: Path) -> tuple[list[CountRow], list[Flag]]:
    try:
        incoming = IncomingFile.at(file, largest_text=LARGEST_TEXT)
    except WrongFormat:
        raise words.no_table(file.name) from None
    if incoming.kind not in (Kind.CSV, Kind.TEXT):
        raise words.no_table(incoming.name)
    lines = csv.sheet_of(incoming.data, incoming.name, MOST_ROWS).rows
    if not lines:
        raise words.no_rows(incoming.name)
    _, heads = lines[0]
    rows, flags = [], []
    for one, flag in _Counts(incoming.name, heads).of(lines[1:]):
        rows.append(one)
        flags += [flag] if flag else []
    if not rows:
        raise words.no_rows(incoming.name)
    return rows, flags


class _Counts:
    def __init__(self, name: str, heads: Sequence[str]) -> None:
        plain = [head.strip().casefold() for head in heads]
        self._name, self._width = name, len(heads)
        self._at: dict[str, int] = {}
        for column, spellings in _HEADINGS.items():
            at = next((plain.index(one) for one in spellings if one in plain), None)
            if at is None:
                raise words.no_columns(name, column)
            self._at[column] = at

    def of(self, lines: Sequence[tuple[int, Sequence[str]]]) -> Iterator[tuple[CountRow, Flag | None]]:
        seen: dict[tuple[str, str], int] = {}
        for number, cells in lines:
            if any(cells[self._width :]):
                raise words.too_many_cells(self._name, number)
            area, period, text = (self._cell(cells, column) for column in ("area", "period", "n"))
            if not area or not period:
                raise words.no_label(self._name, number, "period" if area else "area")
            first = seen.setdefault((area.casefold(), period_called(period)), number)
            if first != number:
                raise words.twice(self._name, number, first, area, period)
            n, flag = self._count(number, text)
            yield CountRow(number, area, period, n), flag

    def _cell(self, cells: Sequence[str], column: str) -> str:
        at = self._at[column]
        return cells[at] if at < len(cells) else ""

    def _count(self, row: int, text: str) -> tuple[int | None, Flag | None]:
        if text.isascii() and text.isdecimal() and len(text) <= 15:
            return int(text), None
        if not text or is_missing(text):
            return None, Flag(FigurePlace(row=row), words.not_told(text))
        number = number_in(text)
        if (
            number is None
            or number.doubted
            or number.unit
            or number.value < 0
            or not number.value.is_integer()
        ):
            raise words.no_count(self._name, row, text)
        return int(number.value), Flag(FigurePlace(row=row), words.READ_AS_WHOLE)
