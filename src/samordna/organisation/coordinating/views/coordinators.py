"""Coordinators, central and local, and the checklist of their mandate."""

from collections import Counter
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, refusal, require, why_not
from samordna.accounts.commands import role_give
from samordna.accounts.commands.roles import role_words
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation import queries
from samordna.organisation.commands import (
    coordinator_appoint,
    coordinator_end,
    coordinator_update,
    mandate_follow_up,
)
from samordna.organisation.coordinating.forms.coordinators import CoordinatorForm, EndForm
from samordna.organisation.coordinating.forms.mandate import FollowUpForm
from samordna.organisation.coordinating.lacking_roles import lacking, without_role
from samordna.organisation.coordinating.queries import TaskNow, coordinator_places, mandate_of
from samordna.organisation.enums import CoordinatorScope, TaskState
from samordna.organisation.models import Coordinator, MandateTask
from samordna.organisation.pages import address, do, form_page, number_in, organisation_page, saved
from samordna.organisation.reaching.desk import Desk

TAB = "coordinators"


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    places = coordinator_places(request.municipality, localdate())
    now = [place.now for place in places if place.now]
    context = {
        "without_role": without_role(request.municipality, now) if request.may(Action.APPOINT) else {},
        "places": places,
        "vacant": sum(place.is_vacant for place in places),
        "may_appoint": request.may(Action.APPOINT),
    }
    return organisation_page(request, "organisation/coordinators.html", context, tab=TAB)


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _coordinator_page(request, _coordinator_or_404(request, pk))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.APPOINT)
def create(request: MunicipalityRequest) -> HttpResponse:
    """``?enhet=`` says for which administration, ``?jag`` that it is whoever asks."""
    unit = number_in(request, "enhet")
    scope = CoordinatorScope.LOCAL if unit else CoordinatorScope.CENTRAL
    initial = {"unit": unit, "scope": scope, "valid_from": localdate()}
    if "jag" in request.GET:
        initial["user"] = request.user.pk
    form = CoordinatorForm(
        request.POST or None, municipality=request.municipality, access=request.access, initial=initial
    )

    def save(values: dict[str, Any]) -> Coordinator:
        require(request, Action.APPOINT, _path(values.get("unit")))
        return coordinator_appoint(municipality=request.municipality, values=values)

    return form_page(
        request,
        form,
        tab=TAB,
        title=_("Appoint a coordinator"),
        save=save,
        back=address(request, TAB),
        then=lambda row: address(request, "coordinator", row.pk),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.APPOINT)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    coordinator = row_or_404(_coordinators(request), request, pk=pk)
    require(request, Action.APPOINT, _path(coordinator.unit))
    form = CoordinatorForm(
        request.POST or None, instance=coordinator, municipality=request.municipality, access=request.access
    )

    def save(values: dict[str, Any]) -> Coordinator:
        require(request, Action.APPOINT, _path(values.get("unit")))
        return coordinator_update(municipality=request.municipality, coordinator=coordinator, values=values)

    return form_page(
        request,
        form,
        tab=TAB,
        title=_("Change the appointment"),
        save=save,
        back=address(request, "coordinator", pk),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.APPOINT)
def end(request: MunicipalityRequest, pk: int) -> HttpResponse:
    coordinator = row_or_404(_coordinators(request), request, pk=pk)
    require(request, Action.APPOINT, _path(coordinator.unit))
    form = EndForm(request.POST or None, initial={"last_day": coordinator.valid_to or localdate()})
    return form_page(
        request,
        form,
        tab=TAB,
        title=_("End the appointment"),
        save=lambda values: coordinator_end(
            municipality=request.municipality, coordinator=coordinator, **values
        ),
        back=address(request, "coordinator", pk),
        said=lambda row: _("The appointment ends."),
        undo=lambda row: address(request, "coordinator_resume", row.pk),
    )


