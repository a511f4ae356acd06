"""Training sessions among what a search looks for."""

from datetime import datetime

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import pgettext

from samordna.accounts.access import Access
from samordna.core import days
from samordna.organisation.models import Municipality
from samordna.organisation.searching import FoundPlace, OrganisationHit, Searched
from samordna.training.models import Session
from samordna.training.queries import sessions_of


def _rows(municipality: Municipality, _access: Access) -> QuerySet[Session]:
    return sessions_of(municipality)


def _hit(municipality: Municipality, place: FoundPlace) -> OrganisationHit:
    address = reverse("training:session", args=[municipality.slug, place.pk])
    when = days.moment(datetime.fromisoformat(place.kind))
    cancelled = pgettext("session", "cancelled") if place.last_day else ""
    name = str(Session._meta.verbose_name)
    return OrganisationHit(name, place.title, address, ", ".join(filter(None, (when, place.text, cancelled))))


SEARCHED = Searched(
    "session",
    _rows,
    ("course__name", "venue", "about", "unit__name"),
    "course__name",
    F("starts_at"),
    F("venue"),
    _hit,
    last_day=F("cancelled_at__date"),
)
