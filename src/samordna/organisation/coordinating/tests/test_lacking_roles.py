"""Coordinators whose accounts lack the role that the appointment needs."""

import pytest
from django.test import Client

from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Coordinator, Municipality, Unit
from samordna.organisation.tests.factories import CoordinatorFactory, UnitFactory

pytestmark = pytest.mark.django_db


def page(client: Client, row: Coordinator) -> str:
    return client.get(f"/{row.municipality.slug}/organisation/samordnare/{row.pk}/").content.decode()


def give(client: Client, row: Coordinator, user: int | None) -> int:
    address = f"/{row.municipality.slug}/organisation/samordnare/{row.pk}/ge-roll/"
    answer = client.post(address, {"konto": user or ""})
    act_for(row.municipality)
    return answer.status_code


def test_the_role_is_offered_and_given_in_one_step(here: Municipality, unit: Unit) -> None:
    reader = RoleAssignmentFactory(municipality=here, role=Role.READER).user
    row = CoordinatorFactory(municipality=here, unit=unit, user=reader)
    client = signed_in(here, Role.CENTRAL_COORDINATOR)
    assert "Ge rollen lokal samordnare" in page(client, row)
    assert "saknar rollen" in client.get(f"/{here.slug}/organisation/samordnare/").content.decode()
    assert give(client, row, reader.pk) == 302
    assert RoleAssignment.objects.filter(user=reader, role=Role.LOCAL_COORDINATOR, unit=unit).exists()
    assert "Ge rollen" not in page(client, row)
    assert give(client, row, reader.pk) == 404


@pytest.mark.parametrize("above", [True, False])
def test_a_role_above_or_in_the_whole_municipality_is_enough(
    here: Municipality, unit: Unit, above: bool
) -> None:
    below = UnitFactory(municipality=here, parent=unit)
    role = RoleAssignmentFactory(municipality=here, role=Role.LOCAL_COORDINATOR, unit=unit if above else None)
    row = CoordinatorFactory(municipality=here, unit=below, user=role.user)
    assert "Ge rollen" not in page(signed_in(here, Role.CENTRAL_COORDINATOR), row)


def test_a_role_elsewhere_is_not(here: Municipality, unit: Unit) -> None:
    elsewhere = UnitFactory(municipality=here)
    role = RoleAssignmentFactory(municipality=here, role=Role.LOCAL_COORDINATOR, unit=elsewhere)
    row = CoordinatorFactory(municipality=here, unit=unit, deputy_user=role.user)
    assert "Ge rollen lokal samordnare" in page(signed_in(here, Role.CENTRAL_COORDINATOR), row)


def test_who_may_not_give_it_is_told_who_may(here: Municipality) -> None:
    administrator = RoleAssignmentFactory(municipality=here, role=Role.ADMINISTRATOR).user
    reader = RoleAssignmentFactory(municipality=here, role=Role.READER).user
    row = CoordinatorFactory(municipality=here, user=reader)
    client = signed_in(here, Role.CENTRAL_COORDINATOR)
    shown = page(client, row)
    assert "Ge rollen" not in shown
    assert f"mailto:{administrator.email}" in shown
    assert give(client, row, reader.pk) == 403
    assert not RoleAssignment.objects.filter(user=reader, role=Role.CENTRAL_COORDINATOR).exists()


def test_others_see_no_offer_and_nobody_else_is_given_it(here: Municipality, unit: Unit) -> None:
    reader = RoleAssignmentFactory(municipality=here, role=Role.READER).user
    row = CoordinatorFactory(municipality=here, unit=unit, user=reader)
    assert "Ge rollen" not in page(signed_in(here, Role.MANAGER), row)
    stranger = RoleAssignmentFactory(municipality=here, role=Role.CONTRIBUTOR).user
    assert give(signed_in(here, Role.CENTRAL_COORDINATOR), row, stranger.pk) == 404
