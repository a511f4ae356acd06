"""Users and their roles for tests."""

from collections.abc import Callable
from functools import cache
from typing import cast

import factory
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from samordna.accounts.models import Departure, Invitation, RoleAssignment, User
from samordna.accounts.models.invitation import VALID_FOR
from samordna.accounts.roles import Role
from samordna.organisation.tests.factories import OfMunicipality

PASSWORD = "ett-langt-losenord"


def hashed() -> str:
    """The password as it is kept."""
    return _hashed(settings.PASSWORD_HASHERS[0])


@cache
def _hashed(_hasher: str) -> str:
    """Hashed once for each way of hashing, since hashing is meant to be slow."""
    return make_password(PASSWORD)


class UserMaker(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"funktion-{n}@kommun.example")
    name = "Funktion"
    password = factory.LazyFunction(hashed)


class RoleAssignmentMaker(OfMunicipality):
    """Somebody with a role; central coordinator of the whole municipality unless another is asked for."""

    class Meta:
        model = RoleAssignment

    user = factory.SubFactory(UserMaker)
    role = Role.CENTRAL_COORDINATOR


class InvitationMaker(OfMunicipality):
    """Somebody invited just now; the link of its token is nobody's."""

    class Meta:
        model = Invitation

    email = factory.Sequence(lambda n: f"inbjuden-{n}@kommun.example")
    name = "Enhetschef"
    role = Role.READER
    token_hash = factory.Sequence(lambda n: f"{n:064x}")
    invited_by = factory.SubFactory(UserMaker)
    expires_at = factory.LazyFunction(lambda: timezone.now() + VALID_FOR)


class DepartureMaker(OfMunicipality):
    """Somebody who has left, with nothing to hand over."""

    class Meta:
        model = Departure

    user = factory.SubFactory(UserMaker)


UserFactory = cast("Callable[..., User]", UserMaker)
RoleAssignmentFactory = cast("Callable[..., RoleAssignment]", RoleAssignmentMaker)
InvitationFactory = cast("Callable[..., Invitation]", InvitationMaker)
DepartureFactory = cast("Callable[..., Departure]", DepartureMaker)
"""What tests call; typed as what they make."""
