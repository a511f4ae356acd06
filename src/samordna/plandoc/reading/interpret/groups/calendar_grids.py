"""Calendars of a year as a grid: a month in each cell over what is done in it, or rows of months over rows of cells. Months and
what stands below them become lines and bullets, as other calendars are written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.groups.cell_things import things_in
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow, Reading
from samordna.plandoc.reading.interpret.times.calendars import led_by_time
from samordna.plandoc.reading.interpret.times.time_cells import is_part_of_year, is_time_cell
from samordna.plandoc.reading.interpret.words.nothing_planned import holds_nothing

_FEWEST_PARTS = 4
_FEWEST_ROWS = 2
_MOST_TITLES = 2
_MOST_TIME_WORDS = 3
_MOST = 0.5


@dataclass(slots=True)
class _Month:
    """A part of the year with its row, and the cells that tell what is done then, with theirs."""

    time: str
    row: PieceRow
    cells: list[tuple[PieceRow, str]] = field(default_factory=list)

    @property
    def planned(self) -> bool:
        return not all(holds_nothing(cell) for _, cell in self.cells)


def calendar_grids_apart(pieces: list[Piece], reading: Reading) -> list[Piece]:
    """``pieces`` with such grids as lines and bullets; a month in which nothing is planned is left out."""
    return [part for piece in pieces for part in _apart(piece, reading)]


def _apart(piece: Piece, reading: Reading) -> Iterator[Piece]:
    is_table = piece.kind is BlockKind.TABLE and piece.columns is None
    titles = list(_titles(piece.rows)) if is_table else []
    rows = piece.rows[len(titles) :]
    months = (_in_cells(rows) or _in_rows(rows)) if is_table else []
    if not months:
        yield piece
        return
    for title in titles:
        text = next(cell for cell in title.cells if cell)
        yield Piece(BlockKind.PARAGRAPH, text, spots=list(title.spots), place=title.place)
    for month in months:
        yield from _as_lines(month, reading)


def _as_lines(month: _Month, reading: Reading) -> Iterator[Piece]:
    if month.planned:
        yield Piece(BlockKind.PARAGRAPH, month.time, spots=list(month.row.spots), place=month.row.place)
    else:
        reading.empty(month.time, month.row.place, Why.NOTHING_PLANNED)
    for row, cell in month.cells:
        if holds_nothing(cell):
            reading.empty(cell, row.place, Why.NOTHING_PLANNED)
            continue
        for thing in things_in(cell, each=True):
            yield Piece(BlockKind.BULLET, thing, 1, list(row.spots), row.place)


def _titles(rows: Sequence[PieceRow]) -> Iterator[PieceRow]:
    """The rows above a grid that are but one cell, which begins with no part of the year."""
    for row in rows[:_MOST_TITLES]:
        told = [*dict.fromkeys(cell for cell in row.cells if cell)]
        if len(told) != 1 or _begun_by_time(told[0]):
            return
        yield row


def _in_cells(rows: Sequence[PieceRow]) -> list[_Month]:
    """The months of a grid each of whose cells begins with one; nothing where any does not."""
    months: list[_Month] = []
    for row in rows:
        for cell in dict.fromkeys(cell for cell in row.cells if cell):
            begun = _begun_by_time(cell)
            if begun is None:
                return []
            months.append(_Month(begun[0], row, [(row, begun[1])]))
    beside = any(sum(1 for cell in row.cells if cell) > 1 for row in rows)
    return months if beside and _is_year(months) else []


def _in_rows(rows: Sequence[PieceRow]) -> list[_Month]:
    """The months of rows that hold nothing else, with the cells below each; nothing where a cell stands below none."""
    months: list[_Month] = []
    over: dict[int, _Month] = {}
    heads = 0
    for row in rows:
        if _holds_times(row.cells):
            over = {at: _Month(cell, row) for at, cell in enumerate(row.cells) if cell}
            months += over.values()
            heads += 1
            continue
        for at, cell in enumerate(row.cells):
            if cell and (at not in over or Trait.MARK in traits_of(cell)):
                return []
            if cell:
                over[at].cells.append((row, cell))
    return months if heads >= _FEWEST_ROWS and _is_year(months) else []


def _is_year(months: Sequence[_Month]) -> bool:
    """Whether months are different parts of a year, in most of which something is planned."""
    times = [month.time.strip(" :.").casefold() for month in months]
    parts = sum(map(is_part_of_year, times))
    planned = sum(1 for month in months if month.planned)
    return len({*times}) == len(times) and parts >= _FEWEST_PARTS and planned >= _MOST * len(months)


def _holds_times(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if cell]
    return sum(map(is_part_of_year, told)) > 1 and all(map(is_time_cell, told))


def _begun_by_time(cell: str) -> tuple[str, str] | None:
    """The part of the year that a cell begins with, and what stands below it, behind a colon, or where a page has set it."""
    first, _, rest = cell.partition("\n")
    if is_part_of_year(first) or is_time_cell(first):
        return first, rest
    if led := led_by_time(first):
        return led[0], "\n".join(filter(None, (led[1], rest)))
    words = first.split()
    for at in range(min(_MOST_TIME_WORDS, len(words) - 1), 0, -1):
        time, said = " ".join(words[:at]), " ".join(words[at:])
        if is_part_of_year(time) and not said[:1].islower():
            return time, "\n".join(filter(None, (said, rest)))
    return None
