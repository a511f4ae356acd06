"""A duty made, changed, moved and taken away."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.pages import do, number_in, place_in, removed, restored, saved
from samordna.readiness.commands.duties import (
    duty_create,
    duty_move,
    duty_remove,
    duty_restore,
    duty_update,
)
from samordna.readiness.duty.forms import DutyForm
from samordna.readiness.duty.pages import address, duty_or_404, form_page, note_contacts
from samordna.readiness.enums import DutyKind
from samordna.readiness.models import DutyFunction

SAVED_AT = "duties"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def create(request: MunicipalityRequest) -> HttpResponse:
    """``?enhet=`` makes it the POSOM group of an administration."""
    place = request.municipality
    unit = number_in(request, "enhet")
    initial = {"unit": unit, "kind": DutyKind.POSOM, "name": DutyKind.POSOM.name} if unit else None
    new = DutyFunction(municipality=place)
    form = DutyForm(request.POST or None, instance=new, access=request.access, initial=initial)
    if request.method == "POST" and (
        row := saved(
            request, form, lambda values: duty_create(municipality=place, values=values), place=SAVED_AT
        )
    ):
        done(request, _("“%(name)s” is saved.") % {"name": row.name})
        return redirect(address(request, "duty", row.pk))
    return form_page(request, form, title=_("New duty"), back=address(request, "duties"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    place, duty = request.municipality, duty_or_404(request, pk)
    note_contacts(request, [duty.contact])
    form = DutyForm(request.POST or None, instance=duty, access=request.access)
    if request.method == "POST" and (
        row := saved(
            request,
            form,
            lambda values: duty_update(municipality=place, duty=duty, values=values),
            place=SAVED_AT,
        )
    ):
        done(request, _("“%(name)s” is saved.") % {"name": row.name})
        return redirect(address(request, "duty", pk))
    return form_page(request, form, title=_("Edit the duty"), back=address(request, "duty", pk), duty=duty)


@require_POST
@page(Action.EDIT_ALARMS)
def move(request: MunicipalityRequest, pk: int) -> HttpResponse:
    duty, to = duty_or_404(request, pk), place_in(request)
    duty_move(municipality=request.municipality, duty=duty, to=to)
    return redirect(f"{address(request, 'duties')}#duty-{pk}")


@require_POST
@page(Action.EDIT_ALARMS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    duty = duty_or_404(request, pk)
    return do(
        request,
        lambda: duty_remove(municipality=request.municipality, duty=duty),
        said=removed,
        to=address(request, "duties"),
        undo=address(request, "duty_restore", pk),
    )


@require_POST
@page(Action.EDIT_ALARMS)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    duty = get_object_or_404(DutyFunction, municipality=request.municipality, pk=pk)
    return do(
        request,
        lambda: duty_restore(municipality=request.municipality, duty=duty),
        said=restored,
        to=address(request, "duties"),
    )
