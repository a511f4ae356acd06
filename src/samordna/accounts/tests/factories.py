"""Users and their roles for tests."""

from collections.abc import Callable
from typing import cast

import factory

from samordna.accounts.models import Membership, User
from samordna.accounts.roles import Role
from samordna.organisation.tests.factories import MunicipalityMaker

PASSWORD = "ett-langt-losenord"


class UserMaker(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"funktion-{n}@kommun.example")
    name = "Funktion"
    password = factory.django.Password(PASSWORD)


class MembershipMaker(factory.django.DjangoModelFactory):
    """A member; coordinator unless another role is asked for."""

    class Meta:
        model = Membership

    user = factory.SubFactory(UserMaker)
    municipality = factory.SubFactory(MunicipalityMaker)
    role = Role.COORDINATOR

    class Params:
        contributor = factory.Trait(role=Role.CONTRIBUTOR)
        reader = factory.Trait(role=Role.READER)


UserFactory = cast("Callable[..., User]", UserMaker)
MembershipFactory = cast("Callable[..., Membership]", MembershipMaker)
"""What tests call; typed as what it makes."""
