"""Whom the functions of alarm routes lead to at a moment: contact points, and whoever has a duty then.

Restricted contact points are among them: only those who may see a route ask, and an alarm must reach whom it names.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import FilteredRelation, Q
from django.utils import timezone

from samordna.guidance.reached import is_closed_down, is_confirmed
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.queries import is_stale
from samordna.organisation.reaching import opening
from samordna.plandoc.alarm.model import RouteBody, Whom
from samordna.plandoc.alarm.people import Reached
from samordna.plandoc.alarm.sms import takes_sms
from samordna.readiness.duty.rules import Shift, on_duty
from samordna.readiness.models import DutyFunction
from samordna.readiness.notices.gateway import can_text

OFFICE_HOURS = "Mo-Fr 08:00-17:00; PH off"
AROUND = timedelta(days=62)
"""So far from the moment the roster is looked at; beyond it a duty's standing contact point answers."""
Rosters = dict[str, tuple[str, int | None, list[Shift]]]
"""By the key of a duty: its name, its standing contact point, and the shifts of its roster."""


def people_of(
    municipality: Municipality,
    routes: Iterable[RouteBody],
    at: datetime | None = None,
    *,
    since: datetime | None = None,
) -> "PeopleOfRoutes":
    """The people among whom the routes are run, around the moment ``at``. Two queries at most, whatever the number of routes.

    An alarm knows whom it named: what has been removed ``since`` it began is among them.
    """
    at = at or timezone.now()
    there = Q(removed_at=None)
    if since:
        there |= Q(removed_at__gt=since)
    bodies = list(routes)
    duties = _numbers(key for body in bodies for key in body.duty_keys)
    rosters = _rosters(municipality, duties, at, there)
    named = _numbers(key for body in bodies for key in body.contact_keys)
    for _, standing, shifts in rosters.values():
        named |= {one.contact for one in shifts} | ({standing} if standing else set())
    rows = ContactPoint.objects.filter(there, municipality=municipality, pk__in=named)
    contacts = {str(row.pk): row for row in rows.select_related("unit", "partner")} if named else {}
    return PeopleOfRoutes(municipality, contacts, rosters)


class PeopleOfRoutes:
    """:class:`samordna.plandoc.alarm.people.People` of a municipality. Asks the database nothing."""

    def __init__(
        self, municipality: Municipality, contacts: dict[str, ContactPoint], rosters: Rosters
    ) -> None:
        self._municipality, self._contacts, self._rosters = municipality, contacts, rosters

    def reach(self, whom: Whom, at: datetime) -> Reached | None:
        """Who answers at the moment; None where nobody does, or where what is named has been removed."""
        key = self._on_duty(whom.duty, at) if whom.duty else whom.contact
        row = self._contacts.get(key)
        today = timezone.localdate(at)
        if row is None or is_closed_down(row, today):
            return None
        opened = opening.now(row.opening_hours, at)
        return Reached(
            key=key,
            function=row.function,
            phone=row.phone,
            email=row.email,
            is_open=opened.is_open if opened else None,
            is_confirmed=is_confirmed(row, is_stale(row, self._municipality, today)),
            is_removed=row.removed_at is not None,
            gets_messages=bool(row.email) or (can_text() and takes_sms(row.phone)),
        )

    def called(self, whom: Whom) -> str:
        """The name of the duty or contact point, also of one that nobody answers for."""
        if whom.duty:
            return self._rosters[whom.duty][0] if whom.duty in self._rosters else ""
        row = self._contacts.get(whom.contact)
        return row.function if row else ""

    def is_office_hours(self, at: datetime) -> bool:
        """Weekdays from eight to five that are no holidays."""
        opened = opening.now(OFFICE_HOURS, at)
        return opened is not None and opened.is_open

    def _on_duty(self, duty: str, at: datetime) -> str:
        _, standing, shifts = self._rosters.get(duty, ("", None, []))
        shift = on_duty((one for one in shifts if str(one.contact) in self._contacts), at)
        return str(shift.contact if shift else standing or "")


def _rosters(municipality: Municipality, duties: set[int], at: datetime, there: Q) -> Rosters:
    """The shifts of each duty around the moment. One query, none without duties."""
    if not duties:
        return {}
    around = Q(shifts__removed_at=None, shifts__ends_at__gt=at - AROUND, shifts__starts_at__lt=at + AROUND)
    rows = DutyFunction.objects.filter(there, municipality=municipality, pk__in=duties)
    told = rows.annotate(turn=FilteredRelation("shifts", condition=around)).values_list(
        "pk", "name", "contact_id", "turn__contact_id", "turn__starts_at", "turn__ends_at", "turn__pk"
    )
    rosters: Rosters = {}
    for duty, name, standing, contact, starts, ends, key in told:
        shifts = rosters.setdefault(str(duty), (name, standing, []))[2]
        if contact is not None:
            shifts.append(Shift(contact, starts, ends, key))
    return rosters


def _numbers(keys: Iterable[str]) -> set[int]:
    return {int(key) for key in keys if key.isdecimal() and len(key) < 18}
