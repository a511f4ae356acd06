"""The page on which a draft takes in the situation picture that it rests on."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.pages import do
from samordna.plans.commands import picture_take
from samordna.plans.from_picture.queries import from_picture, picture_for
from samordna.plans.life import is_open
from samordna.plans.models import PlanVersion
from samordna.plans.rules import sight_of
from samordna.plans.views.closed import while_open
from samordna.plans.views.shared import may, plan_page, version_or_404

TAB = "innehall/"
FILLED = ("situation", "sources", "problems")
"""The lists of a plan that a picture fills."""


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
@while_open
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    """What would be taken in, and what goes; taking it in is one step, which can be undone row by row."""
    row = version_or_404(request, version)
    picture = picture_for(row)
    if request.method == "POST":
        if picture is None:
            raise Http404
        return do(
            request,
            lambda: picture_take(version=row, picture=picture),
            said=lambda _taken: _("The plan says what the situation picture says."),
            to=reverse("plans:area", args=[request.municipality.slug, row.pk, "problem"]),
        )
    context: dict[str, Any] = {"picture": picture, "is_taken": picture is not None and row.picture == picture}
    if picture is not None:
        told = from_picture(row, picture)
        sight = sight_of(request.access, row)
        context |= {"told": told, "gone": sight.shown(told.gone)}
    return plan_page(request, row, "plans/from_picture/page.html", context, tab=TAB)


def picture_beside(request: MunicipalityRequest, version: PlanVersion, area: str) -> dict[str, Any]:
    """That there is a picture which the plan has not taken in, where what it fills is written. One query."""
    if area not in FILLED or not is_open(version) or not may(request, Action.EDIT, version):
        return {}
    picture = picture_for(version)
    return {} if picture is None or version.picture_id == picture.pk else {"picture_not_taken": picture}
