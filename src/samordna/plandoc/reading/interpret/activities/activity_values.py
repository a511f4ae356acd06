"""The values of one activity out of its record, with every doubt about them."""

import re
from collections.abc import Iterator

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.activities.answers import (
    answer_in,
    answered,
    asked_by,
    is_answer,
    is_no,
    told_with,
)
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.doubt_texts import (
    FROM_TEXT,
    NO_ACTION,
    NO_AMONG_STEPS,
    NO_HEADING,
)
from samordna.plandoc.reading.interpret.pieces.doubts import Doubts
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.listed_sentences import times_told
from samordna.plandoc.reading.interpret.sentences.together import take_together
from samordna.plandoc.reading.interpret.sentences.told_activities import Sentences
from samordna.plandoc.reading.interpret.times.taking_times import take_times
from samordna.plandoc.reading.interpret.times.time_columns import is_ongoing
from samordna.plandoc.reading.interpret.times.years_beside import with_years_beside
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.interpret.words.status_signs import (
    Key,
    is_light,
    says_no_status,
    status_begun,
    status_beside,
    status_by,
    status_explained,
    status_of,
)
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import Activity
from samordna.plandoc.vocabulary import Status

_PLAIN = {
    column.value: column
    for column in (
        *(Column.GOAL, Column.PROBLEM, Column.RESPONSIBLE, Column.OTHERS, Column.INDICATOR),
        *(Column.BASELINE, Column.COST, Column.MILESTONE, Column.COMMENT),
    )
}
_DESCRIPTION = lazily(r"(?:kort )?beskrivning(?: av (?:åtgärd|aktivitet|insats)\w*)?\W*$", re.IGNORECASE)
TIMES = {Column.START: "starts", Column.TIME: "starts", Column.END: "ends"}
"""The columns of times, with the end of the activity that each says."""


