"""Whoever looks after guides is reminded of those that nobody has read through for a year."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.guidance.commands import guide_update
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("days", "role", "is_told"),
    [
        (400, Role.CENTRAL_COORDINATOR, True),
        (340, Role.CENTRAL_COORDINATOR, True),
        (300, Role.CENTRAL_COORDINATOR, False),
        (400, Role.READER, False),
    ],
)
def test_a_guide_that_waits_for_its_review(days: int, role: Role, is_told: bool, client: Client) -> None:
    place = MunicipalityFactory()
    guide = a_guide(place, is_published=True)
    guide_update(municipality=place, guide=guide, values={"reviewed_on": localdate() - timedelta(days=days)})
    client.force_login(RoleAssignmentFactory(municipality=place, role=role).user)
    act_for(place)
    assert (f"/guider/{guide.pk}/" in client.get(f"/{place.slug}/").content.decode()) == is_told
