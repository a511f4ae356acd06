"""Alarms and exercises that are closed: what the home and each route lead back to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.page_pieces import language
from samordna.plandoc.alarm.afterwards.said import lasted
from samordna.readiness.activation.entry_words import who_words
from samordna.readiness.activation.queries import activations_seen
from samordna.readiness.enums import ActivationKind, EventKind
from samordna.readiness.models import Activation, ActivationEvent, AlarmRoute
from samordna.readiness.tabs import ROUTES, tabs

ON_A_PAGE = 50
SORTS = {"skarpt": ActivationKind.LIVE, "ovning": ActivationKind.EXERCISE}


@dataclass(frozen=True, slots=True)
class Choice:
    """``kind`` is one of SORTS, or empty; ``route`` the number of a route, or None."""

    kind: str = ""
    route: int | None = None

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "Choice":
        kind, route = query.get("slag", ""), query.get("larmvag", "")
        is_number = route.isdecimal() and len(route) < 18
        return cls(kind if kind in SORTS else "", int(route) if is_number else None)

    def of(self, rows: QuerySet[Activation]) -> QuerySet[Activation]:
        if self.kind:
            rows = rows.filter(kind=SORTS[self.kind])
        return rows.filter(route=self.route) if self.route is not None else rows

    @property
    def query(self) -> str:
        told = {"slag": self.kind, "larmvag": self.route}
        return urlencode({name: value for name, value in told.items() if value})


@dataclass(frozen=True, slots=True)
class PastAlarm:
    """``closed_by`` is empty where the log does not say who."""

    activation: Activation
    lasted: str
    closed_by: str


@require_safe
@page(Action.RUN_ALARMS)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """Newest first. Three queries, whatever their number."""
    choice = Choice.from_query(request.GET)
    closed = activations_seen(request.municipality, request.access).exclude(closed_at=None)
    shown = Paginator(choice.of(closed).order_by("-started_at", "-pk"), ON_A_PAGE, orphans=10).get_page(
        request.GET.get("sida")
    )
    rows = list(shown)
    restricted_read(request, [row for row in rows if row.restricted or row.route.restricted], how="page")
    context = {
        "tabs": tabs(request, ROUTES),
        "alarms": _told(rows),
        "page": shown,
        "choice": choice,
        "route": _chosen(rows, choice) if choice.route is not None else None,
    }
    return render(request, "readiness/routes/past.html", context)


def _chosen(rows: list[Activation], choice: Choice) -> AlarmRoute | None:
    """The route that the list is of, which its rows name; None where it has none that the reader may see."""
    return next((row.route for row in rows if row.route_id == choice.route), None)


def _told(rows: Iterable[Activation]) -> list[PastAlarm]:
    rows = list(rows)
    closings = ActivationEvent.objects.filter(activation__in=rows, kind=EventKind.CLOSED, corrects=None)
    by = {one.activation_id: who_words(one) for one in closings.select_related("by").order_by("at", "pk")}
    return [PastAlarm(row, _lasted(row), by.get(row.pk, "")) for row in rows]


def _lasted(row: Activation) -> str:
    span = row.closed_at - row.started_at if row.closed_at else None
    return lasted(int(span.total_seconds()), language()) if span else ""
