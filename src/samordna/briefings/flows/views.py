"""The communication plan: from where to whom news go, how often, and who sees to it."""

from typing import Any

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.flows.forms import FlowForm
from samordna.briefings.models import Flow
from samordna.briefings.pages import address, briefings_page, may_edit
from samordna.briefings.queries import flows_of
from samordna.briefings.rows import form_answer, remove_answer, restore_answer, row_here
from samordna.briefings.sending.falling import digest_flows
from samordna.briefings.tabs import FLOWS
from samordna.collaboration.queries import forums_of
from samordna.organisation.models import Unit


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    dues = {one.pk: due for one, due in digest_flows(request.municipality)}
    forums = dict(forums_of(request.municipality).values_list("pk", "name"))
    names = dict(Unit.objects.filter(municipality=request.municipality).values_list("pk", "name"))
    rows = [
        {
            "flow": one,
            "due": dues.get(one.pk),
            "for": _audience(one, names, forums),
            "may_edit": may_edit(request, one),
        }
        for one in flows_of(request.municipality)
    ]
    context = {"rows": rows, "today": localdate(), "may_add": request.may(Action.EDIT_BRIEFINGS)}
    return briefings_page(request, "flows/list.html", context, tab=FLOWS)


def _audience(flow: Flow, units: dict[int, str], forums: dict[int, str]) -> list[str]:
    """In words; empty for all staff."""
    said = [units[pk] for pk in flow.units if pk in units] + [
        forums[pk] for pk in flow.forums if pk in forums
    ]
    if flow.contacts:
        number = len(flow.contacts)
        said.append(ngettext("%(n)d function", "%(n)d functions", number) % {"n": number})
    return said


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
