"""What the administrators of the installation do for municipalities."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.commands.invitations import Link, invitation_create
from samordna.accounts.mail import notify
from samordna.accounts.models import Invitation, RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.organisation.models import Municipality


@transaction.atomic
def administrator_invite(
    *, municipality: Municipality, email: str, name: str, invited_by: User, link: Link
) -> tuple[Invitation, bool]:
    """Invite an administrator to the municipality of the running transaction: its first, or a new one where nobody is left.

    Administrators that there are already are told by mail, so that the installation cannot let anybody in unseen. Nobody lets
    themselves in: whoever runs the installation sees no municipality's content. Raises ValidationError.
    """
    if email.strip().lower() == invited_by.email:
        raise ValidationError(
            _(
                "Invite somebody else. Whoever runs the installation does not let themselves into a municipality."
            ),
            code="oneself",
        )
    invitation, replaced = invitation_create(
        municipality=municipality,
        email=email,
        name=name,
        role=Role.ADMINISTRATOR,
        invited_by=invited_by,
        link=link,
    )
    there = RoleAssignment.objects.filter(
        municipality=municipality, role=Role.ADMINISTRATOR, user__is_active=True
    ).select_related("user")
    for assignment in there:
        notify("new_administrator", assignment.user, invitation=invitation)
    return invitation, replaced
