"""Who has each duty now, and the POSOM group of each administration."""

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.organisation.enums import UnitKind
from samordna.organisation.models import Unit
from samordna.readiness.duty.pages import duty_page, note_reading
from samordna.readiness.duty.queries import duties_at_hand, duties_of, standings
from samordna.readiness.enums import DutyKind
from samordna.readiness.heirs import Heirs


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """All but the POSOM groups of the administrations, which have a page of their own."""
    told = standings(request.municipality, request.access, duties_at_hand(request.municipality))
    note_reading(request, told)
    rows = [(one, place - 1, place + 1) for place, one in enumerate(told)]
    return duty_page(request, "list.html", {"rows": rows, "may_edit": request.may(Action.EDIT_ALARMS)})


@require_safe
@page(Action.SEE_ORGANISATION)
def posom(request: MunicipalityRequest) -> HttpResponse:
    """Each administration with its POSOM groups (S27), or that it has none."""
    groups_of_units = duties_of(request.municipality).filter(kind=DutyKind.POSOM)
    told = standings(request.municipality, request.access, groups_of_units)
    note_reading(request, told)
    units = Unit.objects.filter(municipality=request.municipality, kind=UnitKind.ADMINISTRATION)
    heirs = Heirs(request.municipality)
    now_of = {one.duty.pk: heirs.of(one.duty.unit).pk if one.duty.unit else None for one in told}
    rows = [
        (unit, [one for one in told if now_of[one.duty.pk] == unit.pk])
        for unit in units.not_ended_on(localdate()).order_by(Swedish("name"), "pk")
    ]
    elsewhere = {unit.pk for unit, _groups in rows}
    context = {
        "rows": rows,
        "others": [one for one in told if now_of[one.duty.pk] not in elsewhere],
        "missing": sum(not any(not one.is_nobody for one in groups) for _unit, groups in rows),
        "may_edit": request.may(Action.EDIT_ALARMS),
    }
    return duty_page(request, "posom.html", context)
