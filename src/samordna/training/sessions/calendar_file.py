"""A session as a calendar file that anybody may take into their own calendar: no list of who has."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.calendar_files import CONTENT_TYPE
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
    """One event (RFC 5545): the same key each time, a higher sequence when it has moved, cancelled when it is."""
    calendar, event = Calendar(), Event()
    calendar.add("prodid", "-//Samordna//SV")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if session.cancelled_at else "PUBLISH")
    event.add("uid", f"training-{session.pk}@{host}")
    event.add("sequence", session.sequence)
    event.add("dtstamp", timezone.now())
    event.add("dtstart", session.starts_at)
    event.add("dtend", session.ends_at)
    event.add("summary", session.course.name)
    event.add("status", "CANCELLED" if session.cancelled_at else "CONFIRMED")
    if where := session.venue or session.link:
        event.add("location", where)
    if session.about:
        event.add("description", session.about)
    event.add("url", site)
    calendar.add_component(event)
    return calendar.to_ical()
