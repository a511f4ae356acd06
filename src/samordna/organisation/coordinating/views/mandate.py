"""The tasks of the coordinators' mandate."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.models import RemovableQuerySet
from samordna.organisation.commands import (
    mandate_task_create,
    mandate_task_move,
    mandate_task_remove,
    mandate_task_restore,
    mandate_task_update,
)
from samordna.organisation.coordinating.forms.mandate import TaskForm
from samordna.organisation.enums import CoordinatorScope
from samordna.organisation.models import MandateTask
from samordna.organisation.pages import address, do, form_page, organisation_page, removed, restored

TAB = "coordinators"


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    tasks = list(_tasks(request).present())
    mandates = []
    for scope in CoordinatorScope:
        own = [task for task in tasks if task.scope == scope]
        mandates.append((scope, [(task, place - 1, place + 1) for place, task in enumerate(own)]))
    return organisation_page(request, "organisation/mandate.html", {"mandates": mandates}, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def create(request: MunicipalityRequest) -> HttpResponse:
    return form_page(
        request,
        TaskForm(request.POST or None, initial={"scope": request.GET.get("for", "")}),
        tab=TAB,
        title=_("Add a task to the mandate"),
        save=lambda values: mandate_task_create(municipality=request.municipality, values=values),
        back=address(request, "mandate"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    task = row_or_404(_tasks(request).present(), request, pk=pk)
    return form_page(
        request,
        TaskForm(request.POST or None, instance=task),
        tab=TAB,
        title=_("Change the task"),
        save=lambda values: mandate_task_update(municipality=request.municipality, task=task, values=values),
        back=address(request, "mandate"),
    )


@require_POST
@page(Action.EDIT_ORGANISATION)
def move(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Give the task place number ``to``, from 0."""
    task = get_object_or_404(_tasks(request).present(), pk=pk)
    place = request.POST.get("to", "")
    if not place.lstrip("-").isdecimal() or len(place) > 9:
        raise Http404
    mandate_task_move(municipality=request.municipality, task=task, to=int(place))
    return redirect(f"{address(request, 'mandate')}#uppgift-{pk}")


@require_POST
@page(Action.EDIT_ORGANISATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    task = get_object_or_404(_tasks(request).present(), pk=pk)
    return do(
        request,
        lambda: mandate_task_remove(municipality=request.municipality, task=task),
        said=removed,
        to=address(request, "mandate"),
        undo=address(request, "task_restore", pk),
    )


@require_POST
@page(Action.EDIT_ORGANISATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    task = get_object_or_404(_tasks(request), pk=pk)
    return do(
        request,
        lambda: mandate_task_restore(municipality=request.municipality, task=task),
        said=restored,
        to=f"{address(request, 'mandate')}#uppgift-{pk}",
    )


def _tasks(request: MunicipalityRequest) -> RemovableQuerySet:
    return MandateTask.objects.filter(municipality=request.municipality)
