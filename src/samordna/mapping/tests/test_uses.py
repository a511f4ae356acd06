"""A contact point says which services it is named by."""

import pytest

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import UserFactory
from samordna.mapping.tests.factories import a_service
from samordna.organisation.owned import uses_of
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db


def test_services_are_told_where_their_contact_point_is_shown() -> None:
    place = MunicipalityFactory()
    desk, apart = (ContactPointFactory(municipality=place, function=name) for name in ("Jouren", "En annan"))
    service = a_service(place, contacts=[desk.pk])
    reader = Access(UserFactory(), (RoleAt(Role.READER),))
    guest = Access(UserFactory(), (RoleAt(Role.PARTNER),))
    told = uses_of(place, reader, desk)
    assert [(name, [one.title for one in things]) for name, things in told] == [
        ("Verksamheter", [service.name])
    ]
    assert uses_of(place, reader, apart) == uses_of(place, guest, desk) == []
