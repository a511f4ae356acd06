"""Rows that stand across a table and say when what stands under them is done: "Höstterminen 2026" over "Augusti" and "September",
"Kvartal 1 2027" over rows that say no time at all."""

import re
from collections.abc import Sequence

from samordna.plandoc.dates import bounds
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.times_above import give_time
from samordna.plandoc.reading.interpret.times.period_years import PeriodYear
from samordna.plandoc.reading.interpret.times.time_cells import is_part_of_year
from samordna.plandoc.reading.interpret.times.time_columns import times_in
from samordna.plandoc.reading.interpret.words.small_words import Column

_YEAR = lazily(r"(?:år(?:et)?\s+)?20\d\d:?", re.IGNORECASE)
_DATED = lazily(r"\b20\d\d\b|(?<=[\s'-])[23]\d$")
_FEWEST_BELOW = 2
_SCHOOL_YEAR = lazily(r"(?:läs|skol)året?\s+20\d\d\s?[/–-]\s?(?:20)?\d\d:?", re.IGNORECASE)


def time_over(
    row: PieceRow, following: PieceRow | None, columns: Sequence[Column | None], *, likely: bool
) -> str | None:
    """The time that a row across the table names for those below it; None where it is a row of its own, as an empty month of a
    calendar is. ``likely`` says that the table has several lone cells, each above fuller rows."""
    filled = [at for at, cell in enumerate(row.cells) if cell]
    if len(filled) != 1 or following is None or sum(map(bool, following.cells)) < _FEWEST_BELOW:
        return None
    at, text = filled[0], row.cells[filled[0]]
    if not (row.across or (likely and at == 0)) or not _is_time(text):
        return None
    if at >= len(columns) or columns[at] not in TIMES:
        return text
    below = following.cells[at]
    return text if below and _DATED.search(text) and not _DATED.search(below) else None


def give_over(record: Record, over: tuple[str, PieceRow] | None) -> None:
    """Give a record the time above it, or only the year of its own that names none."""
    if over is None:
        return
    text, row = over
    if any(record.get(column) for column in TIMES):
        record.year = _year_in(text)
    else:
        give_time(record, text, row)


def _is_time(text: str) -> bool:
    return bool(is_part_of_year(text) or _YEAR.fullmatch(text) or _SCHOOL_YEAR.fullmatch(text))


def _year_in(text: str) -> PeriodYear | None:
    """The year of a time, as one that knows which of its months are of it."""
    start, end = times_in(text.strip(" :"), Column.TIME) or (None, None)
    if not (start or end):
        return None
    first, last = bounds(start or end or "")[0], bounds(end or start or "")[1]
    return PeriodYear(first, last) if first and last else None
