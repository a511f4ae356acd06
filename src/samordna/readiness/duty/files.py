"""A roster as a file: Excel or CSV, which can be changed and read in again, and a calendar."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.calendar_files import CONTENT_TYPE, CalendarEvent, calendar_file
from samordna.core.history import restricted_read
from samordna.core.table_files.files import FORMATS, Table, table_file
from samordna.organisation.queries import reader_of
from samordna.organisation.reaching import telephone
from samordna.plandoc.writing.formats import Format
from samordna.readiness.duty.moments import local
from samordna.readiness.duty.pages import duty_or_404
from samordna.readiness.duty.queries import shifts_of
from samordna.readiness.models import DutyFunction, DutyShift

CALENDAR = "ics"
BEFORE = timedelta(days=31)
"""Shifts that ended longer ago are left out."""


@require_safe
@page(Action.SEE_ORGANISATION)
def export(request: MunicipalityRequest, pk: int, file_format: str) -> HttpResponse:
    duty = duty_or_404(request, pk)
    now = timezone.now()
    rows = list(shifts_of(duty).filter(ends_at__gt=now - BEFORE).order_by("starts_at", "pk"))
    name = f"{slugify(duty.name) or 'jour'}-{local(now).date().isoformat()}"
    if file_format == CALENDAR:
        answer = HttpResponse(_calendar(duty, rows, now), content_type=CONTENT_TYPE)
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}.ics"'
        return answer
    if file_format not in FORMATS:
        raise Http404
    may_read = reader_of(request.access)
    shown = {row.pk for row in rows if not row.contact.restricted or may_read(row.contact)}
    read = [row.contact for row in rows if row.contact.restricted and row.pk in shown]
    restricted_read(request, read, how="export")
    table = Table(
        duty.name[:30],
        [_("From"), _("Until"), _("Who has the duty"), _("Telephone")],
        [
            [_written(row.starts_at), _written(row.ends_at), *_who(row, is_shown=row.pk in shown)]
            for row in rows
        ],
    )
    return table_file([table], file_format=Format(file_format), title=duty.name, name=name)


def _who(row: DutyShift, *, is_shown: bool) -> tuple[str, str]:
    if not is_shown:
        return _("a restricted contact point"), ""
    if row.contact.removed_at:
        return f"{row.contact.function} ({_('removed contact point')})", ""
    return row.contact.function, telephone.shown(row.contact.phone) if row.contact.phone else ""


def _written(at: datetime) -> str:
    return f"{local(at):%Y-%m-%d %H:%M}"


def _calendar(duty: DutyFunction, rows: Iterable[DutyShift], now: datetime) -> bytes:
    """What is restricted is not named: nobody knows who reads a calendar."""
    events = [
        CalendarEvent(
            key=f"pass-{row.pk}",
            start=row.starts_at,
            end=row.ends_at,
            summary=duty.name if row.contact.restricted else row.contact.function,
        )
        for row in rows
    ]
    return calendar_file(events, dtstamp=now, name=duty.name)
