"""What a list looks like: whether its bullets are activities, by what they say and by what they stand under."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.table_kinds import Context
from samordna.plandoc.reading.interpret.goals.goal_headings import states_aim
from samordna.plandoc.reading.interpret.lists.list_looks import Looks
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.promises.promised_lists import Promises
from samordna.plandoc.reading.interpret.rows.bands import labelled_band
from samordna.plandoc.reading.interpret.words.measure_headings import (
    calls_activities,
    says_activities,
    says_calendar,
)
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.interpret.words.voices import tells_of_others
from samordna.plandoc.vocabulary import SectionKind

_PLAN = lazily(
    r"(?:den här |denna )?\w*(?:planen|programmet|strategin|dokumentet|syftet|arbetet)\b", re.IGNORECASE
)
_SUMMARY = lazily(r"sammanfatt|i korthet|kortfattat|summary|innehåll", re.IGNORECASE)
PROPOSAL = lazily(
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


@dataclass(slots=True)
class ListTraits(Looks):
    """The bullets of a list as records; ``lead`` is the line above them, ``is_calendar`` says that parts of a year stand over
    them."""

    pieces: list[Piece]
    lead: Piece | None
    heading: Piece | None
    context: Context
    promises: Promises | None = None
    is_calendar: bool = False

    @property
    def listed(self) -> bool:
        """Whether a heading that the bullets stand under, or the one above it, says that activities stand below."""
        return any(map(says_activities, self.context.headings[-2:]))

    @property
    def is_summary(self) -> bool:
        texts = (*self.context.headings[-1:], self.lead.text if self.lead else "")
        return any(_SUMMARY.search(text) for text in texts)

    @property
    def lists_activities(self) -> bool:
        if not self._may_list:
            return False
        if self.context.kind in NO_PLANS:
            told = self.bullets_say if self.is_calendar else self.says_who_or_when
            chapter = self.context.headings[-2:-1]
            return told and (self.are_deeds or any(map(says_activities, chapter)))
        if any(map(tells_of_others, (self._led_by, *self.context.headings[-1:]))):
            return self.bullets_say
        return self._are_called_so or self._are_promised

    def is_beside(self, others: Iterable["ListTraits"]) -> bool:
        """Whether the bullets, of which some say who or when, stand in the chapter of activities that ``others`` do, under a
        heading of their own."""
        chapter = self.context.headings[:-1]
        may = self._may_list and self.says_some and self.context.kind not in NO_PLANS and not self.is_summary
        return (
            may
            and bool(chapter)
            and says_activities(chapter[-1])
            and any(one.context.headings[:-1] == chapter for one in others)
        )

    @property
    def _may_list(self) -> bool:
        past = self.context.tells_of_the_past
        return self.say_what and not (past or self._are_duties or self._are_proposed)

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
        """Whether a heading or a line calls the bullets activities, or they say who or when as activities do, or all of them what
        somebody shall do by when, or they are deeds below a heading that states an aim."""
        said = self.says_who or self.are_deeds or self.are_done_by_somebody or self.are_due
        if (self.bullets_say and said) or self.are_promised_in_time:
            return True
        if self.is_calendar and (
            self.are_deeds or any(map(says_calendar, (*self.context.headings[-2:], self._led_by)))
        ):
            return True
        nearest = self.context.headings[-1:]
        if nearest and (band := labelled_band(nearest[0])) and band.column is Column.GOAL:
            nearest = self.context.headings[-2:]
        if nearest and self.promises and self.promises.told is self.heading:
            nearest = self.context.headings[-2:]
        if self.heading and states_aim(self.heading) and self.are_deeds and not self.are_states:
            return True
        under = self.context.kind is SectionKind.ACTIVITIES or any(map(says_activities, nearest))
        led = says_activities(self._led_by) and (
            self._led_by.endswith((":", "?")) or calls_activities(self._led_by)
        )
        return under or led

    @property
    def _are_promised(self) -> bool:
        """Whether somebody promises the bullets, or a line leads to deeds that are not those of the plan itself."""
        if self.promises and (self.promises.undertaken or self.context.kind is not SectionKind.INTRODUCTION):
            told = self.are_deeds or (self.promises.undertaken and self.are_done_by_somebody)
            return not self.are_states and (self.promises.who is not None or told)
        return (
            self.promises is None
            and self._led_by.endswith((":", "?"))
            and self.context.kind is not SectionKind.INTRODUCTION
            and self.are_deeds
            and not _PLAN.match(self._led_by)
        )
