"""One coordinator: how the mandate is followed, the accounts that lack its role, and how they are reached."""

from collections import Counter
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, refusal, require, why_not
from samordna.accounts.commands import role_give
from samordna.accounts.commands.roles import role_words
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation import queries
from samordna.organisation.commands import mandate_follow_up
from samordna.organisation.coordinating.forms.mandate import FollowUpForm
from samordna.organisation.coordinating.lacking_roles import lacking
from samordna.organisation.coordinating.queries import TaskNow, mandate_of
from samordna.organisation.coordinating.views.shared import TAB, coordinator_or_404, path_of
from samordna.organisation.enums import TaskState
from samordna.organisation.models import Coordinator, MandateTask
from samordna.organisation.pages import address, do, organisation_page, saved
from samordna.organisation.reaching.desk import Desk
from samordna.plandoc.shares import whole_percent


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _coordinator_page(request, coordinator_or_404(request, pk))


@require_POST
@page(Action.APPOINT)
def give_role(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Give the coordinator's account, or the deputy's, the role that the appointment needs."""
    coordinator = coordinator_or_404(request, pk)
    require(request, Action.APPOINT, path_of(coordinator.unit))
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
    coordinator = coordinator_or_404(request, pk)
    require(request, Action.FOLLOW_MANDATE, path_of(coordinator.unit))
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
    may_appoint = request.access.may_for(Action.APPOINT, path_of(coordinator.unit))
    may_follow = request.access.may_for(Action.FOLLOW_MANDATE, path_of(coordinator.unit))
    states = Counter(one.latest.state for one in tasks if one.latest and one.task.removed_at is None)
    current = sum(one.task.removed_at is None for one in tasks)
    context = {
        "coordinator": coordinator,
        "tasks": [(one, _form_of(one, sent) if may_follow else None) for one in tasks],
        "in_place": states[TaskState.IN_PLACE],
        "task_count": current,
        "share": whole_percent(states[TaskState.IN_PLACE] / current) if current else None,
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
