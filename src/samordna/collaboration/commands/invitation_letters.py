"""The letters of invitations to meetings, each with the meeting for calendars and a link by which the function answers."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from samordna.collaboration.enums import MeetingLinkKind
from samordna.collaboration.meetings.addresses import organizer_of
from samordna.collaboration.meetings.mails import invitation_words
from samordna.collaboration.models import AgendaItem, ForumMember, MeetingInvitation, MeetingLink
from samordna.core.mail import Letter, mails_send
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.answering.asking import whom_to_ask
from samordna.organisation.answering.gatherings import mailed_to
from samordna.organisation.commands.answer_links import Link, minted
from samordna.organisation.models import ContactPoint
from samordna.plandoc.following_up.working_hours import in_sweden

Due = tuple[MeetingInvitation, MeetingLinkKind]


@transaction.atomic
def letters_send(due: Sequence[Due], known: Addresses, at: datetime, link: Link) -> int:
    """Functions that share an address get a mail each: each answers for itself. How many went; two queries to write them."""
    today = in_sweden(at).date()
    agendas, organizers, asked = _agendas(due), _organizers(due, known), _asked(due, known)
    links, letters = [], []
    for one, kind in due:
        values = {"municipality": one.municipality, "invitation": one, "kind": kind, "made_on": today}
        made, token = minted(MeetingLink, **values)
        links.append(made)
        words = invitation_words(
            one, kind, link(token), agendas.get(one.meeting_id, ()), asked[one.meeting.forum_id]
        )
        organizer = organizers[one.meeting.forum_id]
        calendar = mailed_to(one.meeting, to=one.address, organizer=organizer, url=link(token))
        letters.append(Letter(one.address, *words, calendar=calendar))
    for made, mail in zip(links, mails_send(letters), strict=True):
        made.mail = mail.pk
    MeetingLink.objects.bulk_create(links)
    return len(letters)


def _agendas(due: Sequence[Due]) -> dict[int, list[str]]:
    rows = AgendaItem.objects.present().filter(meeting__in={one.meeting_id for one, _kind in due})
    told: dict[int, list[str]] = {}
    for meeting, title in rows.values_list("meeting", "title"):
        told.setdefault(meeting, []).append(title)
    return told


def _asked(due: Sequence[Due], known: Addresses) -> dict[int, ContactPoint | None]:
    """Whom to ask, for each forum: the same as the page that the link leads to says."""
    forums = {one.meeting.forum: one.municipality for one, _kind in due}
    return {forum.pk: whom_to_ask(place, forum.unit, known) for forum, place in forums.items()}


def _organizers(due: Sequence[Due], known: Addresses) -> dict[int, str]:
    forums = {one.meeting.forum_id for one, _kind in due}
    chairs = ForumMember.objects.present().filter(forum__in=forums, is_chair=True)
    by_forum = {one.forum_id: one for one in chairs.select_related("unit", "partner", "contact")}
    return {forum: organizer_of([by_forum[forum]] if forum in by_forum else [], known) for forum in forums}
