"""A version held to every check, once for all who ask: the page, its file of checks, what it lacks and what hinders its steps."""

from collections.abc import Mapping
from datetime import date

from django.utils.timezone import localdate

from samordna.core.personal_data import Look
from samordna.plandoc.checking import Report, check
from samordna.plandoc.dates import bounds
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.schema import AlarmRoute, PlanDocument
from samordna.plans.extending import last_tests
from samordna.plans.general import meets_for, without_names
from samordna.plans.models import PlanVersion
from samordna.plans.template.queries import demands_on


def checked(version: PlanVersion, document: PlanDocument, *, for_guest: bool = False) -> Report:
    """``document`` is the version as far as whoever asks may read it; its municipality must be loaded.

    An alarm route is as tested as the living one of its name. A guest is not told of other plans and pictures.
    """
    meets = meets_for(version)
    return check(
        as_tested(document, last_tests(version.municipality)) if document.alarm_routes else document,
        today=localdate(),
        rules=version.municipality.rules,
        look=Look(),
        demands=demands_on(version, document),
        is_decided=LOOKS[State(version.state)].frozen,
        meets=without_names(meets) if for_guest else meets,
    )


def as_tested(document: PlanDocument, tests: Mapping[str, date]) -> PlanDocument:
    """The document with its alarm routes tested on the days of ``tests``, by their names, where those are later."""
    routes = [_tested(route, tests.get(route.name.strip().casefold())) for route in document.alarm_routes]
    return document.model_copy(update={"alarm_routes": routes})


def _tested(route: AlarmRoute, day: date | None) -> AlarmRoute:
    told = bounds(route.tested)[1] if route.tested else None
    if day is None or (told is not None and told >= day):
        return route
    return route.model_copy(update={"tested": day.isoformat()})
