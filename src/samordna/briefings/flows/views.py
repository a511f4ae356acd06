"""The communication plan: from where to whom news go, how often, and who sees to it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands.flows import flow_went
from samordna.briefings.enums import Channel
from samordna.briefings.flows.audience import audience_of
from samordna.briefings.flows.forms import FlowForm
from samordna.briefings.flows.turns import turns_of
from samordna.briefings.models import Flow
from samordna.briefings.pages import address, briefings_page, may_edit, require_editing
from samordna.briefings.queries import flows_of
from samordna.briefings.rows import form_answer, remove_answer, restore_answer, row_here
from samordna.briefings.tabs import FLOWS
from samordna.organisation.pages import do


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    dues = turns_of(request.municipality)
    audience = audience_of(request.municipality)
    rows = [
        {
            "flow": one,
            "due": dues.get(one.pk),
            "for": audience.words(one),
            "may_edit": may_edit(request, one),
            "goes_by_hand": one.channel != Channel.DIGEST,
        }
        for one in flows_of(request.municipality)
    ]
    context = {
        "rows": rows,
        "today": localdate(),
        "may_add": request.may(Action.EDIT_BRIEFINGS),
        "may_take": bool(rows) and request.may(Action.EDIT),
    }
    return briefings_page(request, "flows/list.html", context, tab=FLOWS)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def create(request: MunicipalityRequest) -> HttpResponse:
    row = Flow(municipality=request.municipality, begins_on=localdate())
    return _form(request, row, _("Add a news flow"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _form(request, row_here(request, flows_of(request.municipality), pk), _("Edit the news flow"))


@require_POST
@page(Action.EDIT_BRIEFINGS)
def went(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Today, at a meeting or on a page. The form says another day."""
    row = get_object_or_404(flows_of(request.municipality), pk=pk)
    row.municipality = request.municipality
    require_editing(request, row)
    return do(
        request,
        lambda: flow_went(flow=row, on=localdate()),
        said=lambda one: _("“%(name)s” went today.") % {"name": one},
        to=address(request, "flows"),
    )


@require_POST
@page(Action.EDIT_BRIEFINGS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = flows_of(request.municipality).filter(pk=pk).first()
    return remove_answer(request, row, to="flows", undo="flow_restore")


@require_POST
@page(Action.EDIT_BRIEFINGS)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    rows = Flow.objects.filter(municipality=request.municipality, pk=pk)
    return restore_answer(request, rows.select_related("unit").first(), to="flows")


def _form(request: MunicipalityRequest, row: Flow, title: str) -> HttpResponse:
    form: Any = FlowForm(request.POST or None, instance=row, access=request.access)
    list_address = address(request, "flows")
    return form_answer(
        request,
        form,
        title=title,
        tab=FLOWS,
        place="nyheter/kommunikationsplan",
        then=lambda _row: list_address,
        back=list_address,
    )
