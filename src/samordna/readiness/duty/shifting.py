"""Shifts of a roster made, changed, swapped and taken away; everything can be taken back."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.toasts import done
from samordna.organisation.pages import do, saved
from samordna.readiness.commands.shifts import (
    shift_remove,
    shift_take_over,
    shift_update,
    shifts_create,
)
from samordna.readiness.duty.doubts import with_doubts
from samordna.readiness.duty.moments import span_said
from samordna.readiness.duty.pages import (
    address,
    duty_or_404,
    form_page,
    gone_from_roster,
    note_contacts,
    shift_or_404,
    undo_address,
    week_address,
)
from samordna.readiness.duty.shift_form import ShiftForm
from samordna.readiness.models import DutyShift

SAVED_AT = "shifts"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def create(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """One shift, or the same again some weeks later."""
    place, duty = request.municipality, duty_or_404(request, pk)
    new = DutyShift(municipality=place, duty=duty)
    form = ShiftForm(request.POST or None, instance=new, access=request.access)
    if request.method == "POST" and (
        made := saved(
            request,
            form,
            lambda _values: shifts_create(municipality=place, duty=duty, shifts=form.shifts)[0],
            place=SAVED_AT,
        )
    ):
        count = len(form.shifts)
        words = ngettext("%(n)d shift is on the roster.", "%(n)d shifts are on the roster.", count)
        said = with_doubts(request, words % {"n": count}, duty, form.shifts)
        done(request, said, undo=undo_address(request, pk))
        return redirect(week_address(request, made))
    return form_page(request, form, title=_("New shift"), back=address(request, "duty", pk), duty=duty)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Other times, or another function that takes the shift over."""
    if gone := gone_from_roster(request, pk):
        return gone
    place, shift = request.municipality, shift_or_404(request, pk)
    row_or_404(DutyShift.objects.filter(municipality=place), request, pk=pk)
    note_contacts(request, [shift.contact])
    form = ShiftForm(request.POST or None, instance=shift, access=request.access)
    if request.method == "POST" and (
        row := saved(
            request,
            form,
            lambda values: (shift_take_over if form.takes_over else shift_update)(
                municipality=place, shift=shift, values=values
            ),
            place=SAVED_AT,
        )
    ):
        told = [{"contact": row.contact, "starts_at": row.starts_at, "ends_at": row.ends_at}]
        said = with_doubts(request, _saved_words(row), shift.duty, told)
        done(request, said, undo=undo_address(request, shift.duty_id) if form.has_changed() else "")
        return redirect(week_address(request, row))
    back = week_address(request, shift)
    return form_page(
        request, form, title=_("Change the shift, or let another take it over"), back=back, duty=shift.duty
    )


@require_POST
@page(Action.EDIT_ALARMS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    if gone := gone_from_roster(request, pk):
        return gone
    shift = shift_or_404(request, pk)
    return do(
        request,
        lambda: shift_remove(municipality=request.municipality, shift=shift),
        said=lambda row: (
            _("The shift %(when)s is removed.") % {"when": span_said(row.starts_at, row.ends_at)}
        ),
        to=week_address(request, shift),
        undo=undo_address(request, shift.duty_id),
    )


def _saved_words(row: DutyShift) -> str:
    words = _("%(name)s has the shift %(when)s.")
    return words % {"name": row.contact.function, "when": span_said(row.starts_at, row.ends_at)}
