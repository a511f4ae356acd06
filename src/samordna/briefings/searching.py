"""News and the flows that carry them among what a search looks for."""

from django.db.models import BooleanField, ExpressionWrapper, F, Q, QuerySet, Value
from django.urls import reverse
from django.utils.text import Truncator

from samordna.accounts.access import Access
from samordna.briefings.models import Flow, Item
from samordna.briefings.queries import flows_of, readable_items
from samordna.core.restricted import restricted_rows
from samordna.organisation.models import Municipality
from samordna.organisation.searching import EXCERPT, FoundPlace, OrganisationHit, Searched


def _flows(municipality: Municipality, _access: Access) -> QuerySet[Flow]:
    return flows_of(municipality)


def _flow_hit(municipality: Municipality, place: FoundPlace) -> OrganisationHit:
    address = reverse("briefings:flows", args=[municipality.slug])
    name = str(Flow._meta.verbose_name)
    return OrganisationHit(name, place.title, f"{address}#flow-{place.pk}", _cut(place.text))


def _item_hit(municipality: Municipality, place: FoundPlace) -> OrganisationHit:
    return OrganisationHit(
        str(Item._meta.verbose_name),
        place.title,
        reverse("briefings:item", args=[municipality.slug, place.pk]),
        _cut(place.text),
        (Item, place.pk) if place.is_restricted else None,
    )


def _cut(text: str | None) -> str:
    return Truncator(text or "").chars(EXCERPT)


_NO_KIND = Value("")
SEARCHED = (
    Searched(
        "news flow",
        _flows,
        ("name", "source", "function", "unit__name"),
        "name",
        _NO_KIND,
        F("source"),
        _flow_hit,
    ),
    Searched(
        "news",
        readable_items,
        ("title", "why", "source"),
        "title",
        _NO_KIND,
        F("why"),
        _item_hit,
        restricted=ExpressionWrapper(restricted_rows(Item) or Q(pk__in=[]), BooleanField()),
    ),
)
