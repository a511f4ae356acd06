"""Whoever has been invited to a meeting is told at once when it is moved, cancelled or held after all."""

from collections.abc import Iterable
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.collaboration.commands.invitation_mails import sent_to
from samordna.collaboration.enums import MeetingLinkKind
from samordna.collaboration.meetings.addresses import organizer_of
from samordna.collaboration.meetings.mails import asked_anew
from samordna.collaboration.models import Meeting, MeetingInvitation, MeetingLink
from samordna.collaboration.queries import members_of
from samordna.core.mail import Letter, mails_send
from samordna.core.models import OutgoingMail
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.answering.changes import Change, WhenAndWhere, change_words
from samordna.organisation.answering.gatherings import mailed_to
from samordna.organisation.commands.answer_links import Link, minted


class _Told(NamedTuple):
    """An address, with what it is told besides what all are, and the link in its calendar."""

    to: str
    more: tuple[str, ...] = ()
    link: str = ""


@transaction.atomic
def change_tell(meeting: Meeting, change: Change, before: WhenAndWhere | None = None) -> None:
    """Each address once, however many functions share it; what is answered stands."""
    with override(settings.LANGUAGE_CODE):
        stands = _("An answer that has been given stands. Change it by the link of the invitation.")
    more = (stands, "") if change is Change.MOVED else ()
    _send(meeting, change, before, [_Told(to, more) for to in sorted(told_of(meeting))])


@transaction.atomic
def new_time_tell(meeting: Meeting, before: WhenAndWhere, link: Link) -> None:
    """Each function is asked anew, by a link of its own; others are told only, each address once."""
    invited = [one for one in _invited(meeting) if one.address]
    made = []
    for one in invited:
        kind = MeetingLinkKind.AGAIN if sent_to(one) else MeetingLinkKind.ASKED
        values = {"municipality": meeting.municipality, "invitation": one, "made_on": timezone.localdate()}
        made.append(minted(MeetingLink, kind=kind, **values))
    told = [
        _Told(one.address, asked_anew(one, link(token)), link(token))
        for one, (_row, token) in zip(invited, made, strict=True)
    ]
    only_told = sorted(told_of(meeting) - {one.address for one in invited})
    mails = _send(meeting, Change.MOVED, before, [*told, *map(_Told, only_told)])
    for (row, _token), mail in zip(made, mails, strict=False):
        row.mail = mail.pk
    MeetingLink.objects.bulk_create(row for row, _token in made)


def told_of(meeting: Meeting) -> set[str]:
    """Where invitations have gone or an answer came from, and the deputies who come instead."""
    return {to for one in _invited(meeting) for to in (one.address, one.deputy_address) if to}


def _invited(meeting: Meeting) -> list[MeetingInvitation]:
    gone = MeetingLink.objects.filter(invitation=OuterRef("pk"), mail__isnull=False)
    rows = MeetingInvitation.objects.present().filter(Exists(gone) | ~Q(reply=""), meeting=meeting)
    return list(rows.select_related("member__deputy").prefetch_related("links"))


def _send(
    meeting: Meeting, change: Change, before: WhenAndWhere | None, told: Iterable[_Told]
) -> list[OutgoingMail]:
    organizer = organizer_of(members_of(meeting.forum), Addresses.of(meeting.municipality))
    letters = []
    for one in told:
        with override(settings.LANGUAGE_CODE):
            signed = meeting.municipality.name
            words = change_words(meeting, change, signed=signed, before=before, more=one.more)
        calendar = mailed_to(meeting, to=one.to, organizer=organizer, url=one.link)
        letters.append(Letter(one.to, *words, calendar=calendar))
    return mails_send(letters)
