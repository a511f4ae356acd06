"""Rows below a table that add up its column, and are no thing to be done: "Antal klara", "Summa"."""

import re
from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column

_ADDS = lazily(
    r"(?:del|tot(?:al)?)?summa\b|totalt?\b|antal\b|andel\b|genomsnitt\b|medelvärde\b", re.IGNORECASE
)
_SUM = lazily(r"(?:del|tot(?:al)?)?summa\b|totalt?\b", re.IGNORECASE)
_FIGURE = lazily(r"[\d\s.,/%–-]*(?:kr|tkr|mnkr|st|procent)?", re.IGNORECASE)
_FEWEST_ROWS = 2


def adds_up(row: PieceRow, rows: Sequence[PieceRow], columns: Sequence[Column | None]) -> bool:
    """Whether the last row of a table says nothing but what its figures come to, where every row above says more."""
    if not rows or row is not rows[-1] or len(rows) <= _FEWEST_ROWS or Column.ACTION not in columns:
        return False
    words = _words(row)
    least = min(sum(1 for cell in one.cells if cell) for one in rows[:-1])
    return len(words) == 1 and least > sum(1 for cell in row.cells if cell) and bool(_ADDS.match(words[0]))


def is_sum(row: PieceRow) -> bool:
    """Whether a row that adds up the others says no more than their sum; how many are done, or a mean, says more."""
    return _SUM.match(next(filter(None, row.cells), "")) is not None


def only_sums(row: PieceRow) -> bool:
    """Whether a row says nothing but what figures come to."""
    return len(_words(row)) == 1 and is_sum(row) and any(map(_FIGURE.fullmatch, filter(None, row.cells)))


def _words(row: PieceRow) -> list[str]:
    return [cell for cell in row.cells if cell and not _FIGURE.fullmatch(cell)]
