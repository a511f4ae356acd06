"""A session as a calendar file that anybody may take into their own calendar: no list of who has."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.calendar_files import CONTENT_TYPE, CalendarEvent, Method, calendar_file
from samordna.training.counting.rules import session_or_404
from samordna.training.models import Session
from samordna.training.pages import address


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, pk: int) -> HttpResponse:
    session = session_or_404(request, pk)
    site = request.build_absolute_uri(address(request, "session", pk))
    body = calendar_of(session, site=site, host=request.get_host())
    name = f"{slugify(session.course.name)[:60] or 'utbildning'}.ics"
    return HttpResponse(
        body,
        content_type=CONTENT_TYPE,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def calendar_of(session: Session, *, site: str, host: str) -> bytes:
    """One event: the same key each time, a higher sequence when it has moved, cancelled when it is."""
    event = CalendarEvent(
        uid=f"{session.calendar_key}@{host}",
        sequence=session.sequence,
        start=session.starts_at,
        end=session.ends_at,
        summary=session.course.name,
        cancelled=session.cancelled_at is not None,
        location=session.venue or session.link,
        description=session.about,
        url=site,
    )
    method = Method.CANCEL if event.cancelled else Method.PUBLISH
    return calendar_file([event], dtstamp=timezone.now(), method=method)
