"""Activities: records of tables, of labelled groups, of lists and of sentences, in the order of the document."""

from collections.abc import Callable, Sequence
from itertools import count

from samordna.plandoc.reading.blocks import FilePlace, Why
from samordna.plandoc.reading.interpret.activities.activity_values import TIMES, Values
from samordna.plandoc.reading.interpret.activities.answers import tell_steps
from samordna.plandoc.reading.interpret.activities.targets import take_targets
from samordna.plandoc.reading.interpret.pieces.doubt_texts import (
    blank_statuses,
    read_by_contents,
    unknown_column,
    unknown_label,
)
from samordna.plandoc.reading.interpret.pieces.doubts import Doubts
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.interpret.words.status_signs import Key
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import Activity
from samordna.plandoc.vocabulary import Status, Text


class ActivityReader:
    """Collects activities in order; every doubt is a flag that names the activity, or the column when many rows share it.

    ``year`` completes times that name none: that of the heading they stand under, or the plan's own where it is for one year.
    ``key`` is what colours mean.
    ``told`` says where goals and problems stand that were told once for several activities.
    """

    def __init__(self, reading: Reading, key: Key | None = None) -> None:
        self._reading = reading
        self.year: int | None = None
        self._key = key or {}
        self.told: dict[str, list[Spot]] = {}
        self._asked: set[Text] = set()
        self.activities: list[Activity] = []
        self._names = map("activities-{}".format, count(1))

    def take_table(self, table: Table, records: list[Record]) -> None:
        if records:
            self._ask_once([read_by_contents(heading) for heading in table.guessed], records[0].place)
        take_targets(records)
        self._ask(records, unknown_column)
        first = len(self.activities)
        self._take_all(records)
        if (status := self._key.get("")) and table.has(Column.STATUS):
            self._take_blanks([one for one in self.activities[first:] if not one.status], status, records)
        for row in table.sums:
            self._reading.leave_out(" | ".join(filter(None, row.cells)), row.place, Why.SUM)
        for row in table.empty:
            self._reading.leave_out(" | ".join(filter(None, row.cells)), row.place, Why.NOTHING_PLANNED)
        for band, row in table.bands:
            self._reading.leave_out(band.label, row.place, Why.LABEL)

    def _take_blanks(self, blank: list[Activity], status: Status, records: list[Record]) -> None:
        """What an empty cell means by the plan's own key; it is asked about, since a sign may be missing from the file."""
        for activity in blank:
            activity.status = status
        if blank:
            self._reading.doubt(blank_statuses(len(blank)), records[0].place)

    def take(self, records: list[Record], *, in_text: bool = False) -> None:
        """The activities of one list or row of labelled groups, or of the sentences of running text."""
        take_targets(records)
        self._ask(records, unknown_label)
        self._take_all(records, in_text=in_text)

    def _ask(self, records: list[Record], unknown: Callable[[str], Text]) -> None:
        """Ask about each heading or label that many records share once in the file."""
        for record in records:
            strange = [unknown(heading) for heading, _ in record.extra if heading]
            self._ask_once([*record.asked, *strange], record.place)

    def _ask_once(self, doubts: list[Text], place: FilePlace) -> None:
        for doubt in doubts:
            if doubt not in self._asked:
                self._asked.add(doubt)
                self._reading.doubt(doubt, place)

    def _take_all(self, records: Sequence[Record], *, in_text: bool = False) -> None:
        doubts = Doubts()
        timed = any(record.get(column) for record in records for column in TIMES)
        values = Values(
            *(self._reading, doubts, self._names, self._key, self.year, self.told),
            in_text=in_text,
            timed=timed,
            stepped=tell_steps(records),
        )
        first = len(self.activities)
        for record in records:
            self._take(record, values)
        doubts.rows = len(self.activities) - first
        flagged = doubts.tell(self._reading)
        for activity in self.activities[first:]:
            if activity.id in flagged:
                activity.flagged = True

    def _take(self, record: Record, values: Values) -> None:
        if not record.get(Column.ACTION) and not set(record.values) - set(record.given):
            return
        for activity in values.take(record):
            self._reading.origins[activity.id] = record.spots
            self.activities.append(activity)
