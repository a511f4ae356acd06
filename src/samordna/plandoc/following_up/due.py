"""Which mails are to go at a moment, to whom and about which activities, and why no mail goes about the others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from samordna.plandoc.following_up.kinds import MailKind, Rhythm, WhyNot
from samordna.plandoc.following_up.planned import Planned
from samordna.plandoc.following_up.working_hours import (
    begins_its_week,
    in_sweden,
    next_week_opens,
    waits_until,
)

WEEK = timedelta(weeks=1)

Sent = Mapping[tuple[int, int, MailKind], date]
"""The day on which a person was last sent a mail of a kind about an occasion."""


@dataclass(frozen=True, slots=True)
class Duty:
    """An activity that is asked about at an occasion: who answers (``to``), and who is told when nobody has (``managers``).

    ``has_closed`` says that somebody should answer whose account is closed.
    """

    activity: int
    occasion: Planned
    to: tuple[int, ...] = ()
    managers: tuple[int, ...] = ()
    is_answered: bool = False
    has_closed: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What a mail says of one occasion."""

    occasion: Planned
    kind: MailKind
    activities: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail to a person about all that is theirs at a moment."""

    person: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class NotSent:
    """Why no mail goes about an activity, or none to a person; ``until`` when it may go."""

    activity: int
    occasion: Planned
    why: WhyNot
    person: int | None = None
    kind: MailKind | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Due:
    mails: list[Mail] = field(default_factory=list)
    not_sent: list[NotSent] = field(default_factory=list)


def due(at: datetime, duties: Iterable[Duty], rhythms: Mapping[int, Rhythm], sent: Sent) -> Due:
    """What goes at the moment ``at``. ``rhythms`` says how often people want mail: each mail, unless it names them.

    Of what should have gone before and did not, the latest goes.
    """
    local = in_sweden(at)
    moment = _Moment(local.date(), waits_until(local), rhythms, sent)
    bundles: dict[int, dict[tuple[Planned, MailKind], list[int]]] = defaultdict(lambda: defaultdict(list))
    told = Due()
    for duty in duties:
        for fate in moment.fates(duty):
            if isinstance(fate, NotSent):
                told.not_sent.append(fate)
            else:
                person, kind = fate
                bundles[person][duty.occasion, kind].append(duty.activity)
    for person, parts in bundles.items():
        in_order = sorted(parts.items(), key=lambda part: (part[0][0].due_on, part[0][0].key, part[0][1]))
        told.mails.append(
            Mail(person, tuple(Part(occasion, kind, tuple(rows)) for (occasion, kind), rows in in_order))
        )
    return told


@dataclass(frozen=True, slots=True)
class _Moment:
    """A day, until when mail waits if the hour is wrong, and what is known of the people."""

    today: date
    waits: datetime | None
    rhythms: Mapping[int, Rhythm]
    sent: Sent

    def fates(self, duty: Duty) -> Iterator[tuple[int, MailKind] | NotSent]:
        """Of each mail that could go about the activity: to whom and of which kind it goes, or why not."""
        occasion = duty.occasion
        if not occasion.takes_answers_on(self.today):
            return
        if duty.is_answered:
            yield NotSent(duty.activity, occasion, WhyNot.ANSWERED)
            return
        if not duty.to:
            yield NotSent(duty.activity, occasion, WhyNot.INACTIVE if duty.has_closed else WhyNot.NOBODY)
        for person in duty.to:
            yield self._fate(duty, person, self._kind_for(person, occasion))
        if self.today >= occasion.due_on + WEEK:
            if not duty.managers:
                yield NotSent(duty.activity, occasion, WhyNot.NO_MANAGER, kind=MailKind.MANAGER)
            for person in duty.managers:
                yield self._fate(duty, person, MailKind.MANAGER)

    def _kind_for(self, person: int, occasion: Planned) -> MailKind:
        if self.rhythms.get(person) is Rhythm.WEEKLY:
            return MailKind.WEEKLY
        if self.today > occasion.due_on:
            return MailKind.LATE
        return MailKind.BEFORE if self.today >= occasion.due_on - WEEK else MailKind.OPENS

    def _fate(self, duty: Duty, person: int, kind: MailKind) -> tuple[int, MailKind] | NotSent:
        why, until = self._why_not(duty.occasion, person, kind)
        return NotSent(duty.activity, duty.occasion, why, person, kind, until) if why else (person, kind)

    def _why_not(
        self, occasion: Planned, person: int, kind: MailKind
    ) -> tuple[WhyNot, datetime | None] | tuple[None, None]:
        last = self.sent.get((person, occasion.key, kind))
        if kind is MailKind.WEEKLY:
            if not begins_its_week(self.today) or (last and last >= self.today):
                return WhyNot.WEEKLY, next_week_opens(self.today)
        elif last:
            return WhyNot.SENT, None
        if self.rhythms.get(person) is Rhythm.LATE and kind in (MailKind.OPENS, MailKind.BEFORE):
            return WhyNot.LATE_ONLY, None
        return (WhyNot.WAITS, self.waits) if self.waits else (None, None)
