"""A row of cells: each by itself, and where they may say something together the whole."""

from collections.abc import Iterator

from samordna.plandoc.guard.instructions.forms import may_be_form
from samordna.plandoc.guard.instructions.gate import (
    BOTH,
    Stretch,
    may_be_heavy_together,
    stretch_of,
    worth_of,
)
from samordna.plandoc.guard.instructions.passages import CELLS
from samordna.plandoc.guard.instructions.tokens import tokens_of
from samordna.plandoc.guard.instructions.unit import LONGEST, Unit


def units_of_row(lower: str, text: str, start: int, end: int, *, every: bool) -> Iterator[Unit]:
    cells = list(_cells(lower, text, start, end))
    for cell in cells:
        if any(worth := BOTH if every else worth_of(cell)):
            yield Unit(cell.start, cell.end, tokens_of(lower, cell.start, cell.end)[:LONGEST], worth=worth)
    if every or may_be_form(lower, start, end) or may_be_heavy_together(cells):
        yield from _whole_row(lower, cells)


def _cells(lower: str, text: str, start: int, end: int) -> Iterator[Stretch]:
    first = start
    for edge in [*(match.start() for match in CELLS.finditer(text, start, end)), end]:
        if not lower[first:edge].isspace() and first < edge:
            yield stretch_of(lower, first, edge)
        first = edge + 1


def _whole_row(lower: str, cells: list[Stretch]) -> Iterator[Unit]:
    parts = [part for cell in cells if (part := tokens_of(lower, cell.start, cell.end))]
    if len(parts) > 1:
        tokens = [token for part in parts for token in part]
        yield Unit(tokens[0].start, tokens[-1].end, tokens[:LONGEST], parts, is_row=True, is_together=True)
