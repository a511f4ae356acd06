"""Reads of duties: who has each now and next, and when nobody has it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from samordna.accounts.access import Access
from samordna.core.models.base import OrderedQuerySet
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.queries import contacts_with_deputies
from samordna.organisation.reaching.desk import Desk, Reached
from samordna.readiness.duty import rules
from samordna.readiness.duty.moments import local, moment_said, span_said
from samordna.readiness.duty.rules import Shift, Span
from samordna.readiness.duty.shifts_ahead import AHEAD, with_rosters
from samordna.readiness.enums import DutyKind
from samordna.readiness.models import DutyFunction, DutyShift

ENDS_SOON = timedelta(days=14)
MOST_GAPS = 4
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Standing:
    """A duty at a moment. ``holder`` is None where nobody has it, or where the reader may not see who; then ``is_hidden``.

    ``shift`` is the one that gives it to the holder; without one the standing contact point has it.
    """

    duty: DutyFunction
    holder: Reached | None
    is_hidden: bool
    shift: Shift | None = None
    next: Shift | None = None
    next_holder: Reached | None = None
    gaps: list[Span] = field(default_factory=list)
    also: list[Reached] = field(default_factory=list)
    """Others who have it at the same time, as far as the reader may see them."""
    instead: Reached | None = None
    """Whom to call where the holder is hidden: the standing contact point, if the reader may see that one."""
    ends: datetime | None = None
    """When the roster ends, where that is soon."""

    @property
    def is_nobody(self) -> bool:
        """Whether nobody answers."""
        return self.holder is None and not self.is_hidden

    @property
    def until_said(self) -> str:
        return moment_said(self.shift.ends) if self.shift else ""

    @property
    def next_said(self) -> str:
        return moment_said(self.next.starts) if self.next else ""

    @property
    def is_next_beside(self) -> bool:
        """Whether whoever is next is done before the one who has it now, who then goes on."""
        return bool(self.shift and self.next and self.next.ends < self.shift.ends)

    @property
    def ends_said(self) -> str:
        return moment_said(self.ends) if self.ends else ""

    @property
    def gaps_said(self) -> list[str]:
        return [span_said(gap.starts, gap.ends) for gap in self.gaps[:MOST_GAPS]]

    @property
    def more_gaps(self) -> int:
        return max(len(self.gaps) - MOST_GAPS, 0)

    @property
    def shown(self) -> list[ContactPoint]:
        return [one.row for one in (self.holder, self.instead, *self.also, self.next_holder) if one]


def duties_of(municipality: Municipality) -> OrderedQuerySet:
    rows: OrderedQuerySet = DutyFunction.objects.filter(municipality=municipality).present()
    return rows.select_related("unit")


def duties_at_hand(municipality: Municipality) -> QuerySet[DutyFunction]:
    """All but the POSOM groups of the administrations, which have a page of their own."""
    rows: QuerySet[DutyFunction] = duties_of(municipality).exclude(kind=DutyKind.POSOM, unit__isnull=False)
    return rows


def shifts_of(duty: DutyFunction) -> Any:
    """The roster, but for what has been removed."""
    return DutyShift.objects.filter(duty=duty, removed_at=None).select_related("contact__unit")


def week_turn(duty: DutyFunction) -> tuple[int, time]:
    """On which weekday and when a duty that somebody has a week at a time changes hands; else when the week begins."""
    weeks = shifts_of(duty).filter(ends_at=F("starts_at") + WEEK).order_by("-starts_at")
    last = weeks.values_list("starts_at", flat=True).first()
    return (local(last).weekday(), local(last).time()) if last else (0, time())


def standings(
    municipality: Municipality,
    access: Access,
    duties: QuerySet[DutyFunction],
    at: datetime | None = None,
    known: Sequence[ContactPoint] | None = None,
) -> list[Standing]:
    """How the duties stand. Two queries, whatever their number and that of their shifts.

    One where all contact points that the user may see are ``known`` already.
    """
    at = at or timezone.now()
    rosters = with_rosters(duties, at)
    if known is None:
        named = {one.contact for shifts in rosters.values() for one in shifts}
        named |= {duty.contact_id for duty in rosters if duty.contact_id}
        known = contacts_with_deputies(municipality, access, of=Q(pk__in=named)) if named else []
    desk = Desk(municipality, access, known, at)
    seen = {row.pk: row for row in known}
    return [_standing(duty, shifts, seen, desk, at) for duty, shifts in rosters.items()]


def _standing(
    duty: DutyFunction, shifts: list[Shift], seen: dict[int, ContactPoint], desk: Desk, at: datetime
) -> Standing:
    def reached(contact: int | None) -> Reached | None:
        return desk.reached(seen[contact]) if contact in seen else None

    together, after = rules.all_on_duty(shifts, at), rules.next_on_duty(shifts, at)
    now = together[0] if together else None
    contact = now.contact if now else duty.contact_id
    holder, last = reached(contact), max((one.ends for one in shifts), default=at)
    return Standing(
        duty=duty,
        holder=holder,
        is_hidden=contact is not None and holder is None,
        instead=reached(duty.contact_id) if holder is None else None,
        shift=now,
        next=after,
        next_holder=reached(after.contact) if after else None,
        also=[other for one in together[1:] if (other := reached(one.contact))],
        gaps=list(rules.gaps(shifts, at, min(last, at + AHEAD))),
        ends=last if at < last < at + ENDS_SOON else None,
    )
