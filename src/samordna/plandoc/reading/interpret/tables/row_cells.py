"""What the cells of one row give its record: each by what its column is for, its own labels, or the cross it holds."""

from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.double_columns import parted
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.columns.marks import chosen_by, is_mark
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.columns.units import with_unit
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.bands import labelled_band
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.cell_labels import (
    labels_alone,
    own_lines,
    said_once,
    without_own_label,
)
from samordna.plandoc.reading.interpret.tables.party_columns import take_parties
from samordna.plandoc.reading.interpret.tables.said_in_cells import (
    take_brackets,
    take_time_behind_who,
    take_time_in_remark,
)
from samordna.plandoc.reading.interpret.words.small_words import NOTHING_SAID, Column

_LABELLED = (Column.COMMENT, Column.STATUS, Column.START, Column.TIME, Column.END)
"""The columns whose headings say how their cells are to be taken."""

_NEVER_HELD = (Column.NUMBER,)
_INFORMED = "Informeras: {}"


def record_of(row: PieceRow, table: Table) -> Record:
    """A row as a record, without what bands and the rows above give it."""
    record = Record({}, row.spots, row.place, doubts=list(row.doubts), asked=list(table.asked))
    filled = [column for column, cell in zip(table.columns, row.cells, strict=False) if cell]
    alone = len(filled) == 1 and labels_more(row, table.columns)
    for number, (column, cell) in enumerate(zip(table.columns, row.cells, strict=False)):
        if number in table.nothing:
            continue
        once, again = said_once(cell)
        record.left += [LeftOut(line, row.place, Why.REPEATED) for line in again]
        own, told = own_lines(once, column, filled, alone=alone)
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
    take_time_in_remark(record)
    return record


def labels_more(row: PieceRow, columns: list[Column | None]) -> bool:
    """Whether a row is one cell with labels that name what no column says: it says more of the activity above, unless it is what
    those below it are for."""
    filled = [cell for cell in row.cells if cell]
    alone = len(set(filled)) == 1 < len(row.cells) and labels_alone(filled[0], columns)
    return alone and labelled_band(filled[0]) is None


def _take_text(record: Record, column: Column | None, heading: str, text: str) -> None:
    """Take what a cell says, each of two things where its heading names two."""
    if column and (two := parted(heading, text)):
        for each, name, words in two:
            record.put(each, name, " ".join(words.split()))
        return
    said = with_unit(" ".join(text.split()), column, heading)
    record.put(_told_by(said, heading) if column is Column.TIME else column, heading, said)
    if column in _LABELLED:
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
