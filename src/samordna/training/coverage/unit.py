"""A unit's groups: how many they are, what they need, and how that is met."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.mapping.extending import drafts_of
from samordna.organisation.models import Unit
from samordna.organisation.pages import saved
from samordna.plandoc.vocabulary import Function
from samordna.training.commands.needs import staff_tell
from samordna.training.coverage.decided import decided_about
from samordna.training.coverage.forms import StaffForm
from samordna.training.coverage.lines import lines_of
from samordna.training.coverage.rows import rows_of
from samordna.training.enums import FUNCTIONS
from samordna.training.models import AddedNeed
from samordna.training.pages import address, training_page
from samordna.training.queries import Reckoning, reckon, required_as
from samordna.training.tabs import COVERAGE

SAVED_AT = "utbildning/personal"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    unit = unit_or_404(request, pk)
    reckoning = reckon(request.municipality)
    form = StaffForm(request.POST or None, told=_told(reckoning, unit))
    if request.method == "POST":
        require_telling(request, unit)
        if saved(request, form, _telling(unit), place=SAVED_AT):
            done(request, _("The number of staff is saved."))
            return redirect(address(request, "coverage_unit", unit.pk))
    lines = lines_of(reckoning, {unit.pk: unit})
    added = list(AddedNeed.objects.filter(unit=unit).present().select_related("requirement"))
    context: dict[str, Any] = {
        "unit": unit,
        "form": form,
        "rows": rows_of(lines, request, drafts_of(request.municipality, request.access)),
        "staff": [(name, _told(reckoning, unit).get(function)) for function, name in _functions()],
        "added": added,
        "more_than_there_are": [line for line in lines if line.met.counts_more_than_there_are],
        "analysed": decided_about(unit, map(required_as, reckoning.requirements.values()), added),
        "may_tell": may_tell(request, unit),
        "may_plan": request.access.may_for(Action.EDIT_TRAINING, unit.path),
    }
    status = 422 if request.method == "POST" else 200
    return training_page(request, "coverage/unit.html", context, tab=COVERAGE, status=status)


def unit_or_404(request: MunicipalityRequest, pk: int) -> Unit:
    row: Unit = get_object_or_404(Unit.objects.filter(municipality=request.municipality), pk=pk)
    row.municipality = request.municipality
    return row


def may_tell(request: MunicipalityRequest, unit: Unit) -> bool:
    """Whoever plans its training, and whoever signs its groups up, knows how many they are."""
    may = request.access.may_for
    return may(Action.EDIT_TRAINING, unit.path) or may(Action.SIGN_UP, unit.path)


def require_telling(request: MunicipalityRequest, unit: Unit) -> None:
    if not may_tell(request, unit):
        require(request, Action.SIGN_UP, unit.path)


def _told(reckoning: Reckoning, unit: Unit) -> dict[Function, int]:
    return {group.function: told for group, told in reckoning.staff.items() if group.unit == unit.pk}


def _functions() -> list[tuple[Function, Any]]:
    return [(Function(value), name) for value, name in FUNCTIONS]


def _telling(unit: Unit) -> Callable[[Any], Any]:
    return lambda numbers: staff_tell(unit=unit, numbers=numbers)
