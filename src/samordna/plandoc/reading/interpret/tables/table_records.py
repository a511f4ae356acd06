"""The rows of an understood table as records: one value for each column, with what bands and merged cells give them."""

from collections.abc import Iterator

from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.deed_columns import one_deed_each
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.pieces.notes import is_note_row
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.area_columns import give_way
from samordna.plandoc.reading.interpret.rows.bands import (
    Band,
    band_in_cells,
    band_of,
    has_bands,
    labelled_band,
    promised_band,
)
from samordna.plandoc.reading.interpret.rows.holding import first_holds, given_first, left_of_action
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.sums import adds_up, is_sum, names_sum
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.actor_bands import as_who, name_who
from samordna.plandoc.reading.interpret.tables.empty_rows import plans_nothing
from samordna.plandoc.reading.interpret.tables.row_cells import labels_more, record_of
from samordna.plandoc.reading.interpret.tables.said_in_cells import take_heading
from samordna.plandoc.reading.interpret.tables.several_in_cell import parted_rows
from samordna.plandoc.reading.interpret.tables.time_bands import give_over, time_over
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST_NUMBERED = 2


def records_of(table: Table) -> list[Record]:
    """The filled rows of a table as records.

    A goal or problem written once for several rows is given to each: one in a row of its own above them, or in a cell to the
    left of the activities, as merged cells are. To the right of them an empty cell is just empty, unless it is merged.
    """
    if table.records is None:
        if table.above:
            records_of(table.above)
            table.group.values = table.above.group.values | table.group.values
            table.group.over = table.above.group.over
            table.group.area = table.above.group.area
        table.records = list(_read_records(table))
        _leave_out_numbers(table.records)
    return table.records


def _read_records(table: Table) -> Iterator[Record]:
    """The filled rows of a table as records; its bands are kept in the table."""
    rows, columns, group = table.rows, table.columns, table.group
    _open_titles(table)
    likely, actors = has_bands(rows), name_who(rows, columns)
    left = left_of_action(columns)
    above = first_holds(table)
    latest: Record | None = None
    for number, row in enumerate(rows):
        if not any(row.cells) or is_note_row(row):
            continue
        if adds_up(number, rows, columns):
            table.sums += [row] if is_sum(row) else []
            continue
        if latest and labels_more(row, columns):
            _add(latest, record_of(row, table))
            continue
        following = rows[number + 1] if number + 1 < len(rows) else None
        if _opens_band(row, following, table, likely=likely, actors=actors):
            continue
        for part in (part for one in one_deed_each(row, columns) for part in parted_rows(one, columns)):
            record = record_of(part, table)
            if plans_nothing(record, part, table):
                table.empty.append(row)
                continue
            take_heading(record, part, table)
            if latest and _is_part(row, columns):
                _add(latest, record)
                continue
            for column in left:
                if record.get(column):
                    group.open(Band(column, record.values[column]), row)
            group.give(record)
            group.give_area(record)
            give_over(record, group.over)
            above = given_first(record, above, row, table)
            if latest:
                yield latest
            latest = record
    if latest:
        yield latest


def _opens_band(
    row: PieceRow, following: PieceRow | None, table: Table, *, likely: bool, actors: bool
) -> bool:
    """Whether a row stands over those below it; what it says of them holds from here on."""
    if time := time_over(row, following, table.columns, likely=likely):
        table.group.over = time, row
        table.bands.append((Band(None, label=time), row))
        return True
    if names_sum(row):
        table.sums.append(row)
        return True
    band = band_of(row, following, table.columns, likely)
    if band is None:
        return False
    band = as_who(band) if actors else band
    give_way(table, band)
    table.group.open(band, row)
    table.group.area = (band.text, row) if band.column is Column.GOAL else None
    table.bands.append((band, row))
    return True


def _open_titles(table: Table) -> None:
    """Let the titles above a table's head be bands over all of its rows."""
    for row in table.titles:
        first = next((" ".join(cell.split()) for cell in row.cells if cell), "")
        if band := labelled_band(first) or promised_band(first) or band_in_cells(row.cells):
            give_way(table, band)
            table.group.open(band, row)
            table.bands.append((band, row))


def _is_part(row: PieceRow, columns: list[Column | None]) -> bool:
    """Whether the cell of the activity is merged with the one above: the row says more of the same activity."""
    return bool(row.held) and Column.ACTION in columns and columns.index(Column.ACTION) in (row.held or {})


def _add(record: Record, part: Record) -> None:
    record.spots = sorted({*record.spots, *part.spots})
    record.extra += part.extra
    for column, text in part.values.items():
        if column not in part.given:
            record.put(column, "", text)


def _leave_out_numbers(records: list[Record]) -> None:
    """Running numbers before what is done, where every row has one, are no words of it."""
    told = [without_number(record.values.get(Column.ACTION, "")) for record in records]
    if len(told) < _FEWEST_NUMBERED or not all(number for _, number in told):
        return
    for record, (text, number) in zip(records, told, strict=True):
        record.values[Column.ACTION] = text
        record.left.append(LeftOut(number, record.place, Why.NUMBERING))
