"""Invitations: sent, sent anew, taken back, accepted."""

import hashlib
import secrets
from collections.abc import Callable, Iterable

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.commands.database import refusals_in_words
from samordna.accounts.commands.roles import role_check, role_give, role_words
from samordna.accounts.commands.users import user_create, user_reactivate
from samordna.accounts.mail import account_mail
from samordna.accounts.models import Invitation, RoleAssignment, User
from samordna.accounts.models.invitation import VALID_FOR
from samordna.accounts.people.pasted_invitations import Invited
from samordna.accounts.roles import Role
from samordna.organisation.models import Municipality, Unit

Link = Callable[[str], str]
"""Makes the whole address of an invitation's page from its token."""


def token_hash(token: str) -> str:
    """What is kept of a token. It has 256 random bits, so a plain hash cannot be turned back."""
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def invitation_create(
    *,
    municipality: Municipality,
    email: str,
    name: str,
    role: Role,
    unit: Unit | None = None,
    invited_by: User,
    link: Link,
) -> tuple[Invitation, bool]:
    """Invite somebody by mail, in the municipality of the running transaction; also whether an earlier invitation was replaced.

    Raises ValidationError, also when whoever has that address holds the role already.
    """
    email = email.strip().lower()
    role_check(municipality=municipality, role=role, unit=unit)
    assignments = RoleAssignment.objects.filter(
        municipality=municipality, user__email=email, role=role, unit=unit
    ).select_related("user", "unit")
    if there := assignments.first():
        words = {"name": there.user.name, "role": role_words(role, unit)}
        raise ValidationError(
            _("%(name)s already is %(role)s. No invitation is needed.") % words, code="already_held"
        )
    token = secrets.token_urlsafe(32)
    invitation = Invitation(
        municipality=municipality,
        email=email,
        name=name,
        role=role,
        unit=unit,
        token_hash=token_hash(token),
        invited_by=invited_by,
        expires_at=timezone.now() + VALID_FOR,
    )
    with refusals_in_words():
        replaced = _waiting(invitation).update(revoked_at=timezone.now())
        invitation.full_clean()
        invitation.save()
    account_mail("invitation", to=email, invitation=invitation, role=role_words(role, unit), link=link(token))
    return invitation, bool(replaced)


@transaction.atomic
def invitations_create(
    *, municipality: Municipality, rows: Iterable[Invited], invited_by: User, link: Link
) -> list[Invitation]:
    """Invite everybody on a list without faults, or nobody. Raises ValidationError that names the line."""
    made = []
    for row in rows:
        assert row.role is not None  # noqa: S101
        try:
            invitation, _replaced = invitation_create(
                municipality=municipality,
                email=row.email,
                name=row.name,
                role=row.role,
                unit=row.unit,
                invited_by=invited_by,
                link=link,
            )
        except ValidationError as error:
            words = {"number": row.number, "why": " ".join(error.messages)}
            raise ValidationError(_("Line %(number)s: %(why)s") % words, code="line") from error
        made.append(invitation)
    return made


@transaction.atomic
def invitation_renew(*, invitation: Invitation, invited_by: User, link: Link) -> Invitation:
    """Send a new link; the old one stops working. Raises ValidationError when the invitation no longer waits."""
    _locked(invitation)
    renewed, _replaced = invitation_create(
        municipality=invitation.municipality,
        email=invitation.email,
        name=invitation.name,
        role=Role(invitation.role),
        unit=invitation.unit,
        invited_by=invited_by,
        link=link,
    )
    return renewed


@transaction.atomic
def invitation_revoke(*, invitation: Invitation) -> Invitation:
    """Take an invitation back; its link stops working at once. Raises ValidationError when it no longer waits."""
    invitation = _locked(invitation)
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at"])
    return invitation


@transaction.atomic
def invitation_accept(
    *, invitation: Invitation, user: User | None = None, name: str = "", password: str = ""
) -> tuple[User, bool]:
    """Take on the role: as ``user``, who is signed in, or with an account that is made (or opened again) with name and password.

    The user, and whether the role is new to them. Raises ValidationError when the link is used up, taken back or too old.
    """
    invitation = _locked(invitation)
    if invitation.state == Invitation.State.EXPIRED:
        raise ValidationError(_("The link has expired. Ask for a new invitation."), code="expired")
    user = user or _account(invitation.email, name=name, password=password)
    if user.email != invitation.email:
        raise ValidationError(_("The invitation is to another address than yours."), code="other_account")
    role, unit, municipality = Role(invitation.role), invitation.unit, invitation.municipality
    is_new = not RoleAssignment.objects.filter(
        user=user, municipality=municipality, role=role, unit=unit
    ).exists()
    if is_new:
        role_give(user=user, municipality=municipality, role=role, unit=unit, given_by=invitation.invited_by)
    invitation.used_at = timezone.now()
    invitation.used_by = user
    invitation.save(update_fields=["used_at", "used_by"])
    return user, is_new


def _account(email: str, *, name: str, password: str) -> User:
    """A new account for the address. A closed one is opened again with the new password: whoever has the link has the mailbox."""
    user = User.objects.select_for_update().filter(email=email).first()
    if user is None:
        return user_create(email=email, name=name, password=password)
    if user.is_active:
        raise ValidationError(_("You have an account already. Sign in first."), code="has_account")
    if user.administers_instance:
        raise ValidationError(
            _("This account is closed and administers the installation. Only there can it be opened."),
            code="closed",
        )
    user.name = name
    user.set_password(password)
    user.full_clean(exclude=["password"])
    user.save(update_fields=["name", "password"])
    return user_reactivate(user=user)


def _waiting(invitation: Invitation) -> models.QuerySet[Invitation]:
    return Invitation.objects.waiting().filter(
        municipality=invitation.municipality,
        email=invitation.email,
        role=invitation.role,
        unit=invitation.unit,
    )


def _locked(invitation: Invitation) -> Invitation:
    """The invitation as it is now, kept for us: of two who press at once the second is told."""
    row = (
        Invitation.objects.select_for_update(of=["self"])
        .select_related("municipality", "unit", "invited_by")
        .get(pk=invitation.pk)
    )
    if row.used_at:
        raise ValidationError(_("The invitation has been accepted already."), code="used")
    if row.revoked_at:
        raise ValidationError(_("The invitation has been taken back."), code="revoked")
    return row
