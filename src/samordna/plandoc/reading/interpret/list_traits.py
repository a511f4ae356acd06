"""What a list looks like: whether its bullets are activities, by what they say and by what they stand under."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from samordna.plandoc.reading.interpret.bands import labelled_band
from samordna.plandoc.reading.interpret.goal_headings import states_aim
from samordna.plandoc.reading.interpret.infinitives import begins_deed, begins_state
from samordna.plandoc.reading.interpret.measure_headings import says_activities
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.promises import Promises
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.sentences import told_in
from samordna.plandoc.reading.interpret.subjects import doer_in
from samordna.plandoc.reading.interpret.table_kinds import Context
from samordna.plandoc.reading.interpret.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.voices import tells_of_others
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.vocabulary import SectionKind

_PLAN = re.compile(
    r"(?:den här |denna )?\w*(?:planen|programmet|strategin|dokumentet|syftet|arbetet)\b", re.IGNORECASE
)
_SUMMARY = re.compile(r"sammanfatt|i korthet|kortfattat|summary|innehåll", re.IGNORECASE)
PROPOSAL = re.compile(
    r"\bförslag(?:et)?\s+till\s+(?:\w+\s+)?(?:beslut|ställningstagande)|\bbesluts(?:förslag|sats)|\byrkande|\bhemställ(?:er|an)\b|"
    r"\bföreslår?s?\b.*\bbeslutar?\b|^(?:[\w-]+s )?beslut$|\bproposed decision|\bforslag til (?:vedtak|beslutning)",
    re.IGNORECASE,
)
NO_PLANS = (
    SectionKind.FOLLOW_UP,
    SectionKind.DEFINITIONS,
    SectionKind.ENVIRONMENTS,
    SectionKind.SITUATION,
    SectionKind.GUIDE,
    SectionKind.ACUTE,
)
"""What chapters are about whose bullets are no activities, unless they themselves say so."""

TASKS = (SectionKind.ROLES, SectionKind.ORGANISATION, SectionKind.COLLABORATION)
"""What chapters are about that tell what somebody always has to do."""

PARTNERS = frozenset({Column.RESPONSIBLE, Column.START, Column.END, Column.TIME})
_TIMES = frozenset({Column.START, Column.END, Column.TIME})
_MOST = 0.5


def _says_when(record: Record) -> bool:
    told = told_in(record.values.get(Column.ACTION) or "-")
    return bool(told.starts or told.ends)


@dataclass(slots=True)
class ListTraits:
    """The bullets of a list as records; ``lead`` is the line above them."""

    pieces: list[Piece]
    lead: Piece | None
    heading: Piece | None
    context: Context
    records: list[Record] = field(default_factory=list)
    promises: Promises | None = None

    @property
    def listed(self) -> bool:
        """Whether a heading that the bullets stand under, or the one above it, says that activities stand below."""
        return any(map(says_activities, self.context.headings[-2:]))

    @property
    def is_dated(self) -> bool:
        """Whether half of the bullets say when, in words of their own or behind what is done."""
        told = sum(1 for record in self.records if record.values.keys() & _TIMES or _says_when(record))
        return told >= _MOST * len(self.records)

    @property
    def is_summary(self) -> bool:
        texts = (*self.context.headings[-1:], self.lead.text if self.lead else "")
        return any(_SUMMARY.search(text) for text in texts)

    @property
    def says_who_or_when(self) -> bool:
        """Whether most of the bullets name somebody responsible or a time, as activities do."""
        said = sum(1 for record in self.records if record.values.keys() & PARTNERS)
        return said > _MOST * len(self.records)

    @property
    def lists_activities(self) -> bool:
        if self.context.tells_of_the_past or self._are_duties or self._are_proposed or not self._say_what:
            return False
        if self.context.kind in NO_PLANS:
            return self.says_who_or_when and self._are_deeds
        if any(map(tells_of_others, (self._led_by, *self.context.headings[-1:]))):
            return self._bullets_say
        return self._are_called_so or self._are_promised

    @property
    def _say_what(self) -> bool:
        """Whether most of the bullets say what is done; those that are nothing but labels are about something else."""
        return 2 * sum(1 for record in self.records if record.get(Column.ACTION)) >= len(self.records)

    @property
    def _led_by(self) -> str:
        return self.lead.text if self.lead else ""

    @property
    def _are_duties(self) -> bool:
        """Whether roles are told of here and nobody undertakes anything."""
        return (
            self.context.kind in TASKS
            and self.promises is not None
            and not (self.promises.undertaken or self.listed or self.is_dated)
        )

    @property
    def _are_proposed(self) -> bool:
        """Whether the bullets are what somebody is asked to decide."""
        if says_activities(self._led_by) and not PROPOSAL.search(self._led_by):
            return False
        return any(map(PROPOSAL.search, (*self.context.headings[-1:], self._led_by)))

    @property
    def _are_called_so(self) -> bool:
        """Whether a heading or a line calls the bullets activities, or they say who or when as activities do, or they are deeds
        below a heading that states an aim."""
        said = self._says_who or self._are_deeds or self._are_done_by_somebody or self._are_due
        if self._bullets_say and said:
            return True
        nearest = self.context.headings[-1:]
        if nearest and (band := labelled_band(nearest[0])) and band.column is Column.GOAL:
            nearest = self.context.headings[-2:]
        if nearest and self.promises and self.promises.told is self.heading:
            nearest = self.context.headings[-2:]
        if self.heading and states_aim(self.heading) and self._are_deeds and not self._are_states:
            return True
        under = self.context.kind is SectionKind.ACTIVITIES or any(map(says_activities, nearest))
        return under or (self._led_by.endswith((":", "?")) and says_activities(self._led_by))

    @property
    def _are_promised(self) -> bool:
        """Whether somebody promises the bullets, or a line leads to deeds that are not those of the plan itself."""
        if self.promises and (self.promises.undertaken or self.context.kind is not SectionKind.INTRODUCTION):
            told = self._are_deeds or (self.promises.undertaken and self._are_done_by_somebody)
            return not self._are_states and (self.promises.who is not None or told)
        return (
            self.promises is None
            and self._led_by.endswith((":", "?"))
            and self.context.kind is not SectionKind.INTRODUCTION
            and self._are_deeds
            and not _PLAN.match(self._led_by)
        )

    @property
    def _says_who(self) -> bool:
        return sum(1 for record in self.records if record.get(Column.RESPONSIBLE)) > _MOST * len(self.records)

    @property
    def _bullets_say(self) -> bool:
        """Whether most of the bullets themselves name somebody responsible or a time."""
        said = sum(1 for record in self.records if (record.values.keys() - record.given.keys()) & PARTNERS)
        return said > _MOST * len(self.records)

    @property
    def _are_deeds(self) -> bool:
        return self._most(
            lambda text: Trait.DEED in traits_of(text[0].upper() + text[1:]) or begins_deed(text)
        )

    @property
    def _are_done_by_somebody(self) -> bool:
        """Whether most of the bullets are sentences that say who does what."""
        return self._most(lambda text: doer_in(text) is not None)

    @property
    def _are_due(self) -> bool:
        """Whether each of the bullets says outright by when it is done."""
        return len(self.records) > 1 and all(record.labels.get(Column.END) for record in self.records)

    @property
    def _are_states(self) -> bool:
        return self._most(begins_state)

    def _most(self, has: Callable[[str], bool]) -> bool:
        texts = [text for record in self.records if (text := record.get(Column.ACTION))]
        return sum(1 for text in texts if has(text)) > _MOST * len(texts)
