"""Exports with a row for each value: whose it is, what it says of it, and the value ("Id;Fält;Värde")."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.groups.cell_cards import Pair, key_first, pair_of
from samordna.plandoc.reading.interpret.groups.members import KEYS, SURE
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.metadata.label_stems import stem_label
from samordna.plandoc.reading.interpret.metadata.labels import label_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow

_WIDTH = 3
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class LongTable:
    """``head`` is the row of headings if there is one; ``things`` the rows of each thing in turn."""

    head: PieceRow | None
    things: list[list[PieceRow]]


def long_table(rows: Sequence[PieceRow]) -> LongTable | None:
    """A table as one of values with their names, where several activities have such; None where it is none."""
    if len(rows) <= _FEWEST or len(rows[0].cells) != _WIDTH:
        return None
    first = rows[0].cells
    named = rows[1].cells[0] == first[0] or column_of(first[1])
    things: dict[str, list[PieceRow]] = {}
    for row in rows if named else rows[1:]:
        things.setdefault(row.cells[0], []).append(row)
    said = [[row.cells[1] for row in own] for own in things.values()]
    if "" in things or any(len(set(names)) < len(names) or not all(names) for names in said):
        return None
    told = [{column_of(name) for name in names} for names in said]
    listed = sum(1 for columns in told if columns & KEYS.keys() and columns & SURE)
    return LongTable(None if named else rows[0], list(things.values())) if listed >= _FEWEST else None


def long_tables_apart(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with what such a table says of the plan itself as lines above it."""
    apart: list[Piece] = []
    for piece in pieces:
        table = long_table(piece.rows) if piece.kind is BlockKind.TABLE and piece.columns is None else None
        of_plan = [row for own in table.things if _is_plan(own) for row in own] if table else []
        apart += [
            Piece(
                BlockKind.PARAGRAPH, f"{row.cells[1]}: {row.cells[2]}", spots=list(row.spots), place=row.place
            )
            for row in of_plan
        ]
        gone = {id(row) for row in of_plan}
        apart.append(
            replace(piece, rows=[row for row in piece.rows if id(row) not in gone]) if gone else piece
        )
    return apart


def _is_plan(rows: list[PieceRow]) -> bool:
    names = [row.cells[1] for row in rows]
    return not any(column_of(name) in KEYS for name in names) and all(
        label_of(name) or stem_label(name) for name in names
    )


def values_listed(piece: Piece, labels: Labels) -> list[Pair]:
    """The activities of a table with a row for each value."""
    table = long_table(piece.rows)
    pairs = [
        pair
        for rows in (table.things if table else [])
        for pair in key_first([_value(row, labels) for row in rows])
    ]
    if pairs and table and table.head:
        head, first = table.head, pairs[0]
        row = replace(first.row, spots=[*head.spots, *first.row.spots])
        said = LeftOut(" | ".join(head.cells), head.place, Why.HEADINGS)
        pairs[0] = replace(first, row=row, left=(*first.left, said))
    return pairs


def _value(row: PieceRow, labels: Labels) -> Pair:
    number = LeftOut(row.cells[0], row.place, Why.NUMBERING)
    return replace(pair_of(row, row.cells[1], row.cells[2:], labels), left=(number,))
