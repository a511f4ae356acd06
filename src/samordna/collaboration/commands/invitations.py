"""Members invited to a meeting: asked, taken back and asked after all."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.collaboration.commands.deputies import deputy_tell
from samordna.collaboration.commands.invitation_mails import due_send, held_invitation
from samordna.collaboration.commands.letting_off import member_asked_again, member_let_off
from samordna.collaboration.meetings.addresses import address_of_member
from samordna.collaboration.meetings.rules import refuse_begun
from samordna.collaboration.models import ForumMember, Meeting, MeetingInvitation
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.commands.answer_links import Link
from samordna.organisation.commands.saving import locked, saved


@transaction.atomic
def members_invite(
    *, meeting: Meeting, members: Iterable[ForumMember], at: datetime, link: Link
) -> list[MeetingInvitation]:
    """Invite those that are not invited yet; those made. At night and on holidays the mail waits for the next working morning.

    Raises ValidationError.
    """
    row = locked(meeting.municipality, meeting)
    refuse_begun(row)
    there = set(MeetingInvitation.objects.present().filter(meeting=row).values_list("member", flat=True))
    known = Addresses.of(row.municipality)
    place = {"municipality": row.municipality, "meeting": row}
    made = [
        saved(MeetingInvitation(member=one, address=address_of_member(one, known), **place))
        for one in members
        if one.pk not in there
    ]
    if not made:
        raise ValidationError(_("Choose at least one member that is not invited yet."), code="nobody")
    due_send(made, known, at, link)
    return made


@transaction.atomic
def meeting_invitation_remove(*, invitation: MeetingInvitation) -> MeetingInvitation:
    """Its links lead nowhere, and a member that has heard of it is told."""
    row = held_invitation(invitation)
    row.mark_removed()
    row.links.filter(ended_at=None).update(ended_at=row.removed_at)
    known = Addresses.of(row.municipality)
    return deputy_tell(invitation=member_let_off(invitation=saved(row), known=known), known=known)


@transaction.atomic
def meeting_invitation_restore(*, invitation: MeetingInvitation) -> MeetingInvitation:
    """Its links lead where they led, and a member that was let off is told.

    Raises ValidationError where the member has been invited anew.
    """
    row = held_invitation(invitation)
    known = Addresses.of(row.municipality)
    if row.removed_at:
        member_asked_again(invitation=row, known=known)
        row.links.filter(ended_at=row.removed_at).update(ended_at=None)
        row.removed_at = None
    return deputy_tell(invitation=saved(row), known=known)


@transaction.atomic
def waiting_invitations_remove(*, meeting: Meeting) -> list[MeetingInvitation]:
    """Those of which nobody has heard: no mail has gone, no link is given and nothing is answered. Those taken back."""
    row = locked(meeting.municipality, meeting)
    rows = MeetingInvitation.objects.present().filter(meeting=row, reply="", links=None)
    waiting = list(rows)
    for one in waiting:
        one.mark_removed()
        saved(one)
    return waiting
