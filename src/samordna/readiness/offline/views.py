"""The copy that a browser keeps for whoever is signed in, and what watches over it. Signing out takes it away."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.readiness.activation.queries import open_activations, path_of
from samordna.readiness.duty.pages import note_reading
from samordna.readiness.duty.queries import duties_of, standings
from samordna.readiness.queries import routes_seen
from samordna.readiness.routes.shown import shown_steps
from samordna.readiness.routes.telling import Telling


@require_safe
@page(Action.SEE_ORGANISATION)
def copy(request: MunicipalityRequest) -> HttpResponse:
    """Every route in use with its numbers, and every duty, on one page: what the reader may see, and no more."""
    rows = list(routes_seen(request.municipality, request.access).exclude(in_use_since=None))
    restricted_read(request, [row for row in rows if row.restricted], how="page")
    contents = [row.content for row in rows]
    telling = Telling(request, contents)
    routes = [
        (row, content, shown_steps(content, path_of(row), telling, []))
        for row, content in zip(rows, contents, strict=True)
    ]
    telling.note()
    on_duty = standings(request.municipality, request.access, duties_of(request.municipality))
    note_reading(request, on_duty)
    context = {
        "routes": routes,
        "on_duty": on_duty,
        "made": timezone.now(),
        "going_on": open_activations(request.municipality, request.access).values_list("pk", flat=True),
    }
    return render(request, "readiness/offline/copy.html", context)


@require_safe
@page(Action.SEE_ORGANISATION)
def worker(request: MunicipalityRequest) -> HttpResponse:
    """Watches over the pages of alarms of this municipality and no others."""
    words = {
        "saved": _("Saved copy from"),
        "offline": _("You have no network."),
        "alarms": _("Alarms that you have opened here:"),
        "start": _(
            "An alarm cannot be started without network. Call by the numbers below, and start it afterwards."
        ),
        "unanswered": _("Samordna does not answer right now."),
        "unsent": _(
            "What you wrote is not sent. Write it anew on this page: it is sent when the network is back."
        ),
    }
    return render(request, "readiness/offline/sw.js", {"words": words}, content_type="text/javascript")
