"""What the cells of a row say besides what their columns are for: who and when in brackets, behind who, or in a heading."""

from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.bare_fields import in_brackets
from samordna.plandoc.reading.interpret.bare_parts import who_before_when
from samordna.plandoc.reading.interpret.deed_columns import said_over
from samordna.plandoc.reading.interpret.labelled import Labelled
from samordna.plandoc.reading.interpret.pieces import PieceRow
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.tables import Table
from samordna.plandoc.reading.interpret.words import Column

_TIMES = frozenset({Column.START, Column.END, Column.TIME})


def take_heading(record: Record, row: PieceRow, table: Table) -> None:
    """Who or when the heading over something to be done says, where the table has a column for each."""
    deeds = [at for at, column in enumerate(table.columns) if column is Column.ACTION and row.cells[at]]
    said = said_over(table.headings[deeds[0]]) if deeds and table.columns.count(Column.ACTION) > 1 else None
    if said and table.heads and not record.get(said[0]):
        record.values[said[0]] = said[1]
        record.given[said[0]] = table.heads[0]


def take_time_behind_who(record: Record) -> None:
    """When in the cell of who, where no other cell says it: "Rektor, maj 2026"."""
    if record.values.keys() & _TIMES:
        return
    if told := who_before_when(record.values.get(Column.RESPONSIBLE, "")):
        record.values[Column.RESPONSIBLE], record.values[Column.TIME] = told


def take_brackets(record: Record) -> None:
    """Who and when in brackets behind an activity, where its row has no cells that say it."""
    action = record.values.get(Column.ACTION, "")
    found = in_brackets(action) if action.rstrip(".").endswith((")", "]")) else Labelled(action)
    if not found.fields or any(one.column in record.values for one in found.fields):
        return
    record.values[Column.ACTION] = found.before
    for one in found.fields:
        record.put(one.column, "", one.value)
        if one.label:
            record.left.append(LeftOut(one.label, record.place, Why.LABEL))
