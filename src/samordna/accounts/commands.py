"""Writes of accounts."""

from django.db import transaction

from samordna.accounts.models import Membership, User
from samordna.accounts.roles import Role
from samordna.organisation.models import Municipality


@transaction.atomic
def member_create(*, email: str, name: str, password: str, municipality: Municipality, role: Role) -> User:
    """A new user with a role in a municipality. Raises ValidationError when the address is taken."""
    user = User(email=email.lower(), name=name)
    user.set_password(password)
    user.full_clean()
    user.save()
    Membership.objects.create(user=user, municipality=municipality, role=role)
    return user
