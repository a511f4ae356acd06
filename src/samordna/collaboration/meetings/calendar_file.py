"""A meeting as a calendar file: the same key each time, a higher sequence when it has moved, cancelled when it is."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.meetings.rules import meeting_or_404
from samordna.collaboration.models import Meeting
from samordna.collaboration.pages import address
from samordna.core.calendar_files import CONTENT_TYPE, CalendarEvent, Method, calendar_file


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    site = request.build_absolute_uri(address(request, "meeting", pk))
    method = Method.CANCEL if meeting.cancelled_at else Method.PUBLISH
    body = calendar_file([event_of(meeting, url=site)], dtstamp=timezone.now(), method=method)
    name = f"{slugify(meeting.forum.name)[:60] or 'mote'}.ics"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(body, content_type=CONTENT_TYPE, headers=headers)


def mailed_to(meeting: Meeting, *, to: str, organizer: str, url: str = "") -> str:
    """The file that goes in a mail: it asks whoever gets it to come, or takes the meeting away again.

    Others who are asked are not named in it.
    """
    method = Method.CANCEL if meeting.cancelled_at else Method.REQUEST
    event = event_of(meeting, organizer=organizer, attendees=(to,), url=url)
    return calendar_file([event], dtstamp=timezone.now(), method=method).decode()


def event_of(
    meeting: Meeting, *, url: str = "", organizer: str = "", attendees: tuple[str, ...] = ()
) -> CalendarEvent:
    return CalendarEvent(
        key=meeting.calendar_key,
        sequence=meeting.sequence,
        start=meeting.starts_at,
        end=meeting.ends_at,
        summary=meeting.forum.name,
        cancelled=meeting.cancelled_at is not None,
        location=meeting.venue or meeting.link,
        description=meeting.about,
        url=url,
        organizer=organizer,
        attendees=attendees,
    )