@require_POST
@page(Action.APPOINT)
def resume(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Take back that an appointment ends."""
    coordinator = get_object_or_404(_coordinators(request), pk=pk)
    require(request, Action.APPOINT, _path(coordinator.unit))
    return do(
        request,
        lambda: coordinator_update(
            municipality=request.municipality, coordinator=coordinator, values={"valid_to": None}
        ),
        said=lambda row: _("The appointment goes on."),
        to=address(request, "coordinator", pk),
    )


@require_POST
@page(Action.APPOINT)
def give_role(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Give the coordinator's account, or the deputy's, the role that the appointment needs."""
    coordinator = _coordinator_or_404(request, pk)
    require(request, Action.APPOINT, _path(coordinator.unit))
    chosen = request.POST.get("konto", "")
    accounts = lacking(request.municipality, request.access, coordinator)
    one = next((one for one in accounts if str(one.user.pk) == chosen), None)
    if one is None:
        raise Http404
    if not one.may_give:
        raise refusal(request, Action.MANAGE_PEOPLE, why_not(request, Action.MANAGE_PEOPLE))
    words = {"name": one.user.name, "role": role_words(one.role, coordinator.unit)}
    return do(
        request,
        lambda: role_give(
            user=one.user,
            municipality=request.municipality,
            role=one.role,
            unit=coordinator.unit,
            given_by=request.user,
        ),
        said=lambda row: _("%(name)s now is %(role)s.") % words,
        to=address(request, "coordinator", pk),
    )


@require_POST
@page(Action.FOLLOW_MANDATE)
def follow_up(request: MunicipalityRequest, pk: int, task: int) -> HttpResponse:
    coordinator = _coordinator_or_404(request, pk)
    require(request, Action.FOLLOW_MANDATE, _path(coordinator.unit))
    tasks = MandateTask.objects.filter(municipality=request.municipality, scope=coordinator.scope)
    row = get_object_or_404(tasks.present(), pk=task)
    form = FollowUpForm(request.POST, prefix=str(row.pk))

    def save(values: dict[str, Any]) -> Any:
        return mandate_follow_up(
            municipality=request.municipality,
            coordinator=coordinator,
            task=row,
            state=TaskState(values["state"]),
            comment=values["comment"],
            user=request.user,
        )

    if saved(request, form, save, place="mandate") is None:
        return _coordinator_page(request, coordinator, form, status=422)
    done(request, _("The follow-up is saved."))
    return redirect(f"{address(request, 'coordinator', pk)}#uppgift-{row.pk}")


def _coordinator_page(
    request: MunicipalityRequest,
    coordinator: Coordinator,
    sent: FollowUpForm | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    tasks = mandate_of(coordinator)
    may_appoint = request.access.may_for(Action.APPOINT, _path(coordinator.unit))
    may_follow = request.access.may_for(Action.FOLLOW_MANDATE, _path(coordinator.unit))
    states = Counter(one.latest.state for one in tasks if one.latest and one.task.removed_at is None)
    current = sum(one.task.removed_at is None for one in tasks)
    context = {
        "coordinator": coordinator,
        "tasks": [(one, _form_of(one, sent) if may_follow else None) for one in tasks],
        "in_place": states[TaskState.IN_PLACE],
        "task_count": current,
        "share": round(100 * states[TaskState.IN_PLACE] / current) if current else None,
        "contacts": _contacts_of(request, coordinator),
        "form": sent,
        "is_over": coordinator.valid_to is not None and coordinator.valid_to < localdate(),
        "may_appoint": may_appoint,
        "lacking": lacking(request.municipality, request.access, coordinator) if may_appoint else [],
    }
    return organisation_page(request, "organisation/coordinator.html", context, tab=TAB, status=status)


def _form_of(one: TaskNow, sent: FollowUpForm | None) -> FollowUpForm | None:
    if one.task.removed_at is not None:
        return None
    if sent is not None and sent.prefix == str(one.task.pk):
        return sent
    state = one.latest.state if one.latest else None
    return FollowUpForm(prefix=str(one.task.pk), initial={"state": state})


def _contacts_of(request: MunicipalityRequest, coordinator: Coordinator) -> dict[str, Any]:
    """How the coordinator and the deputy are reached, as far as the user may see it."""
    wanted = {"own": coordinator.contact_point_id, "deputy": coordinator.deputy_contact_point_id}
    ids = [pk for pk in wanted.values() if pk]
    rows = list(
        queries.contacts(request.municipality, request.access).filter(pk__in=ids).select_related("unit")
    )
    restricted_read(request, [row for row in rows if row.restricted], how="page")
    desk = Desk(request.municipality, request.access, rows)
    by_id = {row.pk: desk.reached(row) for row in rows}
    return {name: by_id.get(pk or 0) for name, pk in wanted.items()}


def _coordinators(request: MunicipalityRequest) -> QuerySet[Coordinator]:
    return queries.coordinators(request.municipality)


def _coordinator_or_404(request: MunicipalityRequest, pk: int) -> Coordinator:
    return get_object_or_404(_coordinators(request), pk=pk)


def _path(unit: Any) -> list[int] | None:
    return unit.path if unit else None
