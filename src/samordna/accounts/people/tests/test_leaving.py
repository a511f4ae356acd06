"""Leaving staff: roles end, things are handed over, the account is closed, and all of it can be undone."""

from datetime import timedelta
from typing import Any
from unittest.mock import Mock

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from samordna.accounts.commands import departure_undo, person_leave, role_give
from samordna.accounts.commands.users import user_deactivate
from samordna.accounts.models import Departure, Invitation, RoleAssignment, User
from samordna.accounts.people.ownership import Owned, Ownership, _registry, holdings, register
from samordna.accounts.people.views import people
from samordna.accounts.roles import Role
from samordna.accounts.signing_in.tests import signing_in
from samordna.accounts.tests.factories import (
    DepartureFactory,
    InvitationFactory,
    RoleAssignmentFactory,
    UserFactory,
)
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Coordinator, Municipality
from samordna.organisation.tests.factories import CoordinatorFactory, MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def place() -> Municipality:
    """With an administrator who stays."""
    return RoleAssignmentFactory(role=Role.ADMINISTRATOR).municipality


@pytest.fixture
def leaving(place: Municipality) -> User:
    return RoleAssignmentFactory(municipality=place, role=Role.LOCAL_COORDINATOR).user


@pytest.fixture
def colleague(place: Municipality) -> User:
    return RoleAssignmentFactory(municipality=place, role=Role.MANAGER).user


def test_roles_end_and_the_account_is_closed(place: Municipality, leaving: User) -> None:
    departure = person_leave(user=leaving, municipality=place)
    assert departure.closed_account
    leaving.refresh_from_db()
    assert not leaving.is_active
    assert not RoleAssignment.objects.filter(user=leaving).exists()


def test_every_session_ends_at_once(client: Client, place: Municipality, leaving: User) -> None:
    signing_in.sign_in(client, leaving)
    assert client.get(f"/{place.slug}/").status_code == 200
    act_for(place)
    departure = person_leave(user=leaving, municipality=place)
    assert client.get(f"/{place.slug}/").headers["Location"].startswith("/logga-in/")
    act_for(place)
    departure_undo(departure=departure)
    assert client.get(f"/{place.slug}/").headers["Location"].startswith("/logga-in/"), "stays signed out"


def test_what_is_in_force_is_handed_over(place: Municipality, leaving: User, colleague: User) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    unit = UnitFactory(municipality=place)
    now = CoordinatorFactory(municipality=place, unit=unit, user=leaving)
    deputy = CoordinatorFactory(municipality=place, user=colleague, deputy_user=leaving)
    past = CoordinatorFactory(
        municipality=place, unit=UnitFactory(municipality=place), user=leaving, valid_to=yesterday
    )
    assert [len(one.things) for one in holdings(leaving, place)] == [1, 1]
    departure = person_leave(user=leaving, municipality=place, successor=colleague)
    for row in (now, deputy, past):
        row.refresh_from_db()
    assert (now.user, deputy.deputy_user, past.user) == (colleague, colleague, leaving)
    departure_undo(departure=departure)
    for row in (now, deputy):
        row.refresh_from_db()
    assert (now.user, deputy.user, deputy.deputy_user) == (leaving, colleague, leaving)


def test_what_was_given_on_meanwhile_stays_where_it_is(
    place: Municipality, leaving: User, colleague: User
) -> None:
    row = CoordinatorFactory(municipality=place, user=leaving)
    departure = person_leave(user=leaving, municipality=place, successor=colleague)
    third = UserFactory()
    Coordinator.objects.update(user=third)
    departure_undo(departure=departure)
    row.refresh_from_db()
    assert row.user == third


def test_without_a_colleague_nothing_is_left_ownerless(place: Municipality, leaving: User) -> None:
    CoordinatorFactory(municipality=place, user=leaving)
    with pytest.raises(ValidationError, match="Välj den kollega"):
        person_leave(user=leaving, municipality=place)
    assert RoleAssignment.objects.filter(user=leaving).exists()


def test_the_colleague_must_be_here(place: Municipality, leaving: User) -> None:
    neighbour = RoleAssignmentFactory().user
    act_for(place)
    for stranger in (neighbour, UserFactory()):
        with pytest.raises(ValidationError, match="Välj en kollega som"):
            person_leave(user=leaving, municipality=place, successor=stranger)
    with pytest.raises(ValidationError, match="någon annan"):
        person_leave(user=leaving, municipality=place, successor=leaving)


