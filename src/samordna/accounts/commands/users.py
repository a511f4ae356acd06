"""Accounts as such: made, closed, opened again."""

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.commands.database import keeping_an_administrator, refusals_in_words
from samordna.accounts.models import User
from samordna.accounts.signing_in.sessions import sessions_end


@transaction.atomic
def user_create(
    *, email: str, name: str, password: str | None = None, administers_instance: bool = False
) -> User:
    """A new user; without a password only a sign-in service or a link lets them in. Raises ValidationError.

    The address counts as verified, for allauth too: whoever calls this has it from an invitation or from the sign-in service.
    """
    user = User(email=email.lower(), name=name, administers_instance=administers_instance)
    user.set_password(password)
    user.full_clean()
    with refusals_in_words():
        user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


@transaction.atomic
def user_deactivate(*, user: User) -> User:
    """Close an account: it signs out everywhere at once and cannot sign in. Raises ValidationError for a last administrator."""
    if user.administers_instance:
        raise ValidationError(
            _("%(name)s administers the installation. Such an account is not closed from a municipality.")
            % {"name": user.name}
        )
    user.is_active = False
    with keeping_an_administrator():
        user.save(update_fields=["is_active"])
    sessions_end(user=user)
    return user


@transaction.atomic
def user_reactivate(*, user: User) -> User:
    """Open a closed account again, with the password and second step it had."""
    user.is_active = True
    user.save(update_fields=["is_active"])
    return user