class Values:
    """Fills the activities of one table, list or text.

    ``names`` are their ids in order; ``told`` gathers where goals and problems stand that were told once for several;
    ``in_text`` says that sentences of running text are read, which may list several deeds;
    ``timed`` that some of the records have times, ``stepped`` that some tell what has begun beside what is not done.
    """

    def __init__(
        self,
        reading: Reading,
        doubts: Doubts,
        names: Iterator[str],
        key: Key,
        year: int | None,
        told: dict[str, list[Spot]],
        *,
        in_text: bool,
        timed: bool,
        stepped: bool,
    ) -> None:
        self._reading = reading
        self._doubts = doubts
        self._key = key
        self._names = names
        self._year = year
        self._told = told
        self._stepped = stepped
        self._sentences = Sentences(reading, doubts, names, year, in_text=in_text, timed=timed)

    def take(self, record: Record) -> list[Activity]:
        """The activity of a record; several where a sentence lists their deeds in a row."""
        take_together(record)
        name, action = next(self._names), record.get(Column.ACTION) or ""
        values = {field: record.values[column] for field, column in _PLAIN.items() if column in record.values}
        activity = Activity(id=name, action=action, **values)
        self._description(activity, record)
        for doubt in record.doubts:
            self._doubts.add(doubt, record.place, name)
        if record.sentence:
            self._reading.note(name, "action", record.sentence, record.place)
        self._times(activity, record)
        self._follow_up(activity, record)
        self._status(activity, record)
        self._rest(activity, record)
        more = self._sentences.take(activity, record)
        self._time_over(activity, record)
        if not action:
            self._doubts.add(NO_ACTION, record.place, name)
        return [activity, *more]

    def _description(self, activity: Activity, record: Record) -> None:
        """What is told of a named activity is part of it, and public with it; comments are for those who work with it."""
        if not (
            activity.action and activity.comment and _DESCRIPTION.match(record.labels.get(Column.COMMENT, ""))
        ):
            return
        activity.action = f"{activity.action.rstrip('.:')}. {activity.comment}"
        activity.comment = None

    def _times(self, activity: Activity, record: Record) -> None:
        """When an activity is done, or how it stands where others have their time: "utgår", "Klar: Ja"."""
        said = [(column, text) for column in TIMES if (text := record.get(column))]
        gone = [column for column, text in said if _says_status(text, record.labels.get(column, ""))]
        texts = [(column, text) for column, text in said if column not in gone]
        for column in gone:
            answer, more = answer_in(record.values[column])
            if answer:
                self._answer(activity, column, record)
                texts += [(column, more)] if Trait.TIME in traits_of(more) else []
                continue
            activity.status = status_of(record.values[column])
            self._note(activity, "status", column, record)
        taken = take_times(activity, with_years_beside(texts), record.year or self._year)
        for text in [*taken.unread, *taken.among]:
            _add_comment(activity, text)
        for column, text in texts:
            if text not in taken.unread:
                only_end = column is Column.TIME and activity.ends and not activity.starts
                self._note(activity, "ends" if only_end else TIMES[column], column, record)
        for doubt in taken.doubts:
            self._doubts.add(doubt, record.place, activity.id)
        if not texts and not record.labels.get(Column.COMMENT, "-"):
            activity.starts, activity.ends = times_told(record.values[Column.COMMENT], self._year)
            if activity.starts or activity.ends:
                self._doubts.add(FROM_TEXT, record.place, activity.id)

    def _time_over(self, activity: Activity, record: Record) -> None:
        """The time above an activity whose own words told none after all."""
        if record.over and not (activity.starts or activity.ends or activity.ongoing):
            record.values[Column.TIME], record.given[Column.TIME] = record.over
            self._times(activity, record)

    def _follow_up(self, activity: Activity, record: Record) -> None:
        text = record.get(Column.FOLLOW_UP)
        if not text:
            return
        if (status := status_of(text)) and not is_answer(text):
            activity.status = status
            self._note(activity, "status", Column.FOLLOW_UP, record)
        elif date := parse_swedish(text):
            activity.follow_up = date
            self._note(activity, "follow_up", Column.FOLLOW_UP, record)
        else:
            activity.follow_up = text

    def _status(self, activity: Activity, record: Record) -> None:
        text = record.get(Column.STATUS)
        if not text:
            return
        answer, _ = answer_in(text)
        if answer and not status_explained(text, self._key):
            self._answer(activity, Column.STATUS, record)
        elif status := status_by(text, self._key):
            activity.status = status
            self._note(activity, "status", Column.STATUS, record)
        elif says_no_status(text):
            self._note(activity, "status", Column.STATUS, record)
        elif is_ongoing(text):
            activity.ongoing = True
            self._note(activity, "ongoing", Column.STATUS, record)
        elif status := status_begun(text):
            activity.status = status
            _add_comment(activity, text)
        elif is_light(text):
            activity.status = activity.status or status_beside(record.get(Column.COMMENT) or "")
            _add_comment(activity, text)
            self._doubts.add_colour(text, record.place)
        else:
            _add_comment(activity, text)
            self._doubts.add_status(text, record.place, activity.id)

    def _answer(self, activity: Activity, column: Column, record: Record) -> None:
        """What yes or no says; one that says nothing of how far something has come stays words, and is asked about where its
        heading asks nothing. No beside what has begun is asked about too."""
        text, heading = record.values[column], record.labels.get(column, "")
        answer, more = answer_in(text)
        status = answered(answer, heading)
        if self._stepped and is_no(answer) and asked_by(heading) in (None, Status.DONE):
            status = Status.NOT_STARTED
            self._doubts.add(NO_AMONG_STEPS, record.place, activity.id)
        if status:
            activity.status = status
            self._note(activity, "status", column, record)
        if status and not more:
            return
        _add_comment(activity, told_with(heading, text))
        if not status and not asked_by(heading):
            self._doubts.add_status(text, record.place, activity.id)

    def _rest(self, activity: Activity, record: Record) -> None:
        """What is no value of the activity, and what it lacks."""
        self._reading.left_out += record.left
        for column, mark in record.marks:
            self._reading.note(activity.id, column.value, mark, record.place)
        for column, row in record.given.items():
            if (words := record.get(column)) and column not in TIMES and column is not Column.STATUS:
                self._reading.note(activity.id, column.value, words, row.place)
                self._told.setdefault(words, row.spots)
        for heading, text in record.extra:
            _add_comment(activity, f"{heading}: {text}" if heading else text)
            if not heading:
                self._doubts.add(NO_HEADING, record.place, activity.id)

    def _note(self, activity: Activity, name: str, column: Column, record: Record) -> None:
        """Note the words a value was made of, and where they stand."""
        row = record.given.get(column)
        place = row.place if row else record.places.get(column, record.place)
        self._reading.note(activity.id, name, record.values[column], place)


def _says_status(text: str, heading: str) -> bool:
    """Whether a time says that an activity is not to be, or how far it has come under a heading that asks it: "Klart? Delvis"."""
    status = status_of(text)
    told = bool(answer_in(text)[0]) or (status is not None and not is_ongoing(text))
    return status is Status.CANCELLED or (told and asked_by(heading) is not None)


def _add_comment(activity: Activity, text: str) -> None:
    activity.comment = f"{activity.comment}\n{text}" if activity.comment else text
