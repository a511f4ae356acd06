"""What is done, by whom and when out of the sentence that an activity is told in."""

from collections.abc import Iterator

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.grammar.subjects import doer_behind_name, doer_in
from samordna.plandoc.reading.interpret.labels.bare_fields import in_brackets
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES
from samordna.plandoc.reading.interpret.pieces.doubt_texts import (
    FROM_SENTENCE,
    NO_ROLE,
    NO_ROLE_IN_SENTENCE,
    NOBODY_IN_SENTENCE,
    WHO_FROM_SENTENCE,
    from_sentence,
)
from samordna.plandoc.reading.interpret.pieces.doubts import Doubts
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.deed_edges import time_before
from samordna.plandoc.reading.interpret.sentences.listed_sentences import (
    answer_after,
    led_at_end,
    time_at_end,
    times_told,
    told_in,
)
from samordna.plandoc.reading.interpret.sentences.named_paragraphs import told_in_brackets
from samordna.plandoc.reading.interpret.sentences.told_deeds import (
    deed_in,
    deeds_in_a_row,
    helpers_of,
    parted,
)
from samordna.plandoc.reading.interpret.sentences.told_fields import Told
from samordna.plandoc.reading.interpret.times.taking_times import take_times
from samordna.plandoc.reading.interpret.times.time_columns import is_recurring
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import Activity
from samordna.plandoc.vocabulary import Text


class Sentences:
    """``names`` are the ids that activities get, in order; ``in_text`` says that the sentences stand in running text, where one
    may list several deeds in a row; ``timed`` that what stands with them has times of its own."""

    def __init__(
        self,
        reading: Reading,
        doubts: Doubts,
        names: Iterator[str],
        year: int | None,
        *,
        in_text: bool,
        timed: bool,
    ) -> None:
        self._reading = reading
        self._doubts = doubts
        self._names = names
        self._year = year
        self._in_text = in_text
        self._timed = timed

    def take(self, activity: Activity, record: Record) -> list[Activity]:
        """Take what is done, by whom and when out of the sentence of an activity that is nothing but a sentence; gives an
        activity for each other deed that it lists in a row."""
        own = record.values.keys() - record.given.keys()
        own -= {Column.FOLLOW_UP, Column.COST, Column.OTHERS, *TIMES} if self._in_text else set()
        if own == {Column.ACTION} and self._in_text and (told := told_in_brackets(activity.action)):
            self._take_brackets(activity, record, told)
            return []
        back = self._comes_back(activity, record)
        alone = not record.doubts and own == {Column.ACTION}
        who, when = _tell(activity, self._year, back=back) if alone else (False, False)
        if not (who or when):
            self._who(activity, record, when=self._when(activity, record))
            return []
        sentence, more = activity.action, list[str]()
        if deed := deed_in(activity.action, activity.responsible):
            self._reading.note(activity.id, "action", activity.action, record.place)
            said = parted(deed)
            if not (activity.starts or activity.ends):
                activity.starts, activity.ends = said.starts, said.ends
            activity.others = activity.others or said.others
            activity.action, *more = deeds_in_a_row(said.action) if self._in_text else [said.action]
        elif (answer := answer_after(activity.action)) and answer.who == activity.responsible:
            activity.action = answer.before.rstrip(".")
            self._reading.leave_out(answer.label, record.place, Why.LABEL)
        activity.others = activity.others or helpers_of(sentence)
        asked = _asked(record, activity, who=who, when=when)
        self._doubts.add(asked, record.place, activity.id)
        if more and is_recurring(sentence):
            activity.ongoing = is_recurring(activity.action)
        return [self._again(activity, deed, sentence, record, asked) for deed in more]

    def _take_brackets(self, activity: Activity, record: Record, told: Told) -> None:
        """What is done before brackets that say who and when, without whoever is only said to do it."""
        self._reading.note(activity.id, "action", activity.action, record.place)
        before = in_brackets(activity.action).before
        doer = doer_in(before)
        activity.action = deed_in(before, doer.who if doer else None) or before
        activity.responsible, activity.starts, activity.ends = told.who, told.starts, told.ends
        self._doubts.add(FROM_SENTENCE, record.place, activity.id)

    def _when(self, activity: Activity, record: Record) -> bool:
        """When an activity is done by the time that its words begin with, or end with where nothing of what stands with it has
        one. Whether they say any."""
        if activity.starts or activity.ends or activity.ongoing:
            return False
        if first := time_before(activity.action):
            take_times(activity, [(Column.TIME, first)], self._year)
        elif not self._timed:
            activity.starts, activity.ends = time_at_end(activity.action)
        if not (activity.starts or activity.ends):
            activity.ongoing = not self._timed and self._comes_back(activity, record)
            if self._year and not is_recurring(activity.action):
                activity.starts, activity.ends = led_at_end(activity.action, self._year)
        return bool(activity.starts or activity.ends or activity.ongoing)

    def _comes_back(self, activity: Activity, record: Record) -> bool:
        """Whether somebody promises to do something again and again, which then goes on."""
        return (self._in_text or Column.RESPONSIBLE in record.given) and is_recurring(activity.action)

    def _who(self, activity: Activity, record: Record, *, when: bool) -> None:
        """Who answers for an activity by its words, where nothing else says it; ``when`` says that they told a time."""
        who = None
        words = "" if activity.responsible else activity.action or ""
        if words and (who := told_in(words).responsible or doer_behind_name(words)):
            activity.responsible = who
            if (answer := answer_after(activity.action)) and answer.who == who:
                activity.action = answer.before
                self._reading.leave_out(answer.label, record.place, Why.LABEL)
        if who or when:
            self._doubts.add(_asked(record, activity, who=bool(who), when=when), record.place, activity.id)
        elif not activity.responsible:
            self._doubts.add(NO_ROLE, record.place, activity.id)

    def _again(self, first: Activity, deed: str, sentence: str, record: Record, asked: Text) -> Activity:
        ongoing = is_recurring(deed) if is_recurring(sentence) else first.ongoing
        again = first.model_copy(update={"id": next(self._names), "action": deed, "ongoing": ongoing})
        self._reading.note(again.id, "action", sentence, record.place)
        self._doubts.add(asked, record.place, again.id)
        return again


def _asked(record: Record, activity: Activity, *, who: bool, when: bool) -> Text:
    """What is asked of ``who`` and ``when``, as far as the sentence said them, by where the words stand that say it."""
    if not activity.responsible:
        return NO_ROLE_IN_SENTENCE if when else NOBODY_IN_SENTENCE
    if who and not when and Column.TIME in record.given:
        return WHO_FROM_SENTENCE
    return from_sentence(who=who, when=when)


def _tell(activity: Activity, year: int | None, *, back: bool) -> tuple[bool, bool]:
    """Take who and when from the sentence of an activity that is nothing but a sentence, which goes on when it comes ``back``.
    Whether it says who, and when, that nothing above it has said."""
    told = told_in(activity.action, year)
    who = None if activity.responsible else told.responsible
    activity.responsible = activity.responsible or who
    timed = activity.starts or activity.ends
    if not timed:
        activity.starts, activity.ends = times_told(activity.action, year)
    dated = activity.starts or activity.ends
    comes_back = back and not dated
    activity.ongoing = activity.ongoing or told.ongoing or comes_back
    return bool(who), bool(told.ongoing or (who and comes_back) or (not timed and dated))
