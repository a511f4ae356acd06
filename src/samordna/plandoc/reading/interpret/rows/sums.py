"""Rows below a table that add up its column, and are no thing to be done: "Antal klara", "Summa"."""

import re
from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column

_ADDED = r"(?:(?:del|slut|tot(?:al)?)?summa|total(?:t|kostnad|budget|belopp)?|sammanlagt|subtotal|sum)\b|Σ"
_OF_WHAT = (
    r"(?:[\w-]*kostnad(?:er)?|[\w-]*budget|belopp|medel|antal|kr|tkr|mnkr|sek|kronor|för|per|år(?:et)?|alla|hela|planen|"
    r"åtgärder|aktiviteter|insatser|20\d\d)"
)
_ADDS = lazily(rf"(?:{_ADDED})|antal\b|andel\b|genomsnitt\b|medelvärde\b", re.IGNORECASE)
_SUM = lazily(_ADDED, re.IGNORECASE)
_NAMES_SUM = lazily(
    rf"(?:(?:{_ADDED})(?:,?\s+\(?{_OF_WHAT}\)?)*|(?:{_OF_WHAT}\s+)+(?:{_ADDED}))\s*[:=]?", re.IGNORECASE
)
"""Words that name a sum and nothing else: "Summa", "Totalt 2026:", "Budget totalt"."""

_FIGURE = lazily(r"[\d\s.,/%–-]*(?:kr|tkr|mnkr|st|procent)?", re.IGNORECASE)
_FEWEST_ROWS = 2
_STATUS_AND_COUNT = 2
_FAR = 300
"""As many rows show which statuses a table has: a longer one is not looked through again for each of its rows."""


def adds_up(number: int, rows: Sequence[PieceRow], columns: Sequence[Column | None]) -> bool:
    """Whether a row says nothing but what figures come to: the last of a table, where every row above says more, one between
    others that names a sum elsewhere than where bands stand, how many have a status, or what heads such rows."""
    row = rows[number]
    if Column.ACTION not in columns or len(rows) <= _FEWEST_ROWS:
        return False
    if any(
        counts_status(one, rows, columns) for one in rows[number : number + (2 if _filled(row) == 1 else 1)]
    ):
        return True
    if row is not rows[-1]:
        return names_sum(row) and not row.cells[0]
    words = _words(row)
    fuller = (_filled(one) for one in rows[:-1] if not names_sum(one))
    least = min((filled for filled in fuller if filled > 1), default=0)
    return len(words) == 1 and least > _filled(row) and bool(_ADDS.match(words[0]) or names_sum(row))


def counts_status(row: PieceRow, rows: Sequence[PieceRow], columns: Sequence[Column | None]) -> bool:
    """Whether a row says nothing but how many of the others have a status that stands among theirs: "Grön | 4"."""
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    if len(filled) != _STATUS_AND_COUNT or not filled[1].isdigit():
        return False
    places = [at for at, column in enumerate(columns) if column is Column.STATUS]
    told = {one.cells[at].strip().lower() for one in rows[:_FAR] for at in places if at < len(one.cells)}
    return filled[0].strip(" :").lower() in told


def names_sum(row: PieceRow) -> bool:
    """Whether the only words of a row name a sum, wherever they stand: it is neither a thing to be done nor more of the row
    above, also where the sum itself was never worked out."""
    words = _words(row)
    return len(words) == 1 and _NAMES_SUM.fullmatch(words[0].strip()) is not None


def is_sum(row: PieceRow) -> bool:
    """Whether a row that adds up the others says no more than their sum; how many are done, or a mean, says more."""
    return names_sum(row) or _SUM.match(next(filter(None, row.cells), "")) is not None


def only_sums(row: PieceRow) -> bool:
    """Whether a row says nothing but what figures come to."""
    return len(_words(row)) == 1 and is_sum(row) and any(map(_FIGURE.fullmatch, filter(None, row.cells)))


def _words(row: PieceRow) -> list[str]:
    return [cell for cell in row.cells if cell and not _FIGURE.fullmatch(cell)]


def _filled(row: PieceRow) -> int:
    return sum(1 for cell in row.cells if cell)
