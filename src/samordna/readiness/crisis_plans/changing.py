"""A crisis plan put in the register, changed and taken away."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation.pages import do, number_in, removed, restored, saved
from samordna.readiness.commands.crisis_plans import (
    crisis_plan_create,
    crisis_plan_remove,
    crisis_plan_restore,
    crisis_plan_update,
)
from samordna.readiness.crisis_plans.forms import CrisisPlanForm
from samordna.readiness.crisis_plans.queries import plans_seen
from samordna.readiness.crisis_plans.views import address, plan_or_404, plan_page
from samordna.readiness.models import CrisisPlan

SAVED_AT = "crisis_plans"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def create(request: MunicipalityRequest) -> HttpResponse:
    """``?enhet=`` says whose plan it is."""
    place = request.municipality
    form = CrisisPlanForm(
        request.POST or None,
        request.FILES or None,
        instance=CrisisPlan(municipality=place),
        access=request.access,
        initial={"unit": number_in(request, "enhet")},
    )
    if request.method == "POST" and (
        row := saved(
            request,
            form,
            lambda values: crisis_plan_create(municipality=place, values=values, file=form.sent_file),
            place=SAVED_AT,
        )
    ):
        _say_saved(request, row, form)
        return redirect(address(request, "crisis_plan", row.pk))
    return _form_page(request, form, title=_("New crisis plan"), back=address(request, "crisis_plans"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    place = request.municipality
    plan = row_or_404(plans_seen(place, request.access), request, pk=pk)
    if plan.restricted:
        restricted_read(request, [plan], how="page")
    form = CrisisPlanForm(request.POST or None, request.FILES or None, instance=plan, access=request.access)
    if request.method == "POST" and (
        row := saved(
            request,
            form,
            lambda values: crisis_plan_update(
                municipality=place, plan=plan, values=values, file=form.sent_file
            ),
            place=SAVED_AT,
        )
    ):
        _say_saved(request, row, form)
        return redirect(address(request, "crisis_plan", pk))
    back = address(request, "crisis_plan", pk)
    return _form_page(request, form, title=_("Edit the crisis plan"), back=back, plan=plan)


@require_POST
@page(Action.EDIT_ALARMS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    plan = plan_or_404(request, pk)
    return do(
        request,
        lambda: crisis_plan_remove(municipality=request.municipality, plan=plan),
        said=removed,
        to=address(request, "crisis_plans"),
        undo=address(request, "crisis_plan_restore", pk),
    )


@require_POST
@page(Action.EDIT_ALARMS)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    plan = get_object_or_404(CrisisPlan, municipality=request.municipality, pk=pk)
    return do(
        request,
        lambda: crisis_plan_restore(municipality=request.municipality, plan=plan),
        said=restored,
        to=address(request, "crisis_plans"),
    )


def _say_saved(request: MunicipalityRequest, row: CrisisPlan, form: CrisisPlanForm) -> None:
    done(request, _("“%(name)s” is saved.") % {"name": row.title})
    if form.doubts:
        messages.warning(request, form.doubts)


def _form_page(
    request: MunicipalityRequest,
    form: CrisisPlanForm,
    *,
    title: str,
    back: str,
    plan: CrisisPlan | None = None,
) -> HttpResponse:
    context = {"form": form, "form_title": title, "back": back, "plan": plan}
    return plan_page(request, "form.html", context, status=422 if request.method == "POST" else 200)
