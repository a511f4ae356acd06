"""One unit: what it is, who coordinates, how it is reached, what it owns; adding, moving and closing it."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.history import restricted_read
from samordna.core.order import swedish_order
from samordna.organisation import queries
from samordna.organisation.commands import unit_close, unit_create, unit_reopen, unit_update
from samordna.organisation.commands.units import still_owned
from samordna.organisation.enums import CoordinatorScope, UnitKind
from samordna.organisation.models import Unit
from samordna.organisation.owned import owned_by
from samordna.organisation.pages import address, do, form_page, number_in, organisation_page
from samordna.organisation.reaching.desk import Desk
from samordna.organisation.units.forms import CloseForm, UnitForm

TAB = "tree"


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    unit = get_object_or_404(_units(request).select_related("parent", "body", "successor"), pk=pk)
    around = queries.unit_page(request.municipality, request.access, unit)
    today = localdate()
    desk = Desk(request.municipality, request.access, around.contacts)
    own = [row for row in around.contacts if row.unit_id == unit.pk]
    reached = [desk.reached(row) for row in own]
    shown = [*own, *(one.answers_now.row for one in reached if one.answers_now)]
    restricted_read(request, [row for row in shown if row.restricted], how="page")
    running = [row for row in around.coordinators if row.is_valid_on(today)]
    context = {
        "unit": unit,
        "around": around,
        "below": sorted(around.below, key=lambda row: (not row.is_valid_on(today), swedish_order(row.name))),
        "contacts": reached,
        "coordinator": _nearest(running, unit),
        "central": next((row for row in running if row.scope == CoordinatorScope.CENTRAL), None),
        "owned": owned_by(request.municipality, request.access, unit),
        "is_over": unit.valid_to is not None and unit.valid_to < today,
        "is_coming": unit.valid_from is not None and unit.valid_from > today,
        "may_edit_contacts": request.access.may_for(Action.EDIT_CONTACTS, unit.path),
        "may_appoint": request.access.may_for(Action.APPOINT, unit.path),
    }
    return organisation_page(request, "organisation/unit.html", context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def create(request: MunicipalityRequest) -> HttpResponse:
    """``?under=`` and ``?namnd=`` say where the unit is to be, ``?slag=administration`` that it is one."""
    is_administration = request.GET.get("slag") == UnitKind.ADMINISTRATION
    initial: dict[str, Any] = {"parent": number_in(request, "under"), "body": number_in(request, "namnd")}
    if is_administration:
        initial["kind"] = UnitKind.ADMINISTRATION
    form = UnitForm(request.POST or None, municipality=request.municipality, initial=initial)
    return form_page(
        request,
        form,
        tab=TAB,
        title=_("Add an administration") if is_administration else _("Add a unit"),
        save=lambda values: unit_create(municipality=request.municipality, values=values),
        back=address(request, "tree"),
        then=lambda row: address(request, "unit", row.pk),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    unit = row_or_404(_units(request), request, pk=pk)
    return form_page(
        request,
        UnitForm(request.POST or None, instance=unit, municipality=request.municipality),
        tab=TAB,
        title=_("Change or move the unit"),
        save=lambda values: unit_update(municipality=request.municipality, unit=unit, values=values),
        back=address(request, "unit", pk),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def close(request: MunicipalityRequest, pk: int) -> HttpResponse:
    unit = row_or_404(_units(request), request, pk=pk)
    may_read = queries.reader_of(request.access)
    form = CloseForm(request.POST or None, unit=unit, initial={"last_day": unit.valid_to or localdate()})
    return form_page(
        request,
        form,
        tab=TAB,
        title=_("Let “%(name)s” end") % {"name": unit.name},
        save=lambda values: unit_close(
            municipality=request.municipality, unit=unit, may_read=may_read, **values
        ),
        back=address(request, "unit", pk),
        said=lambda row: _("“%(name)s” ends.") % {"name": row.name},
        undo=lambda row: address(request, "unit_reopen", row.pk),
        template="organisation/unit_close.html",
        unit=unit,
        still_owned=still_owned(unit, localdate(), may_read),
    )


@require_POST
@page(Action.EDIT_ORGANISATION)
def reopen(request: MunicipalityRequest, pk: int) -> HttpResponse:
    unit = get_object_or_404(_units(request), pk=pk)
    return do(
        request,
        lambda: unit_reopen(municipality=request.municipality, unit=unit),
        said=lambda row: _("“%(name)s” goes on.") % {"name": row.name},
        to=address(request, "unit", pk),
    )


def _units(request: MunicipalityRequest) -> QuerySet[Unit]:
    return Unit.objects.filter(municipality=request.municipality)


def _nearest(running: list, unit: Unit) -> object:
    """The unit's own coordinator, or that of the nearest unit above it."""
    by_unit = {row.unit_id: row for row in running if row.unit_id}
    return next((by_unit[pk] for pk in reversed(unit.path) if pk in by_unit), None)
