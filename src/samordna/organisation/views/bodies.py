"""The council, the executive board and the committees."""

from django.db.models import Count, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.meanwhile import row_or_404
from samordna.core.order import swedish_order
from samordna.organisation import queries
from samordna.organisation.commands import body_create, body_update
from samordna.organisation.forms import BodyForm
from samordna.organisation.models import Body
from samordna.organisation.views.shared import address, do, form_page, organisation_page

TAB = "bodies"


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:200]
    rows = (
        queries.holding(_bodies(request), words, "name")
        .select_related("successor")
        .annotate(unit_count=Count("units", filter=Q(units__valid_to=None)))
    )
    today = localdate()
    found = sorted(rows, key=lambda row: (not row.is_valid_on(today), swedish_order(row.name)))
    context = {"rows": found, "words": words, "today": today}
    return organisation_page(request, "organisation/bodies.html", context, tab=TAB)


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    body = get_object_or_404(_bodies(request).select_related("successor"), pk=pk)
    today = localdate()
    context = {
        "body": body,
        "units": sorted(body.units.valid_on(today), key=lambda row: swedish_order(row.name)),
        "guidelines": body.guidelines.present(),
        "predecessors": body.predecessors.all(),
        "is_over": body.valid_to is not None and body.valid_to < today,
    }
    return organisation_page(request, "organisation/body.html", context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def create(request: MunicipalityRequest) -> HttpResponse:
    return form_page(
        request,
        BodyForm(request.POST or None, municipality=request.municipality),
        tab=TAB,
        title=_("Add a body"),
        save=lambda values: body_create(municipality=request.municipality, values=values),
        back=address(request, TAB),
        then=lambda row: address(request, "body", row.pk),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    body = row_or_404(_bodies(request), request, pk=pk)
    return form_page(
        request,
        BodyForm(request.POST or None, instance=body, municipality=request.municipality),
        tab=TAB,
        title=_("Change the body"),
        save=lambda values: body_update(municipality=request.municipality, body=body, values=values),
        back=address(request, "body", pk),
    )


@require_POST
@page(Action.EDIT_ORGANISATION)
def end(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Let the body end today."""
    body = get_object_or_404(_bodies(request), pk=pk)
    return do(
        request,
        lambda: body_update(municipality=request.municipality, body=body, values={"valid_to": localdate()}),
        said=lambda row: _("“%(name)s” ends today.") % {"name": row.name},
        to=address(request, "body", pk),
        undo=address(request, "body_reopen", pk),
    )


@require_POST
@page(Action.EDIT_ORGANISATION)
def reopen(request: MunicipalityRequest, pk: int) -> HttpResponse:
    body = get_object_or_404(_bodies(request), pk=pk)
    return do(
        request,
        lambda: body_update(
            municipality=request.municipality, body=body, values={"valid_to": None, "successor": None}
        ),
        said=lambda row: _("“%(name)s” goes on.") % {"name": row.name},
        to=address(request, "body", pk),
    )


def _bodies(request: MunicipalityRequest) -> QuerySet[Body]:
    return Body.objects.filter(municipality=request.municipality)
