"""Goals given to what stands under them."""

from collections.abc import Sequence

from samordna.plandoc.reading.interpret.goals.above import above_each
from samordna.plandoc.reading.interpret.goals.goal_headings import goals_for
from samordna.plandoc.reading.interpret.labels.meanings import plain
from samordna.plandoc.reading.interpret.pieces.doubt_texts import named_groups
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.recognition.found_parts import FoundParts, Source, firsts_of
from samordna.plandoc.reading.interpret.recognition.lines_over_tables import goals_over_tables
from samordna.plandoc.reading.interpret.rows.area_columns import give_way
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.words.small_words import Column

_First = tuple[Source, Piece, list[Record]]


def _told_again(firsts: Sequence[_First]) -> set[int]:
    """The pieces (by id) under which stands nothing but what stands under others above, or under several others: a summary."""
    told = [
        {plain(action) for action in _actions(source, records) if action} for source, _, records in firsts
    ]
    again: set[int] = set()
    for at, (own, (_, piece, _)) in enumerate(zip(told, firsts, strict=True)):
        others = [one for one in told[:at] if one & own] or [one for one in told[at + 1 :] if one & own]
        several = len(others) > 1 or any(one & own for one in told[:at])
        if own and several and own <= set().union(*others):
            again.add(id(piece))
    return again


def _actions(source: Source, records: list[Record]) -> list[str]:
    """What is to be done in the rows of a table, whose records are still to be read, or in the records."""
    if not isinstance(source, Table):
        return [one.get(Column.ACTION) or "" for one in records]
    at = source.columns.index(Column.ACTION) if source.has(Column.ACTION) else None
    return [row.cells[at] for row in source.rows] if at is not None else []


def give_goals(found: FoundParts, reading: Reading) -> None:
    """Give what stands under a goal that goal, where it tells none of its own."""
    firsts = [(source, *first) for source in found.activities() for first in firsts_of(source)]
    goals = goals_for([piece for _, piece, _ in firsts], above_each(found.pieces))
    goals |= {one: goal for one, goal in goals_over_tables(firsts).items() if one not in goals}
    again = _told_again(firsts)
    goals = {piece: goal for piece, goal in goals.items() if not (goal.asked and piece in again)}
    for source, piece, records in firsts:
        goal = goals.get(id(piece))
        if goal is None:
            continue
        if isinstance(source, Table):
            give_way(source, goal.band)
            source.group.open(goal.band, goal.row)
            source.bands.append((goal.band, goal.row))
        for record in records:
            if goal.band.column and not record.get(goal.band.column):
                record.values[goal.band.column] = goal.band.text
                record.given[goal.band.column] = goal.row
    asked = {id(goal.told): goal for goal in goals.values() if goal.asked}
    if asked:
        first = next(iter(asked.values()))
        reading.doubt(named_groups([goal.band.text for goal in asked.values()]), first.told.place)
