"""Exercises in the year: those to come, and those that were held."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.followup.enums import DatedKind
from samordna.followup.year.dated import DatedThing
from samordna.organisation.models import Municipality
from samordna.readiness.afterwards.exercises import exercises_seen


def exercises_dated(municipality: Municipality, access: Access) -> Iterator[DatedThing]:
    """One query. Nobody knows who reads a calendar, so what is restricted is not in the year."""
    if not access.may(Action.SEE_ORGANISATION):
        return
    address = reverse("readiness:exercises", args=[municipality.slug])
    for row in exercises_seen(municipality, access).filter(route__restricted=False):
        held = localdate(row.activation.started_at) if row.activation else None
        yield DatedThing(
            held or row.planned_on, DatedKind.EXERCISE, row.route.name, row.aim, address, f"ovning-{row.pk}"
        )
