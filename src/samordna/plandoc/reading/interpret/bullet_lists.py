"""One list: bullets that follow each other, and whether they are activities."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.bands import labelled_band
from samordna.plandoc.reading.interpret.bare_fields import bare_field, fields_of
from samordna.plandoc.reading.interpret.contents import Trait, traits_of
from samordna.plandoc.reading.interpret.doubts import TOLD_ONCE
from samordna.plandoc.reading.interpret.goal_headings import states_aim
from samordna.plandoc.reading.interpret.infinitives import begins_deed, begins_state
from samordna.plandoc.reading.interpret.labelled import Labelled
from samordna.plandoc.reading.interpret.labels import Labels
from samordna.plandoc.reading.interpret.list_records import (
    give_fields,
    only_fields,
    record_of,
    take_fields,
    without_box,
)
from samordna.plandoc.reading.interpret.measure_headings import says_activities
from samordna.plandoc.reading.interpret.pieces import Piece, Row
from samordna.plandoc.reading.interpret.promises import Promises
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.sentences import told_in
from samordna.plandoc.reading.interpret.table_kinds import Context
from samordna.plandoc.reading.interpret.voices import tells_of_others
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.vocabulary import SectionKind

_PLAN = re.compile(
    r"(?:den här |denna )?\w*(?:planen|programmet|strategin|dokumentet|syftet|arbetet)\b", re.IGNORECASE
)
_SUMMARY = re.compile(r"sammanfatt|i korthet|kortfattat|summary|innehåll", re.IGNORECASE)
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

_PARTNERS = frozenset({Column.RESPONSIBLE, Column.START, Column.END, Column.TIME})
_TIMES = frozenset({Column.START, Column.END, Column.TIME})
_MOST = 0.5


def _says_when(record: Record) -> bool:
    told = told_in(record.values.get(Column.ACTION) or "-")
    return bool(told.starts or told.ends)


def _mostly_told(records: list[Record]) -> bool:
    return sum(1 for one in records if one.values.keys() & _PARTNERS) > _MOST * len(records)


@dataclass(slots=True)
class BulletList:
    """Bullets that follow each other, as records; ``lead`` is the line above them."""

    pieces: list[Piece]
    lead: Piece | None
    heading: Piece | None
    context: Context
    records: list[Record] = field(default_factory=list)
    promises: Promises | None = None
    _begun: int = 0
    _heads: list[Piece] = field(default_factory=list)

    def take(self, piece: Piece, labels: Labels, formed: Labelled | None) -> None:
        """A bullet is a record; one that holds only labels ("Ansvarig: …") belongs to the record above, a paragraph of them
        to all the bullets above that tell nothing of the kind themselves. ``formed`` is what the form of its list says."""
        self.pieces.append(piece)
        box, plain = without_box(piece.text)
        text = formed or fields_of(plain, labels)
        if below := self._said_below(piece, text):
            text = below
        elif formed or not (self.records and only_fields(piece, labels)):
            if self._is_told():
                self._begun = len(self.records)
            self.records.append(record_of(piece, text))
            self._heads.append(piece)
            if box:
                self.records[-1].values.setdefault(Column.STATUS, box)
            return
        record = self.records[-1]
        others = self.records[self._begun : -1] if piece.kind is BlockKind.PARAGRAPH else []
        if not any(one.values.keys() - one.given.keys() - {Column.ACTION} for one in others):
            for one in others:
                give_fields(one, text, piece)
            record.doubts = [TOLD_ONCE] if others else record.doubts
        record.spots = [*record.spots, *piece.spots]
        take_fields(record, text, piece)

    def _said_below(self, piece: Piece, text: Labelled) -> Labelled | None:
        """What a bullet below another says that is nothing but who or when: "Fritidschef", "maj 2026"."""
        deeper = bool(self.records) and piece.kind is BlockKind.BULLET and piece.level > self.pieces[0].level
        if not deeper or text.fields or not (bare := bare_field(text.before)):
            return None
        return Labelled("", [bare]) if bare.column not in self.records[-1].values else None

    def _is_told(self) -> bool:
        return bool(self.records) and self.pieces[-2].kind is BlockKind.PARAGRAPH

    def give_goals(self) -> None:
        """Let bullets that say what is to be reached, each above deeper ones that say who or when, be the goals of these."""
        levels = [piece.level for piece in self._heads]
        top = min(levels, default=0)
        over = [at for at, level in enumerate(levels) if level == top]
        under = [at for at, level in enumerate(levels) if level > top]
        goals = [self.records[at] for at in over]
        deeds = [self.records[at] for at in under]
        told = bool(goals and deeds) and all(at + 1 in under for at in over)
        if not told or any(one.values.keys() & _PARTNERS for one in goals) or not _mostly_told(deeds):
            return
        for at in under:
            goal = self.records[max(one for one in over if one < at)]
            self.records[at].values.setdefault(Column.GOAL, goal.values.get(Column.ACTION, ""))
            self.records[at].given[Column.GOAL] = Row(
                [goal.values.get(Column.ACTION, "")], goal.spots, goal.place
            )
        self.records = deeds

    @property
    def listed(self) -> bool:
        """Whether a heading that the bullets stand under, or the one above it, says that activities stand below."""
        return any(map(says_activities, self.context.headings[-2:]))

    @property
    def is_dated(self) -> bool:
        """Whether most of the bullets say when, in words of their own or behind what is done."""
        told = sum(1 for record in self.records if record.values.keys() & _TIMES or _says_when(record))
        return told > _MOST * len(self.records)

    @property
    def is_summary(self) -> bool:
        texts = (*self.context.headings[-1:], self.lead.text if self.lead else "")
        return any(_SUMMARY.search(text) for text in texts)

    @property
    def says_who_or_when(self) -> bool:
        """Whether most of the bullets name somebody responsible or a time, as activities do."""
        said = sum(1 for record in self.records if record.values.keys() & _PARTNERS)
        return said > _MOST * len(self.records)

    @property
    def lists_activities(self) -> bool:
        if self.context.tells_of_the_past or self._are_duties or not self._say_what:
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
    def _are_called_so(self) -> bool:
        """Whether a heading or a line calls the bullets activities, or they say who or when as activities do, or they are deeds
        below a heading that states an aim."""
        if self._bullets_say and (self._says_who or self._are_deeds):
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
            return not self._are_states and (self.promises.who is not None or self._are_deeds)
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
        said = sum(1 for record in self.records if (record.values.keys() - record.given.keys()) & _PARTNERS)
        return said > _MOST * len(self.records)

    @property
    def _are_deeds(self) -> bool:
        return self._most(
            lambda text: Trait.DEED in traits_of(text[0].upper() + text[1:]) or begins_deed(text)
        )

    @property
    def _are_states(self) -> bool:
        return self._most(begins_state)

    def _most(self, has: Callable[[str], bool]) -> bool:
        texts = [text for record in self.records if (text := record.get(Column.ACTION))]
        return sum(1 for text in texts if has(text)) > _MOST * len(texts)
