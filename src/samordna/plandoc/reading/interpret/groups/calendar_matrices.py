"""Calendars of a year as a matrix: a part of the year before each row, who does it or what it is for over each column, and where
they meet what is done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.deed_columns import said_over
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.groups.cell_cards import Pair, named
from samordna.plandoc.reading.interpret.groups.cell_things import things_in
from samordna.plandoc.reading.interpret.groups.matrices import measure_named
from samordna.plandoc.reading.interpret.pieces.doubt_texts import who_over
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.times.time_cells import is_part_of_year
from samordna.plandoc.reading.interpret.words.nothing_planned import holds_nothing
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST_COLUMNS = 3
_FEWEST_ROWS, _MOST_ROWS = 4, 60
_FEWEST = 3
_MOST = 0.6
_SPARSE = 0.7
_CORNER = (None, Column.TIME, Column.START, Column.END)
_TARGETS = (None, Column.SERVICE, Column.TARGET_GROUP, Column.LEVEL, Column.KIND, Column.AREAS)
"""What the heading over a column may mean where it is not who."""

_SHORT = lazily(r"[A-ZÅÄÖ]{2,5}")
"""A name of letters, as committees and offices have."""

_NO_DEEDS = frozenset({Trait.TIME, Trait.STATUS, Trait.COST, Trait.MARK, Trait.NUMBER})


@dataclass(frozen=True, slots=True)
class _Cell:
    """What is done in a cell with its row and column, and when: by its row, or by all that the cell is merged over."""

    row: PieceRow
    at: int
    text: str
    time: str


def calendar_matrix_of(piece: Piece) -> list[Pair]:
    """What is done in each cell, with when and with who or what for; nothing where a table is no such calendar."""
    if not _FEWEST_ROWS < len(piece.rows) <= _MOST_ROWS:
        return []
    head, *rows = piece.rows
    if not (_may_be_over(head) and all(is_part_of_year(row.cells[0]) for row in rows)):
        return []
    cells = [
        _Cell(row, at, cell, _time(at, rows[number:]))
        for number, row in enumerate(rows)
        for at, cell in enumerate(row.cells)
        if at and not holds_nothing(cell)
    ]
    if not _are_deeds(cells):
        return []
    over = _doers(head, len(cells) / (len(rows) * (len(head.cells) - 1)))
    if over is None:
        return []
    first, *rest = (pair for cell in cells for pair in _cards(head, over, cell))
    said = LeftOut(" | ".join(filter(None, head.cells)), head.place, Why.HEADINGS)
    return [replace(first, left=(said, *_empty(rows, cells))), *rest]


def _may_be_over(head: PieceRow) -> bool:
    """Whether a row holds a name of its own for each column, none of which is that of a field of measures."""
    corner, *over = head.cells
    names = [_who(one) is not None or column_of(one) in _TARGETS for one in over]
    return (
        len(head.cells) >= _FEWEST_COLUMNS
        and column_of(corner) in _CORNER
        and all(over)
        and all(names)
        and not any(map(is_part_of_year, over))
    )


def _are_deeds(cells: Sequence[_Cell]) -> bool:
    """Whether cells of several columns hold what may be done, and nothing else."""
    told = [cell for cell in cells if len(cell.text.split()) > 1 and not traits_of(cell.text) & _NO_DEEDS]
    return len({cell.at for cell in told}) > 1 and len(told) >= max(_FEWEST, _MOST * len(cells))


def _doers(head: PieceRow, filled: float) -> dict[int, tuple[str, bool]] | None:
    """Who does what stands below each heading, and whether its words say so: where any is somebody who may be the one, all are.
    Empty where they name what it is for; None where the cells of a row belong together as those of a common table do."""
    known = {at: _who(one) for at, one in enumerate(head.cells) if at}
    sure = sum(1 for who in known.values() if who)
    if filled > _SPARSE and sure < _MOST * len(known):
        return None
    act = sure or all(_SHORT.fullmatch(one) for one in head.cells[1:])
    return {at: (who or head.cells[at], who is not None) for at, who in known.items()} if act else {}


def _who(heading: str) -> str | None:
    said = said_over(heading)
    return said[1] if said and said[0] is Column.RESPONSIBLE else None


def _time(at: int, rows: Sequence[PieceRow]) -> str:
    """The part of the year of the first of some rows, to that of the last that its cell in a column is merged over."""
    first, last = rows[0], rows[0]
    for row in rows[1:]:
        if (row.held or {}).get(at) is not first:
            break
        last = row
    return first.cells[0] if last is first else f"{first.cells[0]}–{last.cells[0]}"


def _cards(head: PieceRow, over: dict[int, tuple[str, bool]], cell: _Cell) -> Iterator[Pair]:
    for thing in things_in(cell.text, each=True):
        told = measure_named(thing)
        said = {one.column for one in told.fields}
        yield replace(named(cell.row, told.before), sentence=" ".join(thing.split()) if said else "")
        yield Pair(cell.row, Column.TIME, "", cell.time)
        yield from (
            Pair(cell.row, None if one.column is Column.TIME else one.column, one.label, one.value)
            for one in told.fields
        )
        yield from (Pair(cell.row, None, label, value) for label, value in told.unknown)
        who, sure = over.get(cell.at, ("", True))
        if who and Column.RESPONSIBLE not in said:
            yield Pair(head, Column.RESPONSIBLE, "", who, asked=() if sure else (who_over(who),))
        else:
            yield Pair(head, Column.COMMENT, "", head.cells[cell.at])


def _empty(rows: Sequence[PieceRow], cells: Sequence[_Cell]) -> Iterator[LeftOut]:
    """The parts of the year in which nothing is done, and the signs that say so."""
    told = {id(cell.row) for cell in cells}
    for row in rows:
        signs = [cell for cell in row.cells[1:] if cell and holds_nothing(cell)]
        words = [*([] if id(row) in told or row.held else row.cells[:1]), *signs]
        yield from (LeftOut(word, row.place, Why.NOTHING_PLANNED) for word in words)
