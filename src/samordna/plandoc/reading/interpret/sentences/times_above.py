"""The time that a line above several activities tells: for those whose own words tell none."""

from samordna.plandoc.dates import bounds
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.listed_sentences import times_told
from samordna.plandoc.reading.interpret.times.time_columns import Times, times_in
from samordna.plandoc.reading.interpret.words.small_words import Column

_TIMES = (Column.START, Column.END, Column.TIME)
_ANY_YEAR = 2020
_YEAR = lazily(r"\b20\d\d\b")


def give_time(record: Record, text: str, row: PieceRow) -> bool:
    """Give a record the time that ``text`` above it tells; whether it has none of its own. A time that is over when the one
    above begins is of something else: "enligt 2024 års kartläggning"."""
    if any(record.get(column) for column in _TIMES):
        return False
    years, action = {*_YEAR.findall(text)}, record.get(Column.ACTION) or ""
    own = times_told(action, int(years.pop()) if len(years) == 1 else None)
    if not any(own) and _is_within(times_told(action, _ANY_YEAR), times_in(text, Column.TIME, _ANY_YEAR)):
        record.over = text, row
        return False
    if any(own) and not _is_over(own[1] or own[0] or "", text):
        record.over = text, row
        return False
    record.values[Column.TIME] = text
    record.given[Column.TIME] = row
    return True


def _is_within(own: Times, above: Times | None) -> bool:
    """Whether a time of some year says more closely when, as a day of the month above does."""
    if not any(own) or not above or not any(above):
        return False
    first, last = (bounds(own[0] or own[1] or "")[0], bounds(own[1] or own[0] or "")[1])
    begins, ends = bounds(above[0] or above[1] or "")[0], bounds(above[1] or above[0] or "")[1]
    if not (first and last and begins and ends):
        return False
    return begins <= first and last <= ends and last - first < ends - begins


def _is_over(own: str, above: str) -> bool:
    """A month or a quarter above that names no year leaves a mere year to be what something is called by: "2026 års plan"."""
    start, end = times_in(above, Column.TIME) or (None, None)
    told = start or end
    if told is None:
        return _YEAR.fullmatch(own) is not None
    begins, over = bounds(told)[0], bounds(own)[1]
    return begins is not None and over is not None and over < begins
