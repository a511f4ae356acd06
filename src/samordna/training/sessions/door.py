"""The door of whoever has a link to sign up a unit."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from samordna.accounts.commands.invitations import token_hash
from samordna.organisation.answering.door import LinkDoor
from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.commands.saving import locked
from samordna.organisation.models import Municipality
from samordna.training.enums import FUNCTIONS
from samordna.training.models import Invitation, InvitationLink
from samordna.training.sessions.partner_form import COMES, COMING


def opened_by(municipality: Municipality, token: str) -> InvitationLink | None:
    """The link of the token, also one that leads nowhere any more. One query."""
    around = ("municipality", "unit", "partner", "session__course", "session__unit", "session__municipality")
    rows = InvitationLink.objects.select_related(*(f"invitation__{name}" for name in around))
    return rows.filter(municipality=municipality, token_hash=token_hash(token)).first()


def why_closed(invitation: Invitation) -> str:
    session = invitation.session
    if invitation.removed_at or session.removed_at:
        return "gone"
    if session.cancelled_at:
        return "cancelled"
    return "begun" if has_begun(session) else ""


def _locked(invitation: Invitation) -> Invitation:
    invitation.session = locked(invitation.municipality, invitation.session)
    if reason := why_closed(invitation):
        raise ValidationError(reason, code=reason)
    return invitation


def _written(invitation: Any, sent: QueryDict) -> Sequence[tuple[str, str]]:
    if invitation is None:
        return ()
    asked = FUNCTIONS if invitation.unit else [(COMING, COMES)]
    return [(str(name), said) for value, name in asked if (said := sent.get(value, "").strip())]


DOOR = LinkDoor(
    view="signing_up:answer",
    gone="training/sessions/link_gone.html",
    opened=opened_by,
    asked=lambda link: link.invitation,
    closed=why_closed,
    locked=_locked,
    told=lambda _invitation: (),
    written=_written,
    unit=lambda invitation: invitation.session.unit,
)
