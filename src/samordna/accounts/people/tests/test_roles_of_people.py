"""Giving and ending roles, and that a municipality always keeps an administrator."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from samordna.accounts.commands import role_end, role_give, role_restore, user_deactivate
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import WIDE, Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.models import OutgoingMail
from samordna.core.tenancy import acting_for
from samordna.core.tests.tenants import act_for, act_for_nobody
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

committing = pytest.mark.django_db(transaction=True)
pytestmark = pytest.mark.django_db


def test_a_role_is_held_once() -> None:
    held = RoleAssignmentFactory()
    with pytest.raises(ValidationError, match="är redan central samordnare"):
        role_give(user=held.user, municipality=held.municipality, role=Role.CENTRAL_COORDINATOR)


def test_the_same_role_can_be_held_at_several_units() -> None:
    first = UnitFactory()
    second = UnitFactory(municipality=first.municipality)
    user = UserFactory()
    for unit in (first, second, None):
        role_give(user=user, municipality=first.municipality, role=Role.MANAGER, unit=unit)
    assert RoleAssignment.objects.filter(user=user).count() == 3


@pytest.mark.parametrize("role", sorted(WIDE))
def test_a_wide_role_is_never_held_at_a_unit(role: Role) -> None:
    unit = UnitFactory()
    with pytest.raises(ValidationError, match="hela kommunen"):
        role_give(user=UserFactory(), municipality=unit.municipality, role=Role(role), unit=unit)


def test_a_unit_of_another_municipality_is_refused() -> None:
    """The near miss: the right role and municipality, but a unit next door."""
    foreign = UnitFactory()
    here = MunicipalityFactory()
    with pytest.raises(ValidationError, match="annan kommun"):
        role_give(user=UserFactory(), municipality=here, role=Role.MANAGER, unit=foreign)


def test_a_role_from_claims_is_ended_in_the_service() -> None:
    held = RoleAssignmentFactory(source=RoleAssignment.Source.CLAIMS)
    with pytest.raises(ValidationError, match="inloggningstjänst"):
        role_end(assignment=held)
    assert RoleAssignment.objects.filter(pk=held.pk).exists()


@committing
def test_a_role_that_was_ended_comes_back_as_it_was() -> None:
    unit = UnitFactory()
    held = RoleAssignmentFactory(municipality=unit.municipality, role=Role.MANAGER, unit=unit)
    pk = held.pk
    role_end(assignment=held)
    assert not RoleAssignment.objects.filter(user=held.user).exists()
    back = role_restore(municipality=unit.municipality, assignment_id=pk, user_id=held.user_id, given_by=None)
    assert (back.role, back.unit, back.source) == (Role.MANAGER, unit, RoleAssignment.Source.GIVEN)


@committing
def test_what_was_ended_next_door_or_for_somebody_else_does_not_come_back() -> None:
    held = RoleAssignmentFactory()
    pk, place = held.pk, held.municipality
    role_end(assignment=held)
    other = UserFactory()
    with pytest.raises(ValidationError, match="inte längre"):
        role_restore(municipality=place, assignment_id=pk, user_id=other.pk, given_by=None)
    here = MunicipalityFactory()
    with pytest.raises(ValidationError, match="inte längre"):
        role_restore(municipality=here, assignment_id=pk, user_id=held.user_id, given_by=None)


def test_the_last_administrator_keeps_the_role() -> None:
    held = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    RoleAssignmentFactory(municipality=held.municipality)
    RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    act_for(held.municipality)
    with pytest.raises(ValidationError, match="sista administratör"):
        role_end(assignment=held)
    assert RoleAssignment.objects.filter(user=held.user).exists()


def test_the_last_administrator_keeps_the_account() -> None:
    held = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    with pytest.raises(ValidationError, match="sista administratör"):
        user_deactivate(user=held.user)
    held.user.refresh_from_db()
    assert held.user.is_active


def test_an_administrator_whose_account_is_closed_does_not_count() -> None:
    held = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    RoleAssignmentFactory(
        municipality=held.municipality, role=Role.ADMINISTRATOR, user=UserFactory(is_active=False)
    )
    with pytest.raises(ValidationError, match="sista administratör"):
        role_end(assignment=held)


def test_one_of_two_administrators_can_go() -> None:
    held = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    RoleAssignmentFactory(municipality=held.municipality, role=Role.ADMINISTRATOR)
    role_end(assignment=held)
    assert not RoleAssignment.objects.filter(user=held.user).exists()


def test_an_administrator_can_be_replaced_in_one_step() -> None:
    held = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    with transaction.atomic():
        held.delete()
        role_give(user=UserFactory(), municipality=held.municipality, role=Role.ADMINISTRATOR)


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM accounts_roleassignment WHERE role = 'administrator'",
        "UPDATE accounts_roleassignment SET role = 'reader' WHERE role = 'administrator'",
        "UPDATE accounts_user SET is_active = false",
        "DELETE FROM accounts_roleassignment USING accounts_user WHERE role = 'administrator'",
    ],
)
@committing
def test_no_code_goes_around_it(change: str) -> None:
    """In the database itself, whatever the transaction says it acts for when it commits."""
    held = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    with pytest.raises(IntegrityError, match="without an administrator"):
        _done_by_nobody(change)
    act_for(held.municipality)
    assert RoleAssignment.objects.filter(role=Role.ADMINISTRATOR, user__is_active=True).exists()


def _done_by_nobody(change: str) -> None:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(change)
        act_for_nobody()


@committing
def test_of_two_administrators_who_go_at_once_one_stays() -> None:
    first = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    second = RoleAssignmentFactory(role=Role.ADMINISTRATOR, municipality=first.municipality)
    both_have_begun = Barrier(2, timeout=60)
    with ThreadPoolExecutor(2) as threads:
        ended = list(threads.map(lambda one: _ended_with(one, both_have_begun), (first, second)))
    assert sorted(ended) == [False, True]
    act_for(first.municipality)
    assert RoleAssignment.objects.count() == 1


def _ended_with(held: RoleAssignment, barrier: Barrier) -> bool:
    try:
        with acting_for(held.municipality_id):
            barrier.wait()
            role_end(assignment=RoleAssignment.objects.get(pk=held.pk))
    except ValidationError:
        return False
    finally:
        connection.close()
    return True


@committing
def test_closing_an_account_looks_at_every_municipality_where_it_administers() -> None:
    """Seen from a third municipality, where there are administrators enough."""
    user = UserFactory()
    RoleAssignmentFactory(role=Role.ADMINISTRATOR, user=user)
    here = RoleAssignmentFactory(role=Role.ADMINISTRATOR, user=user)
    RoleAssignmentFactory(role=Role.ADMINISTRATOR, municipality=here.municipality)
    with pytest.raises(ValidationError, match="sista administratör"), acting_for(here.municipality_id):
        user_deactivate(user=user)
    assert User.objects.get(pk=user.pk).is_active


def test_a_municipality_without_an_administrator_is_left_alone() -> None:
    held = RoleAssignmentFactory()
    role_end(assignment=held)
    assert Municipality.objects.count() == 1


def _coordinators(place: Municipality, near: Unit, far: Unit) -> dict[str, str]:
    """The addresses of a central coordinator and of a local one at each unit."""
    held = {
        "central": (Role.CENTRAL_COORDINATOR, None),
        "near": (Role.LOCAL_COORDINATOR, near),
        "far": (Role.LOCAL_COORDINATOR, far),
    }
    return {
        name: RoleAssignmentFactory(municipality=place, role=role, unit=unit).user.email
        for name, (role, unit) in held.items()
    }


@pytest.mark.parametrize(
    ("role", "at_unit", "told"),
    [
        (Role.DUTY_OFFICER, False, {"central", "near", "far"}),
        (Role.MANAGER, True, {"central", "near"}),
        (Role.CONTRIBUTOR, True, set()),
        (Role.REGISTRAR, True, set()),
    ],
)
def test_coordinators_are_told_of_whoever_may_read_what_is_restricted(
    role: Role, at_unit: bool, told: set[str]
) -> None:
    near = UnitFactory()
    place = near.municipality
    far, below = UnitFactory(municipality=place), UnitFactory(municipality=place, parent=near)
    addresses = _coordinators(place, near, far)
    OutgoingMail.objects.all().delete()
    role_give(user=UserFactory(), municipality=place, role=role, unit=below if at_unit else None)
    assert set(OutgoingMail.objects.values_list("to", flat=True)) == {addresses[name] for name in told}


def test_an_administrator_does_not_let_herself_in_unseen() -> None:
    administrator = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    place = administrator.municipality
    coordinator = RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user
    user = administrator.user
    role_give(user=user, municipality=place, role=Role.CENTRAL_COORDINATOR, given_by=user)
    mail = OutgoingMail.objects.get()
    assert mail.to == coordinator.email
    assert f"{user.name} har gett sig själv rollen central samordnare" in mail.text
