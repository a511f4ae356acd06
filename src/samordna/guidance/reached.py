"""The contact points that guides name, as the library asks for them and as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.queries import open_contacts_with_deputies
from samordna.organisation.reaching import opening
from samordna.organisation.reaching.desk import Desk, Reached
from samordna.plandoc.guiding import Contact, GuideBody
from samordna.plandoc.guiding.calling import NATIONAL

SATURDAY = 5
NIGHT = time(23)


@dataclass(frozen=True, slots=True)
class Directory:
    """By key: as the library has them, and as they are shown."""

    contacts: dict[str, Contact]
    shown: dict[str, Reached]


def directory_of(
    municipality: Municipality, guides: Iterable[GuideBody], at: datetime | None = None
) -> Directory:
    """Those that the guides name, and all who step in for others; restricted ones are nobody's to find here. One query."""
    return directory(municipality, (key for guide in guides for key in guide.contact_keys), at)


def directory(municipality: Municipality, keys: Iterable[str], at: datetime | None = None) -> Directory:
    """The same of the contact points with these keys."""
    at = at or timezone.now()
    numbers = [int(key) for key in keys if key.isdecimal()]
    rows = open_contacts_with_deputies(municipality, numbers)
    desk = Desk(municipality, None, rows, at)
    shown = {str(row.pk): desk.reached(row) for row in rows}
    today, night = timezone.localdate(at), _next_night(at)
    return Directory({key: _contact(key, one, today, night) for key, one in shown.items()}, shown)


def contacts_of(municipality: Municipality, guides: Iterable[GuideBody]) -> dict[str, Contact]:
    """What the rules of the library ask for, at this moment."""
    return directory_of(municipality, guides).contacts


def _next_night(at: datetime) -> datetime:
    """Saturday night, when whoever keeps office hours is closed."""
    today = timezone.localdate(at)
    saturday = today + timedelta(days=(SATURDAY - today.weekday()) % 7)
    return timezone.make_aware(datetime.combine(saturday, NIGHT))


def _contact(key: str, one: Reached, today: date, night: datetime) -> Contact:
    row = one.row
    at_night = opening.now(row.opening_hours, night)
    return Contact(
        key=key,
        function=row.function,
        phone=row.phone,
        email=row.email,
        is_open=one.is_open,
        is_open_at_night=at_night.is_open if at_night else None,
        is_confirmed=is_confirmed(row, one.is_stale),
        is_closed_down=is_closed_down(row, today),
        deputy=str(row.deputy_id or ""),
        opens=one.opens,
    )


def is_confirmed(row: ContactPoint, is_stale: bool) -> bool:
    """Whether the contact point may be trusted: confirmed lately, or one that is the same everywhere."""
    return not is_stale or row.phone in NATIONAL


def is_closed_down(row: ContactPoint, today: date) -> bool:
    """Whether its unit or partner is no more."""
    ended = row.unit is not None and row.unit.valid_to is not None and row.unit.valid_to < today
    return ended or (row.partner is not None and row.partner.removed_at is not None)
