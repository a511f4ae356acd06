"""Where the activities of a plan stand, read in the order of the document, each with the year that it stands under."""

import re
from collections.abc import Iterator

from samordna.plandoc.dates import bounds
from samordna.plandoc.reading.interpret.activities import ActivityReader
from samordna.plandoc.reading.interpret.doubts import UNDER_NAME, several_sheets
from samordna.plandoc.reading.interpret.found import Found
from samordna.plandoc.reading.interpret.metadata.registry import numbers_in
from samordna.plandoc.reading.interpret.pieces import Piece, Reading, Row
from samordna.plandoc.reading.interpret.promises import names_actor
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.repeats import without_repeats
from samordna.plandoc.reading.interpret.statuses import key_in
from samordna.plandoc.reading.interpret.tables import Table, records_of
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.schema import Metadata

_LONGEST_KEY = 12
_DAY = re.compile(r"20\d\d-\d\d-\d\d|\d{1,2}(?:/\d{1,2}| [a-z]{3,9}) 20\d\d")
_YEAR = re.compile(r"\b20\d\d\b")


def activities_of(found: Found, reading: Reading, year: int | None) -> ActivityReader:
    """The activities of every table, list and labelled group that holds any, in the order of the document."""
    reader = ActivityReader(reading, key_in(_texts(found)))
    sources = list(found.activities())
    told = [records_of(one) if isinstance(one, Table) else one.records for one in sources]
    for source, records in zip(sources, without_repeats(told), strict=True):
        _give_name_above(records, found.heading_over(source))
        reader.year = year_in(found.headings_over(source)) or year
        if isinstance(source, Table):
            reader.take_table(source, records)
        else:
            reader.take(records)
    sheets = list(dict.fromkeys(one.place.sheet for records in told for one in records if one.place.sheet))
    if len(sheets) > 1:
        reading.doubt(several_sheets(sheets))
    return reader


def _give_name_above(records: list[Record], heading: Piece | None) -> None:
    """Give what stands under nothing but the name of somebody who acts that name, where none of it says who is responsible."""
    if (
        heading is None
        or not names_actor(heading.text)
        or any(one.get(Column.RESPONSIBLE) for one in records)
    ):
        return
    row = Row([heading.text], list(heading.spots), heading.place)
    for record in records:
        record.values[Column.RESPONSIBLE] = " ".join(heading.text.split()).rstrip(":")
        record.given[Column.RESPONSIBLE] = row
        record.doubts.append(UNDER_NAME)


def _texts(found: Found) -> Iterator[str]:
    for piece in found.pieces:
        rows = piece.rows[:_LONGEST_KEY] + piece.rows[_LONGEST_KEY:][-_LONGEST_KEY:]
        yield "\n".join([piece.text, *map(_line, rows)])


def _line(row: Row) -> str:
    """A row as a line; two cells beside each other may be a sign and what it means."""
    filled = [cell for cell in row.cells if cell]
    return " = ".join(filled) if len(filled) == len(row.cells) == 2 else " | ".join(row.cells)


def year_in(headings: list[str]) -> int | None:
    """The year that the nearest heading with a year names, when it names one."""
    for heading in reversed(headings):
        if years := set(_YEAR.findall(_without_numbers(heading))):
            return int(years.pop()) if len(years) == 1 else None
    return None


def _without_numbers(text: str) -> str:
    """A line without its registry numbers and days, whose years are of something else."""
    for number in reversed(list(numbers_in(text))):
        text = f"{text[: number.start]} {text[number.end :]}"
    return _DAY.sub(" ", text)


def year_of(metadata: Metadata) -> int | None:
    """The year a plan is about, where it is about one."""
    if not (metadata.period_start and metadata.period_end):
        return None
    first, last = bounds(metadata.period_start)[0], bounds(metadata.period_end)[1]
    return first.year if first and last and first.year == last.year else None
