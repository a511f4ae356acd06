"""What the readers of small tables share: an item for each row, with the words of values that look otherwise."""

from collections.abc import Iterator

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.table_records import records_of
from samordna.plandoc.reading.interpret.words.small_words import NOTHING_SAID, Column
from samordna.plandoc.reading.unread_times import no_date
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import Text

_NAMED_BY = {
    TakenAs.PREVIOUS_ACTIVITIES: (Column.ACTION,),
    TakenAs.SOURCES: (Column.SOURCE,),
    TakenAs.COORDINATORS: (Column.COORDINATOR,),
    TakenAs.CONDITIONS: (Column.CONDITION,),
    TakenAs.LESSONS: (Column.LESSON,),
    TakenAs.AGREEMENTS: (Column.PARTIES,),
    TakenAs.TRAINING: (Column.TARGET_GROUP, Column.FUNCTION),
    TakenAs.BRIEFINGS: (Column.BRIEFING, Column.NAME),
    TakenAs.DECISIONS: (Column.RESPONSIBLE, Column.TIME, Column.UNIT),
}
"""What the rows of each kind are known by: one that says none of it is no item, and stays words of the text."""


class ItemRow:
    """A row that becomes an item with the id ``item``."""

    def __init__(self, item: str, record: Record, reading: Reading) -> None:
        self.item = item
        self.record = record
        self._reading = reading
        reading.origins[item] = list(record.spots)

    def text(self, *columns: Column) -> str | None:
        return next((text for column in columns if (text := self.record.get(column))), None)

    def date(self, field: str, *columns: Column) -> str | None:
        """The date in a column. Words that are none stand in nothing, so they are told of."""
        words = self.text(*columns)
        edtf = parse_swedish(words) if words else None
        if words and edtf:
            self.note(field, words)
        elif words and words not in NOTHING_SAID:
            self._reading.doubt(no_date(words), self.record.place, self.item)
        return edtf

    def unread(self, field: str, words: str | None) -> None:
        """Tell of words that were to be a value of the field and are none."""
        if words and words not in NOTHING_SAID:
            self._reading.doubt(no_value(field, words), self.record.place, self.item)

    def note(self, field: str, words: str) -> None:
        self._reading.note(self.item, field, words, self.record.place)


def rows_of(
    tables: list[Table], kind: TakenAs, area: str, reading: Reading, *, after: int = 0
) -> Iterator[ItemRow]:
    """The rows of the tables of a kind, numbered as items of ``area`` that come ``after`` others."""
    for table in tables:
        for record in records_of(table) if table.taken_as is kind else []:
            if any(record.get(column) for column in _NAMED_BY[kind]):
                after += 1
                yield ItemRow(f"{area}-{after}", record, reading)


def no_value(field: str, words: str) -> Text:
    """What is said of words that are no value of a field."""
    name = FIELDS[field]
    return Text(
        f"{name.sv}: ”{words}” kunde inte läsas. Kontrollera uppgiften.",
        f"{name.en}: “{words}” could not be read. Check it.",
    )
