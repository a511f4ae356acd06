"""Rows of a table of activities in which nobody has planned anything: empty months of a calendar, rows that a form numbered for
what was never written, and what was done before and has nothing after it."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.words.nothing_planned import plans_no_deed
from samordna.plandoc.reading.interpret.words.small_words import NOTHING_SAID, Column

_NUMBER = lazily(
    r"(?:(?:åtgärd|aktivitet|insats|kontroll|rad)\s+)?(?:nr\.?\s*)?[A-ZÅÄÖ]{0,3}[\s.-]?\d{1,3}(?:[.:-]\d{1,3})*[a-e]?\s*[.:)]?",
    re.IGNORECASE,
)
_SIGNS = frozenset(sign for sign in NOTHING_SAID if sign)
_ZERO = lazily(r"0(?:[.,]0+)?\s*(?:kr(?:onor)?|tkr|mnkr|%|procent|st|tim(?:mar)?)?", re.IGNORECASE)
"""What a form works out of cells that nobody has filled in."""


def plans_nothing(record: Record, row: PieceRow, table: Table) -> bool:
    """Whether a row names but when, with nothing planned then, has but the number that a form gave it, or a sign that says that
    nothing is to be done, and neither who nor when."""
    if Column.ACTION not in table.columns:
        return False
    signed = row.cells[table.columns.index(Column.ACTION)] in _SIGNS
    if signed and not record.values.keys() & {Column.ACTION, Column.RESPONSIBLE, *TIMES}:
        return True
    said = record.values.keys() - {Column.COMMENT}
    timed = bool(said) and said <= {*TIMES} and not record.extra and not record.marks
    return (
        _only_numbered(record)
        or (timed and not record.get(Column.ACTION))
        or (said <= {Column.ACTION, *TIMES} and plans_no_deed(record.get(Column.ACTION) or ""))
    )


def _only_numbered(record: Record) -> bool:
    """Whether a row has a number and beside it nothing but zeros, and the status that a form begins with."""
    told = {
        column: text
        for column, text in record.values.items()
        if text and column is not Column.STATUS and not _ZERO.fullmatch(text)
    }
    number = told.get(Column.NUMBER) or told.get(Column.ACTION) or ""
    zeros = all(_ZERO.fullmatch(text) for _, text in record.extra)
    return len(told) == 1 and zeros and not record.marks and _NUMBER.fullmatch(number) is not None
