"""Columns that say the same of the plan in every row, as lists that a system exports do: its name, its number, its committee."""

from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.labels import is_sure, label_of
from samordna.plandoc.reading.interpret.metadata.title_signs import names_plan
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.recognition.found_parts import FoundParts
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST_ROWS = 2
_NO_VALUES = (None, Column.NUMBER, Column.GOAL, Column.TIME, Column.COMMENT)
"""What such a column may have been taken for: a number that never changes counts nothing."""

_OF_FILE = (Label.ABOUT_FILE, Label.DATE, Label.HEADINGS)


def take_plan_columns(parts: FoundParts, reading: Reading) -> list[Piece]:
    """What such columns say, as a line each above the plan; they are no part of the activities then."""
    lines: list[Piece] = []
    for table in parts.tables:
        if table.lists_activities and id(table.piece) not in parts.kept and len(table.rows) >= _FEWEST_ROWS:
            for at in _said_of_plan(table):
                lines.append(_line(table, at))
                table.nothing.add(at)
                table.columns[at] = None
                for row in table.rows:
                    reading.leave_out(row.cells[at], row.place, Why.SAID_ELSEWHERE)
    return lines


def _said_of_plan(table: Table) -> list[int]:
    same = [
        at
        for at, column in enumerate(table.columns)
        if column in _NO_VALUES
        and at not in {*table.marks, *table.letters, *table.parties}
        and (label := label_of(table.headings[at])) not in (None, *_OF_FILE)
        and len({row.cells[at] for row in table.rows}) == 1
        and _says(label, table.rows[0].cells[at])
    ]
    sure = any(is_sure(table.headings[at]) for at in same)
    return [at for at in same if sure or names_plan(table.rows[0].cells[at])]


def _says(label: Label | None, value: str) -> bool:
    if label is Label.BOARD:
        return any(bodies_in(value))
    return bool(value) and (label is not Label.TITLE or names_plan(value))


def _line(table: Table, at: int) -> Piece:
    row = table.rows[0]
    return Piece(
        BlockKind.PARAGRAPH, f"{table.headings[at]}: {row.cells[at]}", spots=list(row.spots), place=row.place
    )
