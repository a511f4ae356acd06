"""What the cells of a row say besides what their columns are for: who and when in brackets, behind who, or in a heading."""

from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.deed_columns import said_over
from samordna.plandoc.reading.interpret.labels.bare_fields import in_brackets
from samordna.plandoc.reading.interpret.labels.bare_parts import who_before_when
from samordna.plandoc.reading.interpret.labels.labelled import Labelled
from samordna.plandoc.reading.interpret.labels.who_and_when import who_and_when
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.times.time_columns import RECURRING, is_ongoing
from samordna.plandoc.reading.interpret.words.small_words import Column

_TIMES = frozenset({Column.START, Column.END, Column.TIME})


def take_heading(record: Record, row: PieceRow, table: Table) -> None:
    """Who or when the heading over something to be done says, where the table has a column for each."""
    deeds = [at for at, column in enumerate(table.columns) if column is Column.ACTION and row.cells[at]]
    said = said_over(table.headings[deeds[0]]) if deeds and table.columns.count(Column.ACTION) > 1 else None
    if said and table.heads and not record.get(said[0]):
        record.values[said[0]] = said[1]
        record.given[said[0]] = table.heads[0]


def take_time_behind_who(record: Record) -> None:
    """Who and when in one cell, where no other says the one that its column is not for: "Rektor, maj 2026", "vt 27 / Rektor"."""
    told = record.values.keys() & {Column.RESPONSIBLE, *_TIMES}
    if len(told) != 1:
        return
    (column,) = told
    text = record.values[column]
    if column is Column.RESPONSIBLE and (both := who_before_when(text)):
        record.values[Column.RESPONSIBLE], record.values[Column.TIME] = both
    elif fields := who_and_when(text, known=column is Column.RESPONSIBLE):
        del record.values[column]
        for one in fields:
            record.put(one.column, "", one.value)
            record.left += [LeftOut(one.label, record.place, Why.LABEL)] if one.label else []


def take_time_in_remark(record: Record) -> None:
    """A remark that says no more than that something goes on, where no cell says when: "Löpande", "Varje termin"."""
    remark = record.values.get(Column.COMMENT, "").strip(" .")
    if remark and not record.values.keys() & _TIMES and (is_ongoing(remark) or RECURRING.fullmatch(remark)):
        record.values[Column.TIME] = record.values.pop(Column.COMMENT)


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
