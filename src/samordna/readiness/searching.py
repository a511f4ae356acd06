"""Alarm routes, duties and crisis plans among what a search looks for."""

from collections.abc import Callable

from django.db.models import F, Model, QuerySet, Value
from django.urls import reverse

from samordna.accounts.access import Access
from samordna.organisation.models import Municipality
from samordna.organisation.searching import FoundPlace, OrganisationHit, Searched
from samordna.readiness.crisis_plans.queries import plans_seen
from samordna.readiness.duty.queries import duties_of
from samordna.readiness.models import AlarmRoute, CrisisPlan, DutyFunction
from samordna.readiness.queries import routes_seen


def _duties(municipality: Municipality, _access: Access) -> QuerySet:
    return duties_of(municipality)


def _hit_of(model: type[Model], view: str) -> Callable[[Municipality, FoundPlace], OrganisationHit]:
    def hit(municipality: Municipality, place: FoundPlace) -> OrganisationHit:
        address = reverse(view, args=[municipality.slug, place.pk])
        restricted = (model, place.pk) if place.is_restricted else None
        return OrganisationHit(
            str(model._meta.verbose_name), place.title, address, place.text or "", restricted
        )

    return hit


_NO_KIND = Value("")
SEARCHED = (
    Searched(
        "alarm route",
        routes_seen,
        ("name", "trigger_text", "owner", "unit__name"),
        "name",
        _NO_KIND,
        F("trigger_text"),
        _hit_of(AlarmRoute, "readiness:route"),
        restricted=F("restricted"),
    ),
    Searched(
        "duty",
        _duties,
        ("name", "note", "unit__name"),
        "name",
        _NO_KIND,
        F("unit__name"),
        _hit_of(DutyFunction, "readiness:duty"),
    ),
    Searched(
        "crisis plan",
        plans_seen,
        ("title", "owner", "unit__name"),
        "title",
        _NO_KIND,
        F("unit__name"),
        _hit_of(CrisisPlan, "readiness:crisis_plan"),
        restricted=F("restricted"),
    ),
)
