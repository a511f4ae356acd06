"""A duty with its roster, week by week."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.organisation.queries import reader_of
from samordna.organisation.reaching import telephone
from samordna.readiness.duty import rules
from samordna.readiness.duty.moments import days_of, span_said, week_name, week_of
from samordna.readiness.duty.pages import duty_or_404, duty_page, note_reading
from samordna.readiness.duty.queries import duties_of, shifts_of, standings
from samordna.readiness.models import DutyFunction, DutyShift


@dataclass(frozen=True, slots=True)
class ShownShift:
    """A shift of the week; of a contact point that is restricted for the reader nothing is told. ``warns`` is what is wrong.

    Of a contact point that has been removed (``is_removed``) there is no number to call.
    """

    row: DutyShift
    when: str
    name: str
    phone: str
    link: str
    warns: str = ""
    is_removed: bool = False


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """``?vecka=2026-W49`` another week than this one."""
    duty = duty_or_404(request, pk)
    (standing,) = standings(
        request.municipality, request.access, duties_of(request.municipality).filter(pk=pk)
    )
    note_reading(request, [standing])
    monday = week_of(request.GET.get("vecka", ""), localdate())
    context = {
        "duty": duty,
        "one": standing,
        "week": _week(request, duty, monday),
        "number": monday.isocalendar().week,
        "monday": monday,
        "sunday": monday + timedelta(days=6),
        "before": week_name(monday - timedelta(days=7)),
        "after": week_name(monday + timedelta(days=7)),
        "is_this": monday <= localdate() < monday + timedelta(days=7),
        "may_edit": request.may(Action.EDIT_ALARMS),
    }
    return duty_page(request, "duty.html", context)


def _week(
    request: MunicipalityRequest, duty: DutyFunction, monday: date
) -> list[tuple[date, list[ShownShift], list[ShownShift], list[str]]]:
    """Each day with what goes on from the day before, what begins on it and its gaps; what began before the week is told whole on
    its first day.
    """
    days = list(days_of(monday))
    starts, ends = days[0][1], days[-1][2]
    rows = list(shifts_of(duty).filter(starts_at__lt=ends, ends_at__gt=starts).order_by("starts_at", "pk"))
    shifts = [rules.Shift(row.contact_id, row.starts_at, row.ends_at, row.pk) for row in rows]
    double = {other.key: one for one, other in rules.overlaps(shifts)}
    may_read = reader_of(request.access)
    restricted_read(
        request, [row.contact for row in rows if row.contact.restricted and may_read(row.contact)], how="page"
    )
    shown = [_shown(row, double.get(row.pk), may_read) for row in rows]
    removed = {row.pk for row in rows if row.contact.removed_at}
    answered = [one for one in shifts if one.key not in removed]
    gaps = list(rules.gaps(answered, starts, ends)) if rows else []
    return [
        (
            day,
            [
                one
                for one in shown
                if day != monday and one.row.starts_at < begins and one.row.ends_at > begins
            ],
            [
                one
                for one in shown
                if begins <= one.row.starts_at < until or (day == monday and one.row.starts_at < begins)
            ],
            [span_said(gap.starts, gap.ends) for gap in gaps if begins <= gap.starts < until],
        )
        for day, begins, until in days
    ]


def _shown(row: DutyShift, other: rules.Shift | None, may_read: Any) -> ShownShift:
    is_hidden = row.contact.restricted and not may_read(row.contact)
    phone = "" if is_hidden or row.contact.removed_at else row.contact.phone
    return ShownShift(
        row=row,
        when=span_said(row.starts_at, row.ends_at),
        name="" if is_hidden else row.contact.function,
        phone=telephone.shown(phone) if phone else "",
        link=telephone.link(phone),
        warns=span_said(other.starts, other.ends) if other else "",
        is_removed=row.contact.removed_at is not None,
    )
