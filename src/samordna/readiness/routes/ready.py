"""Two routes that are written already, for a municipality that begins."""

from functools import cache
from pathlib import Path

import yaml
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.pages import do
from samordna.plandoc.alarm.model import Route
from samordna.readiness.commands.ready import routes_load
from samordna.readiness.routes.pages import address

FILE = Path(__file__).parent / "ready.yaml"


@require_POST
@page(Action.EDIT_ALARMS)
def take_in(request: MunicipalityRequest) -> HttpResponse:
    return do(
        request,
        lambda: routes_load(municipality=request.municipality, routes=ready_routes()),
        said=lambda rows: _said(len(rows)),
        to=address(request, "routes"),
    )


@cache
def ready_routes() -> tuple[Route, ...]:
    return routes_in(FILE)


def routes_in(file: Path) -> tuple[Route, ...]:
    """The routes of a file, whose functions are named by their roles."""
    told = yaml.safe_load(file.read_text(encoding="utf-8"))
    return tuple(Route.model_validate(one) for one in told["routes"])


def _said(count: int) -> str:
    if not count:
        return _("The ready-made alarm routes are here already.")
    words = ngettext(
        "%(n)d alarm route is taken in as a draft. Fill in whom it reaches.",
        "%(n)d alarm routes are taken in as drafts. Fill in whom they reach.",
        count,
    )
    return words % {"n": count}