def test_roles_can_go_to_the_colleague(place: Municipality, leaving: User, colleague: User) -> None:
    unit = UnitFactory(municipality=place)
    role_give(user=leaving, municipality=place, role=Role.REGISTRAR, unit=unit)
    role_give(user=leaving, municipality=place, role=Role.MANAGER)
    departure = person_leave(user=leaving, municipality=place, successor=colleague, with_roles=True)
    held = set(RoleAssignment.objects.filter(user=colleague).values_list("role", "unit"))
    assert held == {("manager", None), ("local_coordinator", None), ("registrar", unit.pk)}
    departure_undo(departure=departure)
    assert RoleAssignment.objects.filter(user=colleague).count() == 1
    assert RoleAssignment.objects.filter(user=leaving).count() == 3


def test_roles_are_not_given_unless_asked(place: Municipality, leaving: User, colleague: User) -> None:
    person_leave(user=leaving, municipality=place, successor=colleague)
    assert RoleAssignment.objects.filter(user=colleague).count() == 1


def test_somebody_active_elsewhere_is_only_ended_here(
    client: Client, place: Municipality, leaving: User
) -> None:
    elsewhere = RoleAssignmentFactory(user=leaving)
    act_for(place)
    client.force_login(leaving)
    departure = person_leave(user=leaving, municipality=place)
    assert not departure.closed_account
    assert client.get(f"/{place.slug}/").status_code == 404
    assert client.get(f"/{elsewhere.municipality.slug}/").status_code == 200


def test_who_runs_the_installation_keeps_the_account(place: Municipality) -> None:
    user = RoleAssignmentFactory(municipality=place, user=UserFactory(administers_instance=True)).user
    person_leave(user=user, municipality=place)
    user.refresh_from_db()
    assert user.is_active


def test_the_last_administrator_cannot_leave_but_can_hand_over(place: Municipality, colleague: User) -> None:
    last = RoleAssignment.objects.get(role=Role.ADMINISTRATOR).user
    with pytest.raises(ValidationError, match="sista administratör"):
        person_leave(user=last, municipality=place)
    assert RoleAssignment.objects.filter(user=last).exists()
    assert not Departure.objects.exists()
    person_leave(user=last, municipality=place, successor=colleague, with_roles=True)
    assert RoleAssignment.objects.get(role=Role.ADMINISTRATOR).user == colleague


def test_nobody_ends_their_own_time(place: Municipality) -> None:
    administrator = RoleAssignment.objects.get(role=Role.ADMINISTRATOR).user
    with pytest.raises(ValidationError, match="annan administratör"):
        person_leave(user=administrator, municipality=place, ended_by=administrator)


def test_waiting_invitations_of_theirs_are_taken_back(place: Municipality, leaving: User) -> None:
    InvitationFactory(municipality=place, email=leaving.email)
    others = InvitationFactory(municipality=place)
    person_leave(user=leaving, municipality=place)
    assert list(Invitation.objects.waiting()) == [others]


def test_twice_is_said(place: Municipality, leaving: User) -> None:
    person_leave(user=leaving, municipality=place)
    with pytest.raises(ValidationError, match="ingen roll här längre"):
        person_leave(user=leaving, municipality=place)


def test_it_can_be_undone_for_two_weeks_and_once(place: Municipality, leaving: User) -> None:
    departure = person_leave(user=leaving, municipality=place)
    with time_machine.travel(timezone.now() + timedelta(days=14, minutes=1)), pytest.raises(ValidationError):
        departure_undo(departure=departure)
    with time_machine.travel(timezone.now() + timedelta(days=13)):
        departure_undo(departure=departure)
    leaving.refresh_from_db()
    assert leaving.is_active
    with pytest.raises(ValidationError, match="inte längre ångras"):
        departure_undo(departure=departure)


def test_a_role_given_anew_meanwhile_does_not_stop_the_undoing(place: Municipality, leaving: User) -> None:
    RoleAssignmentFactory(user=leaving)
    act_for(place)
    departure = person_leave(user=leaving, municipality=place)
    role_give(user=leaving, municipality=place, role=Role.LOCAL_COORDINATOR)
    departure_undo(departure=departure)
    assert RoleAssignment.objects.filter(user=leaving, municipality=place).count() == 1


