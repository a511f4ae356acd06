"""Shifts that change places, and whatever was done to a roster taken back."""

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import changed_by
from samordna.core.toasts import UNDONE
from samordna.organisation.pages import do
from samordna.readiness.commands.shifts import shifts_swap, shifts_undo
from samordna.readiness.duty.moments import span_said
from samordna.readiness.duty.pages import (
    address,
    duty_or_404,
    duty_page,
    gone_from_roster,
    note_contacts,
    shift_or_404,
    undo_address,
    week_address,
)
from samordna.readiness.duty.queries import shifts_of
from samordna.readiness.models import DutyShift

MOST_OFFERED = 60


@require_safe
@page(Action.EDIT_ALARMS)
def swap_with(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The shifts that this one may be swapped with: coming ones of others."""
    if gone := gone_from_roster(request, pk):
        return gone
    shift = shift_or_404(request, pk)
    others = shifts_of(shift.duty).filter(ends_at__gt=shift.starts_at, contact__removed_at=None)
    others = others.exclude(contact=shift.contact_id)
    rows = list(others.order_by("starts_at", "pk")[:MOST_OFFERED])
    note_contacts(request, [shift.contact, *(row.contact for row in rows)])
    offered = [(row, span_said(row.starts_at, row.ends_at)) for row in rows]
    context = {
        "shift": shift,
        "duty": shift.duty,
        "when": span_said(shift.starts_at, shift.ends_at),
        "offered": offered,
        "back": week_address(request, shift),
    }
    return duty_page(request, "swap.html", context)


@require_POST
@page(Action.EDIT_ALARMS)
def swap(request: MunicipalityRequest, pk: int, other: int) -> HttpResponse:
    if gone := gone_from_roster(request, pk, other):
        return gone
    shift, another = shift_or_404(request, pk), shift_or_404(request, other)
    return do(
        request,
        lambda: shifts_swap(municipality=request.municipality, shift=shift, other=another),
        said=lambda _none: _("The shifts are swapped."),
        to=week_address(request, shift),
        undo=undo_address(request, shift.duty_id),
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
