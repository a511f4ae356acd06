"""Needs beside those that follow from the register: added, changed, removed and put back."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.days import day
from samordna.core.edit_conflicts import row_or_404
from samordna.core.toasts import done
from samordna.mapping.enums import TrainingPriority
from samordna.mapping.models import AnalysisDecision
from samordna.organisation.models import Unit
from samordna.organisation.pages import do, removed, restored, saved
from samordna.plandoc.vocabulary import Function
from samordna.training.commands import needs
from samordna.training.coverage.decided import AS_DECIDED, decided_about
from samordna.training.coverage.forms import NeedForm
from samordna.training.coverage.unit import unit_or_404
from samordna.training.models import AddedNeed
from samordna.training.models.requirement import LONGEST_REASON
from samordna.training.pages import address, training_page
from samordna.training.queries import required_of
from samordna.training.tabs import COVERAGE

SAVED_AT = "utbildning/behov"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_TRAINING)
def add(request: MunicipalityRequest, unit: int) -> HttpResponse:
    """``?funktion=`` and ``?prioritet=`` fill the form in, as from the in-depth analysis."""
    of = _own_unit(request, unit)
    form = NeedForm(request.POST or None, municipality=request.municipality, initial=_begun(request))
    return _form(request, form, of, lambda values: needs.need_add(unit=of, values=values), _("Add a need"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_TRAINING)
def change(request: MunicipalityRequest, unit: int, pk: int) -> HttpResponse:
    of = _own_unit(request, unit)
    row = row_or_404(AddedNeed.objects.filter(unit=of).present(), request, pk=pk)
    form = NeedForm(request.POST or None, instance=row, municipality=request.municipality)
    return _form(
        request, form, of, lambda values: needs.need_update(need=row, values=values), _("Change the need")
    )


@require_POST
@page(Action.EDIT_TRAINING)
def take(request: MunicipalityRequest, unit: int, pk: int) -> HttpResponse:
    """Add at once what a decision after the in-depth analysis asks for."""
    of = _own_unit(request, unit)
    required = required_of(request.municipality)
    there = AddedNeed.objects.filter(unit=of).present()
    asked = [one for one in decided_about(of, required, there) if one.decision.pk == pk]
    told = [need for one in asked for need in one.needs]
    because = _because(asked[0].decision) if asked else ""
    return do(
        request,
        lambda: needs.needs_add(unit=of, told=told, reason=because),
        said=lambda rows: ngettext("%d need is added.", "%d needs are added.", len(rows)) % len(rows),
        to=address(request, "coverage_unit", of.pk),
    )


def _because(decision: AnalysisDecision) -> str:
    words = _("Decided %(day)s after the in-depth analysis.") % {"day": day(decision.decided_on)}
    return " ".join(filter(None, (words, decision.reason)))[:LONGEST_REASON]


@require_POST
@page(Action.EDIT_TRAINING)
def remove(request: MunicipalityRequest, unit: int, pk: int) -> HttpResponse:
    of = _own_unit(request, unit)
    row = get_object_or_404(AddedNeed.objects.filter(unit=of).present(), pk=pk)
    undo = address(request, "need_restore", of.pk, row.pk)
    to = address(request, "coverage_unit", of.pk)
    return do(request, lambda: needs.need_remove(need=row), said=removed, to=to, undo=undo)


@require_POST
@page(Action.EDIT_TRAINING)
def restore(request: MunicipalityRequest, unit: int, pk: int) -> HttpResponse:
    of = _own_unit(request, unit)
    row = get_object_or_404(AddedNeed.objects.filter(unit=of), pk=pk)
    to = address(request, "coverage_unit", of.pk)
    return do(request, lambda: needs.need_restore(need=row), said=restored, to=to)


def _form(request: MunicipalityRequest, form: NeedForm, unit: Unit, save: Any, title: str) -> HttpResponse:
    back, sent = address(request, "coverage_unit", unit.pk), request.method == "POST"
    if sent and (row := saved(request, form, save, place=SAVED_AT)):
        done(request, _("“%(name)s” is saved.") % {"name": row})
        return redirect(back)
    context = {"form": form, "title": title, "unit": unit, "back": back}
    return training_page(
        request, "coverage/need_form.html", context, tab=COVERAGE, status=422 if sent else 200
    )


def _own_unit(request: MunicipalityRequest, pk: int) -> Unit:
    unit = unit_or_404(request, pk)
    require(request, Action.EDIT_TRAINING, unit.path)
    return unit


def _begun(request: MunicipalityRequest) -> dict[str, Any]:
    begun: dict[str, Any] = {}
    if (function := request.GET.get("funktion", "")) in set(Function):
        begun["function"] = function
    if (priority := request.GET.get("prioritet", "")) in {str(one.value) for one in TrainingPriority}:
        begun["priority"] = AS_DECIDED[TrainingPriority(int(priority))]
    return begun
