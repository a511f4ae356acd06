"""A row of cells: each by itself, and where they may say something together the whole."""

from collections.abc import Iterator

from samordna.plandoc.guard.instructions.forms import may_be_form, may_be_form_in_words
from samordna.plandoc.guard.instructions.gate import BOTH, Stretch, may_be_heavy_together, told_by
from samordna.plandoc.guard.instructions.passages import CELLS
from samordna.plandoc.guard.instructions.tokens import tokens_of
from samordna.plandoc.guard.instructions.unit import LONGEST, Unit

_SHORT = 48
"""Signs of a cell that may be met again."""


def units_of_row(lower: str, text: str, start: int, end: int, *, every: bool) -> Iterator[Unit]:
    cells, marks = [], 0
    for first, edge in _edges(text, start, end):
        cell = lower[first:edge]
        words, own, worth = told_by(cell) if len(cell) <= _SHORT else told_by.__wrapped__(cell)
        cells.append(Stretch(first, edge, words, own))
        marks |= own
        if every or any(worth) or may_be_form_in_words(lower, first, edge, own):
            tokens = tokens_of(lower, first, edge)[:LONGEST]
            yield Unit(first, edge, tokens, worth=BOTH if every else worth)
    if every or may_be_form(lower, start, end, marks) or may_be_heavy_together(cells):
        yield from _whole_row(lower, cells)


def _edges(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Of each cell that is not empty."""
    first = start
    for cell in CELLS.split(text[start:end]):
        edge = first + len(cell)
        if cell and not cell.isspace():
            yield first, edge
        first = edge + 1


def _whole_row(lower: str, cells: list[Stretch]) -> Iterator[Unit]:
    parts = [part for cell in cells if (part := tokens_of(lower, cell.start, cell.end))]
    if len(parts) > 1:
        tokens = [token for part in parts for token in part]
        yield Unit(tokens[0].start, tokens[-1].end, tokens[:LONGEST], parts, is_row=True, is_together=True)
