"""The rows of an understood table as records: one value for each column, with what bands and merged cells give them."""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.deed_columns import one_deed_each
from samordna.plandoc.reading.interpret.columns.double_columns import parted
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.columns.marks import chosen_by, is_mark
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.columns.units import with_unit
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES
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
from samordna.plandoc.reading.interpret.rows.sums import adds_up, is_sum
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.actor_bands import as_who, name_who
from samordna.plandoc.reading.interpret.tables.cell_labels import (
    labels_alone,
    own_lines,
    said_once,
    without_own_label,
)
from samordna.plandoc.reading.interpret.tables.party_columns import take_parties
from samordna.plandoc.reading.interpret.tables.said_in_cells import (
    take_brackets,
    take_heading,
    take_time_behind_who,
)
from samordna.plandoc.reading.interpret.tables.several_in_cell import parted_rows
from samordna.plandoc.reading.interpret.words.small_words import NOTHING_SAID, Column

_NEVER_HELD = (Column.NUMBER,)
_NO_DEED = (
    r"(?:(?:inget|inga|ingen|ingenting|inte något)\b(?: \w+){0,3}|(?:sommar|jul)?uppehåll|semester|ledigt)"
)
_NOTHING_PLANNED = lazily(rf"\W*{_NO_DEED}(?:\W+{_NO_DEED})?\W*", re.IGNORECASE)
_INFORMED = "Informeras: {}"
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
        if latest and _labels_more(row, columns):
            _add(latest, _record(row, table))
            continue
        following = rows[number + 1] if number + 1 < len(rows) else None
        band = band_of(row, following, columns, likely)
        if band:
            band = as_who(band) if actors else band
            give_way(table, band)
            group.open(band, row)
            table.bands.append((band, row))
            continue
        for part in (part for one in one_deed_each(row, columns) for part in parted_rows(one, columns)):
            record = _record(part, table)
            if _plans_nothing(record, table):
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
            above = given_first(record, above, row, table)
            if latest:
                yield latest
            latest = record
    if latest:
        yield latest


def _plans_nothing(record: Record, table: Table) -> bool:
    """Whether a row names but when, with nothing planned then: an empty month of a calendar."""
    if Column.ACTION not in table.columns:
        return False
    said = record.values.keys() - {Column.COMMENT}
    timed = bool(said) and said <= {*TIMES} and not record.extra and not record.marks
    return (timed and not record.get(Column.ACTION)) or (
        said <= {Column.ACTION, *TIMES}
        and _NOTHING_PLANNED.fullmatch(record.get(Column.ACTION) or "") is not None
    )


def _open_titles(table: Table) -> None:
    """Let the titles above a table's head be bands over all of its rows."""
    for row in table.titles:
        first = next((" ".join(cell.split()) for cell in row.cells if cell), "")
        if band := labelled_band(first) or promised_band(first) or band_in_cells(row.cells):
            give_way(table, band)
            table.group.open(band, row)
            table.bands.append((band, row))


def _record(row: PieceRow, table: Table) -> Record:
    record = Record({}, row.spots, row.place, doubts=list(row.doubts), asked=list(table.asked))
    filled = [column for column, cell in zip(table.columns, row.cells, strict=False) if cell]
    alone = len(filled) == 1 and _labels_more(row, table.columns)
    for number, (column, cell) in enumerate(zip(table.columns, row.cells, strict=False)):
        if number in table.nothing:
            continue
        once, again = said_once(cell)
        record.left += [LeftOut(line, row.place, Why.REPEATED) for line in again]
        own, told = own_lines(once, filled, alone=alone)
        own, label = without_own_label(own, column)
        record.left += [LeftOut(f"{label}:", row.place, Why.LABEL)] if label else []
        text = " ".join(own.split()) if own and own not in NOTHING_SAID else ""
        text = with_unit(text, column, table.headings[number])
        for label, below, value in told:
            record.left.append(LeftOut(f"{label}:", row.place, Why.LABEL))
            record.put(below, label, value)
        if number in table.marks and is_mark(text):
            record.marks.append((table.marks[number], text))
            _choose(record, table.marks[number], chosen_by(table.headings[number]))
        elif text and table.marks.get(number) is Column.TIME:
            _choose(record, Column.TIME, chosen_by(table.headings[number]))
            record.extra.append((table.headings[number], text))
        elif (part := table.letters.get(number, {}).get(text)) is not None:
            record.marks.append((part, text))
            _take_part(record, part, table.headings[number].rpartition(": ")[2])
        elif number in table.overtaken and Trait.STATUS in traits_of(text):
            record.left.append(LeftOut(text, row.place, Why.OVERTAKEN))
        elif text:
            _take_text(record, column, table.headings[number], own)
        elif row.held and number in row.held and column not in _NEVER_HELD:
            _take_held(record, column, table.headings[number], number, row.held[number])
    take_parties(record, row, table)
    take_brackets(record)
    take_time_behind_who(record)
    return record


def _take_text(record: Record, column: Column | None, heading: str, text: str) -> None:
    """Take what a cell says, each of two things where its heading names two."""
    if column and (two := parted(heading, text)):
        for each, name, words in two:
            record.put(each, name, " ".join(words.split()))
        return
    said = with_unit(" ".join(text.split()), column, heading)
    record.put(_told_by(said, heading) if column is Column.TIME else column, heading, said)
    if column is Column.COMMENT:
        record.labels[column] = heading


def _take_held(record: Record, column: Column | None, heading: str, number: int, above: PieceRow) -> None:
    """Take what the merged cell above says of this row too."""
    own = said_once(above.cells[number])[0]
    text = " ".join(own.split())
    for each, name, words in parted(heading, own) if column else ():
        text = words if each is column else text
        record.extra += [(name, words)] if each is None else []
    if text and column:
        record.values[column] = text
        record.given[column] = above


def _told_by(text: str, heading: str) -> Column:
    """What a cell of times says: its column may be for when or for how something is followed up, "När/uppföljning"."""
    both = Column.FOLLOW_UP in meanings_of(heading)
    timed = both and traits_of(text) & {Trait.TIME, Trait.TIME_AMONG}
    return Column.FOLLOW_UP if both and not timed else Column.TIME


def _take_part(record: Record, part: Column, who: str) -> None:
    """Take what a letter makes somebody: who is only told of a thing stands in the comment."""
    if part is Column.COMMENT:
        record.put(part, "", _INFORMED.format(who))
    else:
        _choose(record, part, who)


def _choose(record: Record, column: Column, heading: str) -> None:
    """A crossed column says what its heading says; several say it together."""
    said = record.values.get(column)
    between = "\n" if column is Column.TIME else ", "
    record.values[column] = f"{said}{between}{heading}" if said else heading


def _is_part(row: PieceRow, columns: list[Column | None]) -> bool:
    """Whether the cell of the activity is merged with the one above: the row says more of the same activity."""
    return bool(row.held) and Column.ACTION in columns and columns.index(Column.ACTION) in (row.held or {})


def _labels_more(row: PieceRow, columns: list[Column | None]) -> bool:
    """Whether a row is one cell with labels that name what no column says: it says more of the activity above, unless it is what
    those below it are for."""
    filled = [cell for cell in row.cells if cell]
    alone = len(set(filled)) == 1 < len(row.cells) and labels_alone(filled[0], columns)
    return alone and labelled_band(filled[0]) is None


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
