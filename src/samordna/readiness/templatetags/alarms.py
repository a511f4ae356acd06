"""The alarms that go on, above everything else on a page."""

from typing import Any

from django import template

from samordna.core.history import restricted_read
from samordna.readiness.activation.queries import GOES_ON, open_activations

register = template.Library()

IN_FULL = 2
"""So many of a kind stand by themselves at most; more fold together, so that the numbers to call stay on the first screen."""


@register.inclusion_tag("readiness/components/going_on.html", takes_context=True)
def alarms_going_on(context: dict[str, Any]) -> dict[str, Any]:
    """For those who may run alarms: live ones first, several exercises as one. One query, where an alarm goes on."""
    request = context["request"]
    rows = list(open_activations(request.municipality, request.access)) if GOES_ON in request.along else []
    restricted_read(request, [row for row in rows if row.restricted or row.route.restricted], how="page")
    live = [row for row in rows if not row.is_exercise]
    exercises = [row for row in rows if row.is_exercise]
    folds = len(exercises) > 1
    return {
        "slug": request.municipality.slug,
        "alone": [*live[:IN_FULL], *([] if folds else exercises)],
        "more_live": live[IN_FULL:],
        "exercises": exercises if folds else [],
    }
