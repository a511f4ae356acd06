"""What somebody is soon to be at: training sessions and meetings that concern them."""

from datetime import datetime, timedelta

from django.db.models import Q

from samordna.accounts.access import Access
from samordna.followup.year.meetings import MEETINGS
from samordna.followup.year.sessions import SESSIONS
from samordna.followup.year.sources import things_of
from samordna.followup.year.things import DatedThing
from samordna.organisation.models import Municipality

SOON = timedelta(days=30)


def coming_soon(municipality: Municipality, access: Access, now: datetime) -> list[DatedThing]:
    """Those that are not cancelled, the nearest first. One query."""
    soon = Q(ends_at__gt=now, starts_at__lt=now + SOON, cancelled_at=None, is_others=False)
    things = things_of((SESSIONS, MEETINGS), municipality, access, soon)
    return sorted(things, key=lambda one: (one.hours.starts_at if one.hours else now, one.key))
