"""The rows of an understood table as records: one value for each column, with what bands and merged cells give them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from samordna.plandoc.reading.blocks import LeftOut, Place, Why
from samordna.plandoc.reading.interpret.bands import Band, band_of, has_bands, labelled_band
from samordna.plandoc.reading.interpret.cell_labels import own_lines
from samordna.plandoc.reading.interpret.doubts import HELD
from samordna.plandoc.reading.interpret.labelled import Labelled, in_brackets
from samordna.plandoc.reading.interpret.marks import is_mark
from samordna.plandoc.reading.interpret.pieces import Row
from samordna.plandoc.reading.interpret.several_in_cell import parted_rows
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.vocabulary import Text

if TYPE_CHECKING:
    from samordna.plandoc.reading.interpret.tables import Table

_EMPTY = ("-", "–", "—")
_LEFT = (Column.GOAL, Column.PROBLEM)
_MAY_HOLD = (Column.RESPONSIBLE, Column.TIME, Column.OTHERS)
_MOST_EMPTY = 0.25
_NEVER_HELD = (Column.NUMBER,)


@dataclass(slots=True)
class Record:
    """One row by column.

    ``extra`` holds what stood under headings that mean nothing to us, with the heading; ``given`` are the rows that gave a value
    to this one from above, by column; ``marks`` are the crosses that chose a heading. ``places`` are those of values that stand
    elsewhere than the row, ``labels`` the words before values, ``left`` words that only name or number something. ``asked`` are
    doubts that the record shares with others under the same heading.
    """

    values: dict[Column, str]
    spots: list[Spot]
    place: Place
    extra: list[tuple[str, str]] = field(default_factory=list)
    doubts: list[Text] = field(default_factory=list)
    asked: list[Text] = field(default_factory=list)
    given: dict[Column, Row] = field(default_factory=dict)
    marks: list[tuple[Column, str]] = field(default_factory=list)
    places: dict[Column, Place] = field(default_factory=dict)
    labels: dict[Column, str] = field(default_factory=dict)
    left: list[LeftOut] = field(default_factory=list)

    def get(self, column: Column) -> str | None:
        return self.values.get(column) or None


@dataclass(slots=True)
class Group:
    """What the bands, or cells to the left of the activities, say of the rows under them."""

    values: dict[Column, tuple[str, Row]] = field(default_factory=dict)

    def open(self, band: Band, row: Row) -> None:
        """Begin a group: what was said deeper than it no longer holds."""
        if band.column is None:
            return
        outer = list(self.values)
        kept = outer[: outer.index(band.column)] if band.column in outer else outer
        self.values = {column: self.values[column] for column in kept} | {band.column: (band.text, row)}

    def give(self, record: Record) -> None:
        for column, (text, row) in self.values.items():
            if not record.get(column):
                record.values[column] = text
                record.given[column] = row


def read_records(table: "Table") -> Iterator[Record]:
    """The filled rows of a table as records; its bands are kept in the table."""
    rows, columns, group = table.rows, table.columns, table.group
    for row in table.titles:
        if band := labelled_band(next((" ".join(cell.split()) for cell in row.cells if cell), "")):
            group.open(band, row)
            table.bands.append((band, row))
    likely = has_bands(rows)
    left = _left_of_action(columns)
    first = _first_holds(table)
    latest: Record | None = None
    for number, row in enumerate(rows):
        if not any(row.cells):
            continue
        following = rows[number + 1] if number + 1 < len(rows) else None
        band = band_of(row, following, columns, likely)
        if band:
            group.open(band, row)
            table.bands.append((band, row))
            continue
        for part in parted_rows(row, columns):
            record = _record(part, table)
            if latest and _is_part(row, columns):
                _add(latest, record)
                continue
            for column in left:
                if record.get(column):
                    group.open(Band(column, record.values[column]), row)
            group.give(record)
            first = _given_first(record, first, row, table)
            if latest:
                yield latest
            latest = record
    if latest:
        yield latest


def _first_holds(table: "Table") -> Row | None:
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


def _given_first(record: Record, above: Row | None, row: Row, table: "Table") -> Row | None:
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


def _left_of_action(columns: list[Column | None]) -> list[Column]:
    """The columns whose cells may hold for several rows without being merged, as goals to the left of activities do."""
    action = columns.index(Column.ACTION) if Column.ACTION in columns else len(columns)
    return [column for column in columns[:action] if column in _LEFT]


def _record(row: Row, table: "Table") -> Record:
    record = Record({}, row.spots, row.place, doubts=list(row.doubts), asked=list(table.asked))
    filled = [column for column, cell in zip(table.columns, row.cells, strict=False) if cell]
    for number, (column, cell) in enumerate(zip(table.columns, row.cells, strict=False)):
        if number in table.nothing:
            continue
        own, told = own_lines(cell, filled)
        text = " ".join(own.split()) if own and own not in _EMPTY else ""
        for label, below, value in told:
            record.left.append(LeftOut(f"{label}:", row.place, Why.LABEL))
            _put(record, below, label, value)
        if number in table.marks and is_mark(text):
            record.marks.append((table.marks[number], text))
            _choose(record, table.marks[number], table.headings[number].rpartition(": ")[2])
        elif (part := table.letters.get(number, {}).get(text)) is not None:
            record.marks.append((part, text))
            _choose(record, part, table.headings[number].rpartition(": ")[2])
        elif text:
            _put(record, column, table.headings[number], text)
        elif row.held and number in row.held and column not in _NEVER_HELD:
            above = row.held[number]
            text = " ".join(above.cells[number].split())
            if text and column:
                record.values[column] = text
                record.given[column] = above
    _take_brackets(record)
    return record


def _take_brackets(record: Record) -> None:
    """Who and when in brackets behind an activity, where its row has no cells that say it."""
    action = record.values.get(Column.ACTION, "")
    found = in_brackets(action) if action.rstrip(".").endswith((")", "]")) else Labelled(action)
    if not found.fields or any(one.column in record.values for one in found.fields):
        return
    record.values[Column.ACTION] = found.before
    for one in found.fields:
        _put(record, one.column, "", one.value)
        if one.label:
            record.left.append(LeftOut(one.label, record.place, Why.LABEL))


def _choose(record: Record, column: Column, heading: str) -> None:
    """A crossed column says what its heading says; several say it together."""
    said = record.values.get(column)
    between = "\n" if column is Column.TIME else ", "
    record.values[column] = f"{said}{between}{heading}" if said else heading


def _put(record: Record, column: Column | None, heading: str, text: str) -> None:
    if column is None:
        record.extra.append((heading, text))
    elif column in record.values:
        record.values[column] += f"\n{text}"
    else:
        record.values[column] = text


def _is_part(row: Row, columns: list[Column | None]) -> bool:
    """Whether the cell of the activity is merged with the one above: the row says more of the same activity."""
    return bool(row.held) and Column.ACTION in columns and columns.index(Column.ACTION) in (row.held or {})


def _add(record: Record, part: Record) -> None:
    record.spots = sorted({*record.spots, *part.spots})
    record.extra += part.extra
    for column, text in part.values.items():
        if column not in part.given:
            _put(record, column, "", text)
