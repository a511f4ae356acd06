"""Ready-made routes, taken in as drafts."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from samordna.organisation.models import ContactPoint, Municipality
from samordna.plandoc.alarm.model import Route, Whom
from samordna.readiness.commands.routes import route_create
from samordna.readiness.models import AlarmRoute, DutyFunction


@transaction.atomic
def routes_load(*, municipality: Municipality, routes: Iterable[Route]) -> list[AlarmRoute]:
    """Every role that a duty or an open contact point of the municipality is called is bound to that; the others wait for one.

    A route whose name is taken is left out.
    """
    known = _known(municipality)
    taken = {
        name.strip().casefold()
        for name in AlarmRoute.objects.filter(municipality=municipality)
        .present()
        .values_list("name", flat=True)
    }
    return [
        route_create(municipality=municipality, values=values_of(_bound(one, known)))
        for one in routes
        if one.name.strip().casefold() not in taken
    ]


def values_of(route: Route) -> dict[str, object]:
    """What a row is given to say what ``route`` says."""
    return {
        **route.model_dump(include={"name", "trigger", "trigger_text", "owner", "tested_on"}),
        "body": route.model_dump(mode="json", include={"steps", "rule", "models"}),
    }


def _known(municipality: Municipality) -> dict[str, Whom]:
    """By name; of two that are called the same the first, and duties before contact points."""
    contacts = ContactPoint.objects.filter(municipality=municipality, restricted=False).present()
    duties = DutyFunction.objects.filter(municipality=municipality, unit=None).present()
    known = {row.function.strip().casefold(): Whom(contact=str(row.pk)) for row in contacts.order_by("-pk")}
    return known | {row.name.strip().casefold(): Whom(duty=str(row.pk)) for row in duties.order_by("-pk")}


def _bound(route: Route, known: Mapping[str, Whom]) -> Route:
    bound = route.model_copy(deep=True)
    for step in bound.steps:
        step.whom = _leads(step.whom, known)
        step.deputy = step.deputy and _leads(step.deputy, known)
        step.successor = step.successor and _leads(step.successor, known)
    return bound


def _leads(whom: Whom, known: Mapping[str, Whom]) -> Whom:
    return known.get(whom.role.strip().casefold(), whom)
