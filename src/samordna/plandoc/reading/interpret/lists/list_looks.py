"""What the bullets of a list are like by what they themselves say."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed, begins_state
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.listed_sentences import told_in
from samordna.plandoc.reading.interpret.words.plan_words import THE_PLAN
from samordna.plandoc.reading.interpret.words.small_words import Column

PARTNERS = frozenset({Column.RESPONSIBLE, Column.START, Column.END, Column.TIME})
_TIMES = frozenset({Column.START, Column.END, Column.TIME})
_MOST = 0.5
_OF_PLAN = lazily(rf"\b{THE_PLAN}\b", re.IGNORECASE)


def _says_when(record: Record) -> bool:
    told = told_in(record.values.get(Column.ACTION) or "-")
    return bool(told.starts or told.ends)


@dataclass(slots=True, kw_only=True)
class Looks:
    """What most of the bullets of a list say, by the records that they are read as."""

    records: list[Record] = field(default_factory=list)

    @property
    def is_dated(self) -> bool:
        """Whether half of the bullets say when, in words of their own or behind what is done."""
        told = sum(1 for record in self.records if record.values.keys() & _TIMES or _says_when(record))
        return told >= _MOST * len(self.records)

    @property
    def says_who_or_when(self) -> bool:
        """Whether most of the bullets name somebody responsible or a time, as activities do."""
        said = sum(1 for record in self.records if record.values.keys() & PARTNERS)
        return said > _MOST * len(self.records)

    @property
    def says_some(self) -> bool:
        """Whether any of the bullets names somebody responsible or a time."""
        return any(record.values.keys() & PARTNERS for record in self.records)

    @property
    def say_what(self) -> bool:
        """Whether most of the bullets say what is done; those that are nothing but labels are about something else."""
        return 2 * sum(1 for record in self.records if record.get(Column.ACTION)) >= len(self.records)

    @property
    def says_who(self) -> bool:
        return sum(1 for record in self.records if record.get(Column.RESPONSIBLE)) > _MOST * len(self.records)

    @property
    def bullets_say(self) -> bool:
        """Whether most of the bullets themselves name somebody responsible or a time."""
        said = sum(1 for record in self.records if (record.values.keys() - record.given.keys()) & PARTNERS)
        return said > _MOST * len(self.records)

    @property
    def are_deeds(self) -> bool:
        return self._most(
            lambda text: Trait.DEED in traits_of(text[0].upper() + text[1:]) or begins_deed(text)
        )

    @property
    def are_done_by_somebody(self) -> bool:
        """Whether most of the bullets are sentences that say who does what."""
        return self._most(lambda text: doer_in(text) is not None)

    @property
    def are_promised_in_time(self) -> bool:
        """Whether each of the bullets says that somebody shall do something, and when, and none that it is the plan's own."""
        texts = [text for record in self.records if (text := record.get(Column.ACTION))]
        promised = [(doer := doer_in(text)) is not None and doer.promised for text in texts]
        whole = 1 < len(texts) == len(self.records) and all(promised) and all(map(_says_when, self.records))
        return whole and not any(map(_OF_PLAN.search, texts))

    @property
    def are_due(self) -> bool:
        """Whether each of the bullets says outright by when it is done."""
        return len(self.records) > 1 and all(record.labels.get(Column.END) for record in self.records)

    @property
    def are_states(self) -> bool:
        return self._most(begins_state)

    def _most(self, has: Callable[[str], bool]) -> bool:
        texts = [text for record in self.records if (text := record.get(Column.ACTION))]
        return sum(1 for text in texts if has(text)) > _MOST * len(texts)
