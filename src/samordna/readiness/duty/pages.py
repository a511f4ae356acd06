"""What every page of duties has."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.core.edit_conflicts import row_or_404
from samordna.core.history import restricted_read
from samordna.core.toasts import UNDONE
from samordna.organisation.models import ContactPoint
from samordna.readiness.duty.moments import local, span_said, week_name
from samordna.readiness.duty.queries import Standing, duties_of
from samordna.readiness.models import DutyFunction, DutyShift
from samordna.readiness.tabs import DUTIES, POSOM, tabs


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"readiness:{name}", args=[request.municipality.slug, *args])


def duty_or_404(request: MunicipalityRequest, pk: int) -> DutyFunction:
    """The duty; kept from others until a form that is sent is saved."""
    row: DutyFunction = row_or_404(duties_of(request.municipality), request, pk=pk)
    return row


def shift_or_404(request: MunicipalityRequest, pk: int, *, removed: bool = False) -> DutyShift:
    rows = DutyShift.objects.filter(municipality=request.municipality, duty__removed_at=None)
    rows = rows.select_related("duty__unit", "contact__unit", "municipality")
    return get_object_or_404(rows.filter(removed_at__isnull=not removed), pk=pk)


def gone_from_roster(request: MunicipalityRequest, *numbers: int) -> HttpResponse | None:
    """Back to the roster, saying so, where somebody has removed one of the shifts meanwhile."""
    rows = DutyShift.objects.filter(municipality=request.municipality, duty__removed_at=None)
    row = rows.filter(pk__in=numbers).exclude(removed_at=None).first()
    if row is None:
        return None
    words = _("The shift %(when)s is no longer on the roster.")
    messages.error(request, words % {"when": span_said(row.starts_at, row.ends_at)})
    return redirect(week_address(request, row))


def duty_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    tab = POSOM if template == "posom.html" else DUTIES
    context = {"tabs": tabs(request, tab), "fetched": timezone.now(), **context}
    return render(request, f"readiness/duty/{template}", context, status=status)


def form_page(request: MunicipalityRequest, form: Any, *, title: str, back: str, **more: Any) -> HttpResponse:
    context = {"form": form, "form_title": title, "back": back, **more}
    return duty_page(request, "form.html", context, status=422 if request.method == "POST" else 200)


def note_reading(request: MunicipalityRequest, told: Iterable[Standing], how: str = "page") -> None:
    """Remember which restricted contact points the page shows."""
    note_contacts(request, (row for one in told for row in one.shown), how)


def note_contacts(
    request: MunicipalityRequest, rows: Iterable[ContactPoint | None], how: str = "page"
) -> None:
    """The same of contact points that the user may read."""
    restricted = {row.pk: row for row in rows if row is not None and row.restricted}
    restricted_read(request, list(restricted.values()), how=how)


def undo_address(request: MunicipalityRequest, duty: int) -> str:
    """Where what this request does to a roster is taken back."""
    return f"{address(request, 'roster_undo', duty)}?{UNDONE}={request.id}"


def week_address(request: MunicipalityRequest, shift: DutyShift) -> str:
    """The roster in the week of the shift."""
    week = week_name(local(shift.starts_at).date())
    return f"{address(request, 'duty', shift.duty_id)}?vecka={week}#pass-{shift.pk}"
