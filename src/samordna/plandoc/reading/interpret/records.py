"""The rows of an understood table as records: one value for each column, with what bands and merged cells give them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from samordna.plandoc.reading.blocks import LeftOut, Place, Why
from samordna.plandoc.reading.interpret.bands import Band, band_of, has_bands, labelled_band
from samordna.plandoc.reading.interpret.bare_fields import in_brackets
from samordna.plandoc.reading.interpret.cell_labels import own_lines
from samordna.plandoc.reading.interpret.contents import Trait, traits_of
from samordna.plandoc.reading.interpret.deed_columns import one_deed_each, said_over
from samordna.plandoc.reading.interpret.holding import first_holds, given_first, left_of_action
from samordna.plandoc.reading.interpret.labelled import Labelled
from samordna.plandoc.reading.interpret.marks import is_mark
from samordna.plandoc.reading.interpret.pieces import Row
from samordna.plandoc.reading.interpret.several_in_cell import parted_rows
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.vocabulary import Text

if TYPE_CHECKING:
    from samordna.plandoc.reading.interpret.tables import Table

_EMPTY = ("-", "–", "—")
_TIMES = frozenset({Column.START, Column.END, Column.TIME})
_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})
_LONGEST_TIME = 5
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


def read_records(table: "Table") -> Iterator[Record]:
    """The filled rows of a table as records; its bands are kept in the table."""
    rows, columns, group = table.rows, table.columns, table.group
    for row in table.titles:
        if band := labelled_band(next((" ".join(cell.split()) for cell in row.cells if cell), "")):
            group.open(band, row)
            table.bands.append((band, row))
    likely = has_bands(rows)
    left = left_of_action(columns)
    first = first_holds(table)
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
        for part in (part for one in one_deed_each(row, columns) for part in parted_rows(one, columns)):
            record = _record(part, table)
            _take_heading(record, part, table)
            if latest and _is_part(row, columns):
                _add(latest, record)
                continue
            for column in left:
                if record.get(column):
                    group.open(Band(column, record.values[column]), row)
            group.give(record)
            first = given_first(record, first, row, table)
            if latest:
                yield latest
            latest = record
    if latest:
        yield latest


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
    _take_time_behind_who(record)
    return record


def _take_heading(record: Record, row: Row, table: "Table") -> None:
    """Who or when the heading over something to be done says, where the table has a column for each."""
    deeds = [at for at, column in enumerate(table.columns) if column is Column.ACTION and row.cells[at]]
    said = said_over(table.headings[deeds[0]]) if deeds and table.columns.count(Column.ACTION) > 1 else None
    if said and table.heads and not record.get(said[0]):
        record.values[said[0]] = said[1]
        record.given[said[0]] = table.heads[0]


def _take_time_behind_who(record: Record) -> None:
    """When in the cell of who, where no other cell says it: "Rektor, maj 2026"."""
    words = record.values.get(Column.RESPONSIBLE, "").split()
    if len(words) < 2 or record.values.keys() & _TIMES:
        return
    for at in range(max(1, len(words) - _LONGEST_TIME), len(words)):
        who, when = " ".join(words[:at]).rstrip(" ,;–-"), " ".join(words[at:])
        if (
            traits_of(when.lstrip("–- ")) & {Trait.TIME}
            and any(map(str.isdigit, when))
            and traits_of(who) & _ACTORS
        ):
            record.values[Column.RESPONSIBLE], record.values[Column.TIME] = who, when.lstrip("–- ")
            return


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
