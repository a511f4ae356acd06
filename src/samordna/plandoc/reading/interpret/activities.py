"""Activities: records of tables, of labelled groups and of lists, with every doubt about them."""

from collections.abc import Callable, Iterable

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.blocks import Place, Why
from samordna.plandoc.reading.interpret.doubts import (
    FROM_SENTENCE,
    FROM_TEXT,
    NO_ACTION,
    NO_HEADING,
    NO_ROLE,
    NO_ROLE_IN_SENTENCE,
    Doubts,
    blank_statuses,
    read_by_contents,
    unknown_column,
    unknown_label,
)
from samordna.plandoc.reading.interpret.pieces import Reading
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.sentences import answer_after, told_in
from samordna.plandoc.reading.interpret.statuses import Key, status_begun, status_by, status_of
from samordna.plandoc.reading.interpret.tables import Table
from samordna.plandoc.reading.interpret.taking_times import take_times
from samordna.plandoc.reading.interpret.told_deeds import deed_in
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import Activity
from samordna.plandoc.vocabulary import Status, Text

_PLAIN = {
    column.value: column
    for column in (
        *(Column.GOAL, Column.PROBLEM, Column.RESPONSIBLE, Column.OTHERS, Column.INDICATOR),
        *(Column.BASELINE, Column.COST, Column.MILESTONE, Column.COMMENT),
    )
}
_TIMES = {Column.START: "starts", Column.TIME: "starts", Column.END: "ends"}


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

    def take_table(self, table: Table, records: list[Record]) -> None:
        if records:
            self._ask_once([read_by_contents(heading) for heading in table.guessed], records[0].place)
        self._ask(records, unknown_column)
        first = len(self.activities)
        self._take_all(records)
        if (status := self._key.get("")) and table.has(Column.STATUS):
            self._take_blanks([one for one in self.activities[first:] if not one.status], status, records)
        for band, row in table.bands:
            self._reading.leave_out(band.label, row.place, Why.LABEL)

    def _take_blanks(self, blank: list[Activity], status: Status, records: list[Record]) -> None:
        """What an empty cell means by the plan's own key; it is asked about, since a sign may be missing from the file."""
        for activity in blank:
            activity.status = status
        if blank:
            self._reading.doubt(blank_statuses(len(blank)), records[0].place)

    def take(self, records: list[Record]) -> None:
        """The activities of one list or row of labelled groups."""
        self._ask(records, unknown_label)
        self._take_all(records)

    def _ask(self, records: list[Record], unknown: Callable[[str], Text]) -> None:
        """Ask about each heading or label that many records share once in the file."""
        for record in records:
            strange = [unknown(heading) for heading, _ in record.extra if heading]
            self._ask_once([*record.asked, *strange], record.place)

    def _ask_once(self, doubts: list[Text], place: Place) -> None:
        for doubt in doubts:
            if doubt not in self._asked:
                self._asked.add(doubt)
                self._reading.doubt(doubt, place)

    def _take_all(self, records: Iterable[Record]) -> None:
        doubts = Doubts()
        first = len(self.activities)
        for record in records:
            self._take(record, doubts)
        doubts.rows = len(self.activities) - first
        flagged = doubts.tell(self._reading)
        for activity in self.activities[first:]:
            if activity.id in flagged:
                activity.flagged = True

    def _take(self, record: Record, doubts: Doubts) -> None:
        action = record.get(Column.ACTION)
        if not action and not set(record.values) - set(record.given):
            return
        values = {name: record.values.get(column) for name, column in _PLAIN.items()}
        activity = Activity(id=f"activities-{len(self.activities) + 1}", action=action or "", **values)
        for doubt in record.doubts:
            doubts.add(doubt, record.place, activity.id)
        self._take_times(activity, record, doubts)
        self._take_follow_up(activity, record)
        self._take_status(activity, record, doubts)
        self._take_rest(activity, record, doubts)
        self._reading.origins[activity.id] = record.spots
        self.activities.append(activity)

    def _take_times(self, activity: Activity, record: Record, doubts: Doubts) -> None:
        texts = [(column, text) for column in _TIMES if (text := record.get(column))]
        taken = take_times(activity, texts, self.year)
        for text in [*taken.unread, *taken.among]:
            _add_comment(activity, text)
        for column, text in texts:
            if text not in taken.unread:
                only_end = column is Column.TIME and activity.ends and not activity.starts
                self._note(activity, "ends" if only_end else _TIMES[column], column, record)
        for doubt in taken.doubts:
            doubts.add(doubt, record.place, activity.id)
        if not texts and not record.labels.get(Column.COMMENT, "-"):
            told = told_in(record.values[Column.COMMENT], self.year)
            activity.starts, activity.ends = told.starts, told.ends
            if told.starts or told.ends:
                doubts.add(FROM_TEXT, record.place, activity.id)

    def _take_follow_up(self, activity: Activity, record: Record) -> None:
        text = record.get(Column.FOLLOW_UP)
        if not text:
            return
        if status := status_of(text):
            activity.status = status
            self._note(activity, "status", Column.FOLLOW_UP, record)
        elif date := parse_swedish(text):
            activity.follow_up = date
            self._note(activity, "follow_up", Column.FOLLOW_UP, record)
        else:
            activity.follow_up = text

    def _take_status(self, activity: Activity, record: Record, doubts: Doubts) -> None:
        text = record.get(Column.STATUS)
        if not text:
            return
        if status := status_by(text, self._key):
            activity.status = status
            self._note(activity, "status", Column.STATUS, record)
        elif status := status_begun(text):
            activity.status = status
            _add_comment(activity, text)
        else:
            _add_comment(activity, text)
            doubts.add_status(text, record.place, activity.id)

    def _take_rest(self, activity: Activity, record: Record, doubts: Doubts) -> None:
        """What is no value of the activity, and what it lacks."""
        self._reading.left_out += record.left
        for column, mark in record.marks:
            self._reading.note(activity.id, column.value, mark, record.place)
        for column, row in record.given.items():
            if (words := record.get(column)) and column not in _TIMES and column is not Column.STATUS:
                self._reading.note(activity.id, column.value, words, row.place)
                self.told.setdefault(words, row.spots)
        for heading, text in record.extra:
            _add_comment(activity, f"{heading}: {text}" if heading else text)
            if not heading:
                doubts.add(NO_HEADING, record.place, activity.id)
        own = record.values.keys() - record.given.keys()
        told = not record.doubts and own == {Column.ACTION} and _tell(activity, self.year)
        if told and (deed := deed_in(activity.action, activity.responsible)):
            self._reading.note(activity.id, "action", activity.action, record.place)
            activity.action = deed
        elif told and (answer := answer_after(activity.action)) and answer.who == activity.responsible:
            activity.action = answer.before.rstrip(".")
            self._reading.leave_out(answer.label, record.place, Why.LABEL)
        if told:
            doubts.add(
                FROM_SENTENCE if activity.responsible else NO_ROLE_IN_SENTENCE, record.place, activity.id
            )
        elif activity.action and not activity.responsible and (who := told_in(activity.action).responsible):
            activity.responsible = who
            doubts.add(FROM_SENTENCE, record.place, activity.id)
        elif not activity.responsible:
            doubts.add(NO_ROLE, record.place, activity.id)
        if not activity.action:
            doubts.add(NO_ACTION, record.place, activity.id)

    def _note(self, activity: Activity, name: str, column: Column, record: Record) -> None:
        """Note the words a value was made of, and where they stand."""
        row = record.given.get(column)
        place = row.place if row else record.places.get(column, record.place)
        self._reading.note(activity.id, name, record.values[column], place)


def _tell(activity: Activity, year: int | None) -> bool:
    """Take who and when from the sentence of an activity that is nothing but a sentence. Whether it says any that nothing above
    it has said."""
    told = told_in(activity.action, year)
    who = None if activity.responsible else told.responsible
    activity.responsible = activity.responsible or who
    timed = activity.starts or activity.ends
    if not timed:
        activity.starts, activity.ends = told.starts, told.ends
    activity.ongoing = activity.ongoing or told.ongoing
    return bool(who or told.ongoing or (not timed and (told.starts or told.ends)))


def _add_comment(activity: Activity, text: str) -> None:
    activity.comment = f"{activity.comment}\n{text}" if activity.comment else text
