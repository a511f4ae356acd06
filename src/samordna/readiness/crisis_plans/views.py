"""The register of crisis plans: read, opened and confirmed."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.order import Swedish
from samordna.core.toasts import UNDONE
from samordna.organisation.pages import do
from samordna.organisation.undoing import change_undone
from samordna.readiness.commands.crisis_plans import CONFIRMED, crisis_plan_confirm, crisis_plan_update
from samordna.readiness.crisis_plans.queries import lacking, plans_seen, told
from samordna.readiness.models import CrisisPlan
from samordna.readiness.tabs import CRISIS_PLANS, tabs

STALE = "aldre"


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"readiness:{name}", args=[request.municipality.slug, *args])


def plan_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    context = {"tabs": tabs(request, CRISIS_PLANS), **context}
    return render(request, f"readiness/crisis_plans/{template}", context, status=status)


def plan_or_404(request: MunicipalityRequest, pk: int, *, how: str = "page") -> CrisisPlan:
    """The plan, if the user may read it."""
    row: CrisisPlan = get_object_or_404(plans_seen(request.municipality, request.access), pk=pk)
    if row.restricted:
        restricted_read(request, [row], how=how)
    return row


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """``?visa=aldre`` those that should be confirmed."""
    rows = list(
        plans_seen(request.municipality, request.access).order_by(
            Swedish("unit__name"), Swedish("title"), "pk"
        )
    )
    restricted_read(request, [row for row in rows if row.restricted], how="page")
    every = told(request.municipality, rows, request.access)
    which = request.GET.get("visa", "")
    context = {
        "rows": [one for one in every if one.is_stale] if which == STALE else every,
        "total": len(every),
        "stale": sum(one.is_stale for one in every),
        "which": which,
        "lacking": lacking(request.municipality, request.access, {one.unit.pk for one in every}),
        "may_edit": request.may(Action.EDIT_ALARMS),
    }
    return plan_page(request, "list.html", context)


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    plan = plan_or_404(request, pk)
    (one,) = told(request.municipality, [plan], request.access)
    context = {"one": one, "plan": plan, "may_edit": request.may(Action.EDIT_ALARMS)}
    return plan_page(request, "plan.html", context)


@require_safe
@page(Action.SEE_ORGANISATION)
def opened(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The file, or where the link leads; the reading is noted before either leaves."""
    plan = plan_or_404(request, pk, how="export")
    if not plan.digest:
        if not plan.link:
            raise Http404
        return HttpResponseRedirect(plan.link)
    answer = HttpResponse(bytes(plan.content or b""), content_type=plan.content_type)
    answer.headers["Content-Disposition"] = content_disposition_header(True, plan.file_name) or "attachment"
    add_never_cache_headers(answer)
    return answer


@require_POST
@page(Action.RUN_ALARMS)
def confirm(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The plan still holds."""
    plan = plan_or_404(request, pk)
    require(request, Action.RUN_ALARMS, list(plan.unit.path))
    from_list = request.POST.get("till") == "lista"
    return do(
        request,
        lambda: crisis_plan_confirm(municipality=request.municipality, plan=plan, user=request.user),
        said=lambda row: _("“%(name)s” is confirmed.") % {"name": row.title},
        to=address(request, "crisis_plans") if from_list else address(request, "crisis_plan", pk),
        undo=f"{address(request, 'crisis_plan_undo', pk)}?{UNDONE}={request.id}",
    )


@require_POST
@page(Action.RUN_ALARMS)
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The confirmation was a slip."""
    plan = plan_or_404(request, pk)
    require(request, Action.RUN_ALARMS, list(plan.unit.path))
    return change_undone(
        request,
        plan,
        CONFIRMED,
        lambda values: crisis_plan_update(municipality=request.municipality, plan=plan, values=values),
        to=address(request, "crisis_plan", pk),
    )
