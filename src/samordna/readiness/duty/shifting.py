"""Shifts of a roster made, changed, swapped and taken away; everything can be taken back."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.history import changed_by
from samordna.core.toasts import UNDONE, done
from samordna.organisation.pages import do, saved
from samordna.readiness.commands.shifts import (
    shift_remove,
    shift_update,
    shifts_create,
    shifts_swap,
    shifts_undo,
)
from samordna.readiness.duty.forms import ShiftForm
from samordna.readiness.duty.moments import local, span_said, week_name
from samordna.readiness.duty.pages import address, duty_or_404, duty_page, form_page, shift_or_404
from samordna.readiness.duty.queries import shifts_of
from samordna.readiness.models import DutyShift

SAVED_AT = "shifts"
MOST_OFFERED = 60


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
        done(request, words % {"n": count}, undo=_undo(request, pk))
        return redirect(_week_of(request, made))
    return form_page(request, form, title=_("New shift"), back=address(request, "duty", pk), duty=duty)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Other times, or another function that takes the shift over."""
    place, shift = request.municipality, shift_or_404(request, pk)
    row_or_404(DutyShift.objects.filter(municipality=place), request, pk=pk)
    form = ShiftForm(request.POST or None, instance=shift, access=request.access)
    if request.method == "POST" and (
        row := saved(
            request,
            form,
            lambda values: shift_update(municipality=place, shift=shift, values=values),
            place=SAVED_AT,
        )
    ):
        done(request, _saved_words(row), undo=_undo(request, shift.duty_id))
        return redirect(_week_of(request, row))
    back = _week_of(request, shift)
    return form_page(
        request, form, title=_("Change the shift, or let another take it over"), back=back, duty=shift.duty
    )


@require_safe
@page(Action.EDIT_ALARMS)
def swap_with(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The shifts that this one may be swapped with: coming ones of others."""
    shift = shift_or_404(request, pk)
    others = shifts_of(shift.duty).filter(ends_at__gt=shift.starts_at).exclude(contact=shift.contact_id)
    rows = others.order_by("starts_at", "pk")[:MOST_OFFERED]
    offered = [(row, span_said(row.starts_at, row.ends_at)) for row in rows]
    context = {
        "shift": shift,
        "duty": shift.duty,
        "when": span_said(shift.starts_at, shift.ends_at),
        "offered": offered,
        "back": _week_of(request, shift),
    }
    return duty_page(request, "swap.html", context)


@require_POST
@page(Action.EDIT_ALARMS)
def swap(request: MunicipalityRequest, pk: int, other: int) -> HttpResponse:
    shift, another = shift_or_404(request, pk), shift_or_404(request, other)
    return do(
        request,
        lambda: shifts_swap(municipality=request.municipality, shift=shift, other=another),
        said=lambda _none: _("The shifts are swapped."),
        to=_week_of(request, shift),
        undo=_undo(request, shift.duty_id),
    )


@require_POST
@page(Action.EDIT_ALARMS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    shift = shift_or_404(request, pk)
    return do(
        request,
        lambda: shift_remove(municipality=request.municipality, shift=shift),
        said=lambda row: (
            _("The shift %(when)s is removed.") % {"when": span_said(row.starts_at, row.ends_at)}
        ),
        to=_week_of(request, shift),
        undo=_undo(request, shift.duty_id),
    )


@require_POST
@page(Action.EDIT_ALARMS)
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Take back what a request did to the roster."""
    duty = duty_or_404(request, pk)
    changes = changed_by(request.GET.get(UNDONE, ""), DutyShift, pk)
    if not changes:
        raise Http404
    return do(
        request,
        lambda: shifts_undo(municipality=request.municipality, duty=duty, changes=changes),
        said=lambda _count: _("The roster is as it was before."),
        to=address(request, "duty", pk),
    )


def _undo(request: MunicipalityRequest, duty: int) -> str:
    return f"{address(request, 'roster_undo', duty)}?{UNDONE}={request.id}"


def _week_of(request: MunicipalityRequest, shift: DutyShift) -> str:
    week = week_name(local(shift.starts_at).date())
    return f"{address(request, 'duty', shift.duty_id)}?vecka={week}#pass-{shift.pk}"


def _saved_words(row: DutyShift) -> str:
    words = _("%(name)s has the shift %(when)s.")
    return words % {"name": row.contact.function, "when": span_said(row.starts_at, row.ends_at)}