def test_other_slices_say_what_can_be_owned(place: Municipality, leaving: User, colleague: User) -> None:
    moved: list[Any] = []

    def move(*asked: Any) -> bool:
        moved.append(asked)
        return True

    register(
        Ownership(name="test", title="Något", find=lambda user, _place: [Owned(7, f"{user.pk}")], move=move)
    )
    try:
        departure = person_leave(user=leaving, municipality=place, successor=colleague)
        departure_undo(departure=departure)
    finally:
        del _registry["test"]
    assert moved == [(7, leaving, colleague), (7, colleague, leaving)]


def sign_in(client: Client, place: Municipality) -> User:
    user = RoleAssignment.objects.get(role=Role.ADMINISTRATOR, municipality=place).user
    client.force_login(user)
    return user


def test_the_page_shows_first_what_will_move(
    client: Client, place: Municipality, leaving: User, colleague: User
) -> None:
    unit = UnitFactory(municipality=place, name="Älvsjö")
    CoordinatorFactory(municipality=place, unit=unit, user=leaving)
    sign_in(client, place)
    address = f"/{place.slug}/personer/{leaving.pk}/sluta/"
    page = client.get(address).content.decode()
    assert "Älvsjö" in page
    assert "loggas ut överallt" in page
    act_for(place)
    assert RoleAssignment.objects.filter(user=leaving).exists()
    refused = client.post(address, {"successor": ""})
    assert refused.status_code == 422
    assert "successor" in refused.context["form"].errors
    done = client.post(address, {"successor": colleague.pk})
    assert done.headers["Location"] == f"/{place.slug}/personer/"
    listed = client.get(done.headers["Location"]).content.decode()
    assert "Har slutat" in listed
    act_for(place)
    undo = f"/{place.slug}/personer/har-slutat/{Departure.objects.get().pk}/angra/"
    assert f'action="{undo}"' in listed
    assert "är tillbaka" in client.post(undo, follow=True).content.decode()


def test_a_guest_cannot_take_over(client: Client, place: Municipality, leaving: User) -> None:
    guest = RoleAssignmentFactory(municipality=place, role=Role.PARTNER).user
    sign_in(client, place)
    answer = client.post(f"/{place.slug}/personer/{leaving.pk}/sluta/", {"successor": guest.pk})
    assert "successor" in answer.context["form"].errors


def test_a_neighbours_departure_does_not_exist(client: Client, place: Municipality) -> None:
    foreign = DepartureFactory(municipality=MunicipalityFactory())
    act_for(place)
    sign_in(client, place)
    assert client.post(f"/{place.slug}/personer/har-slutat/{foreign.pk}/angra/").status_code == 404


@pytest.mark.parametrize(
    ("code", "field"), [("no_successor", "successor"), ("not_here", "successor"), ("", "__all__")]
)
def test_what_has_changed_while_the_page_was_open_is_said_on_it(
    client: Client,
    place: Municipality,
    leaving: User,
    monkeypatch: pytest.MonkeyPatch,
    code: str,
    field: str,
) -> None:
    sign_in(client, place)
    refused = ValidationError("Det går inte längre.", code=code)
    monkeypatch.setattr(people, "person_leave", Mock(side_effect=refused))
    answer = client.post(f"/{place.slug}/personer/{leaving.pk}/sluta/")
    assert answer.status_code == 422
    assert answer.context["form"].errors == {field: ["Det går inte längre."]}


def test_what_can_no_longer_be_undone_is_said(
    client: Client, place: Municipality, leaving: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    departure = person_leave(user=leaving, municipality=place)
    sign_in(client, place)
    monkeypatch.setattr(people, "departure_undo", Mock(side_effect=ValidationError("Det går inte längre.")))
    undo = f"/{place.slug}/personer/har-slutat/{departure.pk}/angra/"
    assert "Det går inte längre." in client.post(undo, follow=True).content.decode()


def test_an_account_of_the_installation_is_not_closed() -> None:
    user = UserFactory(administers_instance=True)
    with pytest.raises(ValidationError, match="sköter installationen"):
        user_deactivate(user=user)
    user.refresh_from_db()
    assert user.is_active
