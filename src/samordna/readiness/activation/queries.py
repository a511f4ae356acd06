"""Reads of raised alarms: those that the user may watch, and which of them are theirs to run."""

from django.db.models import Max, Q, QuerySet

from samordna.accounts.access import Access, Path
from samordna.accounts.roles import Action
from samordna.core.prepared import given
from samordna.organisation.models import Municipality
from samordna.readiness.models import Activation, AlarmRoute

GOES_ON = "alarms that go on"


def activations_seen(municipality: Municipality, access: Access) -> QuerySet[Activation]:
    """Every alarm of a route that the user may read, for those who may run alarms; once restricted, or since, is restricted."""
    rows = Activation.objects.filter(municipality=municipality).select_related(
        "municipality", "route__unit", "started_by"
    )
    if not access.may(Action.RUN_ALARMS):
        return rows.none()
    if access.may_everywhere(Action.READ_RESTRICTED):
        return rows
    seen = Q(restricted=False, route__restricted=False)
    if units := sorted(access.units_for(Action.READ_RESTRICTED)):
        seen |= Q(route__unit__path__overlap=units)
    return rows.filter(seen)


def open_activations(municipality: Municipality, access: Access) -> QuerySet[Activation]:
    """Those that go on, live ones first."""
    return activations_seen(municipality, access).filter(closed_at=None).order_by("-kind", "-started_at")


def every_open() -> QuerySet[Activation]:
    """Those of whoever comes in, to be asked along with their roles."""
    return Activation.objects.filter(municipality=given("municipality"), closed_at=None)


def may_watch(access: Access, path: Path, *, is_restricted: bool) -> bool:
    """The same of an alarm of which only that is known."""
    return access.may(Action.RUN_ALARMS) and (
        not is_restricted or access.may_for(Action.READ_RESTRICTED, path)
    )


def last_entry(activation: Activation) -> int:
    """The number of the latest entry of its log; 0 where there is none."""
    return int(activation.events.aggregate(last=Max("pk"))["last"] or 0)


def path_of(route: AlarmRoute) -> Path:
    """The units that own a route, from the top; None for what the whole municipality owns."""
    return list(route.unit.path) if route.unit else None


def may_run(access: Access, route: AlarmRoute) -> bool:
    return access.may_for(Action.RUN_ALARMS, path_of(route))
