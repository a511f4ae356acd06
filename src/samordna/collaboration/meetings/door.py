"""The door of whoever has a link to a meeting."""

from typing import Any

from django.core.exceptions import ValidationError

from samordna.accounts.commands.invitations import token_hash
from samordna.collaboration.models import MeetingInvitation, MeetingLink
from samordna.organisation.answering.door import LinkDoor
from samordna.organisation.answering.gatherings import is_over
from samordna.organisation.commands.saving import locked
from samordna.organisation.models import Municipality


def opened_by(municipality: Municipality, token: str) -> MeetingLink | None:
    """The link of the token, also one that leads nowhere any more. One query."""
    around = ("municipality", "member__deputy", "member__unit", "member__partner", "meeting__forum")
    rows = MeetingLink.objects.select_related(
        *(f"invitation__{name}" for name in around), "invitation__meeting__municipality"
    )
    return rows.filter(municipality=municipality, token_hash=token_hash(token)).first()


def why_closed(invitation: MeetingInvitation) -> str:
    meeting = invitation.meeting
    if invitation.removed_at or meeting.removed_at or meeting.forum.removed_at:
        return "gone"
    if meeting.cancelled_at:
        return "cancelled"
    return "over" if is_over(meeting) else ""


def _locked(invitation: MeetingInvitation) -> MeetingInvitation:
    invitation.meeting = locked(invitation.municipality, invitation.meeting)
    if reason := why_closed(invitation):
        raise ValidationError(reason, code=reason)
    return invitation


def _written(_invitation: Any, _sent: Any) -> tuple[()]:
    """An answer of one word is quickly given again."""
    return ()


DOOR = LinkDoor(
    view="meeting_replies:answer",
    gone="collaboration/meetings/link_gone.html",
    opened=opened_by,
    asked=lambda link: link.invitation,
    closed=why_closed,
    locked=_locked,
    told=lambda _invitation: (),
    unit=lambda invitation: invitation.meeting.forum.unit,
    written=_written,
)
