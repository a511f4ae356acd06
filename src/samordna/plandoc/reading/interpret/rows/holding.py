"""What bands, and cells to the left of the activities, hold for the rows below them without being merged."""

from samordna.plandoc.reading.interpret.pieces.doubt_texts import HELD
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.words.small_words import Column

_LEFT = (Column.GOAL, Column.PROBLEM)
_MAY_HOLD = (Column.RESPONSIBLE, Column.TIME, Column.OTHERS)
_MOST_EMPTY = 0.25


def first_holds(table: Table) -> PieceRow | None:
    """The first row, where the first column's cells hold for the rows below them as those of merged cells do: it says who, when
    or what a group of rows is about, and is empty only below another."""
    column = table.columns[0] if table.columns else None
    rows = [row for row in table.rows if sum(1 for cell in row.cells if cell) > 1]
    empty = sum(1 for row in rows if not row.cells[0])
    named = bool(table.headings[:1] and table.headings[0])
    about = column in _MAY_HOLD or (column is None and 0 not in table.marks and named)
    before = Column.ACTION in table.columns[1:]
    holds = about and before and bool(rows) and empty > _MOST_EMPTY * len(rows) and bool(rows[0].cells[0])
    return rows[0] if holds and not any(row.held and 0 in row.held for row in rows) else None


def given_first(record: Record, above: PieceRow | None, row: PieceRow, table: Table) -> PieceRow | None:
    """Give a record what the first cell above it says, and ask; gives the row whose first cell holds from here on."""
    if above is None or row.cells[0]:
        return row if above else None
    text = " ".join(above.cells[0].split())
    column = table.columns[0]
    if column is None:
        record.extra.insert(0, (table.headings[0], text))
    elif not record.get(column):
        record.values[column] = text
        record.given[column] = above
    record.doubts.append(HELD)
    return above


def left_of_action(columns: list[Column | None]) -> list[Column]:
    """The columns whose cells may hold for several rows without being merged, as goals to the left of activities do."""
    action = columns.index(Column.ACTION) if Column.ACTION in columns else len(columns)
    return [column for column in columns[:action] if column in _LEFT]
