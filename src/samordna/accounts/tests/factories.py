"""Users and their roles for tests."""

import factory

from samordna.accounts.models import Membership, User
from samordna.accounts.roles import Role
from samordna.organisation.tests.factories import MunicipalityFactory

PASSWORD = "ett-langt-losenord"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"funktion-{n}@kommun.example")
    name = "Funktion"
    password = factory.django.Password(PASSWORD)


class MembershipFactory(factory.django.DjangoModelFactory):
    """A member; coordinator unless another role is asked for."""

    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    role = Role.COORDINATOR

    class Params:
        contributor = factory.Trait(role=Role.CONTRIBUTOR)
        reader = factory.Trait(role=Role.READER)
