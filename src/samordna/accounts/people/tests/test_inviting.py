"""Coordinators inviting colleagues, and lists of invitations."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samordna.accounts.commands.invitations import invitations_create
from samordna.accounts.models import Invitation
from samordna.accounts.people.pasted_invitations import LONGEST_NAME, MOST, Invited
from samordna.accounts.roles import GIVES, MAY, Action, Role, Scope
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change, OutgoingMail
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db
WIDTH = {Scope.INVITED: 0, Scope.UNIT: 1, Scope.ALL: 2}


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory()


@pytest.fixture
def farsta(place: Municipality) -> Unit:
    return UnitFactory(municipality=place, name="Farsta", code="FA")


def invite(client: Client, place: Municipality, **values: Any) -> Any:
    sent = {
        "email": "ny@kommun.example",
        "name": "Handläggare",
        "role": "contributor",
        "unit": "alla",
        **values,
    }
    answer = client.post(f"/{place.slug}/personer/bjud-in/", sent)
    act_for(place)
    return answer


def invite_many(client: Client, place: Municipality, lines: str, **values: Any) -> Any:
    sent = {"lines": lines, "role": "", "unit": "", **values}
    answer = client.post(f"/{place.slug}/personer/bjud-in/flera/", sent)
    act_for(place)
    return answer


@pytest.mark.parametrize("giver", [role for role in GIVES if role != Role.ADMINISTRATOR])
def test_nobody_gives_more_than_they_may_themselves(giver: Role) -> None:
    for role in GIVES[giver]:
        assert role != giver
        for action, scope in MAY[role].items():
            assert WIDTH[MAY[giver][action]] >= WIDTH[scope], (giver, role, action)
    assert {role for role in Role if Action.INVITE in MAY[role]} == set(GIVES)


def test_a_central_coordinator_invites_a_contributor_and_administrators_see_it(
    place: Municipality, farsta: Unit
) -> None:
    client = signed_in(place, Role.CENTRAL_COORDINATOR)
    answer = invite(client, place, unit=farsta.pk)
    assert answer.status_code == 302
    page = client.get(answer.headers["Location"]).content.decode()
    assert "ny@kommun.example" in page
    assert Invitation.objects.get().unit == farsta
    assert Change.objects.filter(model="accounts.invitation", kind="insert").exists()
    listed = signed_in(place, Role.ADMINISTRATOR).get(f"/{place.slug}/personer/").content.decode()
    assert "ny@kommun.example" in listed
    assert "inbjuden av" in listed


@pytest.mark.parametrize(
    "role", ["administrator", "central_coordinator", "reader", "duty_officer", "partner"]
)
def test_a_central_coordinator_gives_no_role_beyond_her_own(place: Municipality, role: str) -> None:
    assert invite(signed_in(place, Role.CENTRAL_COORDINATOR), place, role=role).status_code == 422
    assert not Invitation.objects.exists()


def test_a_local_coordinator_invites_contributors_at_her_own_unit_only(
    place: Municipality, farsta: Unit
) -> None:
    other = UnitFactory(municipality=place)
    client = signed_in(place, Role.LOCAL_COORDINATOR, unit=farsta)
    for values in ({"unit": other.pk}, {"unit": "alla"}, {"unit": farsta.pk, "role": "manager"}):
        assert invite(client, place, **values).status_code == 422
    assert invite(client, place, unit=farsta.pk).status_code == 302


def test_others_invitations_are_not_hers_to_take_back(place: Municipality, farsta: Unit) -> None:
    invite(signed_in(place, Role.ADMINISTRATOR), place, role="reader")
    theirs = Invitation.objects.get().pk
    client = signed_in(place, Role.CENTRAL_COORDINATOR)
    assert client.post(f"/{place.slug}/personer/inbjudningar/{theirs}/ta-tillbaka/").status_code == 404
    invite(client, place, unit=farsta.pk)
    own = Invitation.objects.get(role="contributor").pk
    assert client.post(f"/{place.slug}/personer/inbjudningar/{own}/ta-tillbaka/").status_code == 302


def test_whoever_may_no_longer_give_the_role_sends_no_new_link(place: Municipality, farsta: Unit) -> None:
    held = RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR)
    client = Client()
    client.force_login(held.user)
    invite(client, place, unit=farsta.pk, role="manager")
    waiting = Invitation.objects.get().pk
    held.role, held.unit = Role.LOCAL_COORDINATOR, farsta
    held.save()
    assert client.post(f"/{place.slug}/personer/inbjudningar/{waiting}/ny-lank/").status_code == 403


LIST = """E-post\tFunktion\tRoll\tEnhet
chef@kommun.example\tEnhetschef\tChef\tFarsta
Registratorn; registrator@kommun.example; registrator; hela kommunen
Handläggare <handlaggare@kommun.example>
"""


def test_a_list_is_shown_as_it_is_understood_and_then_sent_at_once(place: Municipality, farsta: Unit) -> None:
    client = signed_in(place, Role.ADMINISTRATOR)
    shown = invite_many(client, place, LIST, role="contributor", unit=farsta.pk)
    assert shown.status_code == 200
    page = shown.content.decode()
    assert "3 inbjudningar att skicka" in page
    assert not Invitation.objects.exists()
    seen = page.partition('name="seen" value="')[2].partition('"')[0]
    sent = invite_many(client, place, LIST, role="contributor", unit=farsta.pk, seen=seen)
    assert sent.status_code == 302
    made = {(one.email, one.name, one.role, one.unit_id) for one in Invitation.objects.all()}
    assert made == {
        ("chef@kommun.example", "Enhetschef", "manager", farsta.pk),
        ("registrator@kommun.example", "Registratorn", "registrar", None),
        ("handlaggare@kommun.example", "Handläggare", "contributor", farsta.pk),
    }
    assert OutgoingMail.objects.count() == 3


def test_each_fault_is_said_at_its_line_and_nothing_is_sent(place: Municipality, farsta: Unit) -> None:
    there = RoleAssignmentFactory(municipality=place, role=Role.MANAGER, unit=farsta)
    for above in (UnitFactory(municipality=place), UnitFactory(municipality=place)):
        UnitFactory(municipality=place, name="Tvilling", parent=above)
    lines = "\n".join(
        [
            "god@kommun.example; Handläggare; Medverkande; FA",
            "Enhetschef; Chef; Farsta",
            "fel@; Chef för något; Chef; Farsta",
            "a@kommun.example; Handläggare; Medverkande; Skarpnäck",
            f"{there.user.email}; Enhetschef; Chef; Farsta",
            "b@kommun.example; Läsaren; Läsare eller revisor; Farsta",
            "c@kommun.example; Handläggare",
            "god@kommun.example; Handläggare; Medverkande; FA",
            "d@kommun.example; Handläggare; Medverkande; Tvilling",
            "e@kommun.example; Medverkande; Farsta",
            f"f@kommun.example; {'x' * (LONGEST_NAME + 1)}; Medverkande; Farsta",
        ]
    )
    client = signed_in(place, Role.ADMINISTRATOR)
    answer = invite_many(client, place, lines)
    page = answer.content.decode()
    assert answer.status_code == 422
    for words in (
        *("Ingen e-postadress", "är ingen e-postadress", "är varken en roll eller en enhet"),
        *("Har redan rollen", "alltid en roll för hela kommunen", "Ingen roll", "mer än en gång"),
        *("är namnet på flera enheter", "Ingen funktion", "Funktionen är för lång"),
    ):
        assert words in page, words
    assert 'name="seen" value=""' in page
    invite_many(client, place, lines, seen="0123456789abcdef")
    assert not Invitation.objects.exists()


def test_a_list_that_was_changed_after_it_was_shown_is_shown_again(place: Municipality, farsta: Unit) -> None:
    client = signed_in(place, Role.ADMINISTRATOR)
    page = invite_many(client, place, LIST, role="contributor", unit=farsta.pk).content.decode()
    seen = page.partition('name="seen" value="')[2].partition('"')[0]
    more = LIST + "ny@kommun.example; Handläggare\n"
    assert invite_many(client, place, more, role="contributor", unit=farsta.pk, seen=seen).status_code == 200
    assert not Invitation.objects.exists()


def test_a_line_that_has_become_wrong_is_named_and_nobody_is_invited(
    place: Municipality, farsta: Unit
) -> None:
    inviter = RoleAssignmentFactory(municipality=place, role=Role.ADMINISTRATOR).user
    there = RoleAssignmentFactory(municipality=place, role=Role.MANAGER, unit=farsta).user
    rows = [
        Invited(number, "", email, "Enhetschef", Role.MANAGER, farsta)
        for number, email in ((1, "ny@kommun.example"), (3, there.email))
    ]
    act_for(place)
    with pytest.raises(ValidationError, match="Rad 3: ") as refused:
        invitations_create(municipality=place, rows=rows, invited_by=inviter, link=str)
    assert refused.value.code == "line"
    assert not Invitation.objects.exists()


def test_a_list_gives_no_more_than_one_invitation_does(place: Municipality, farsta: Unit) -> None:
    client = signed_in(place, Role.LOCAL_COORDINATOR, unit=farsta)
    page = invite_many(client, place, "a@kommun.example; Chef; Chef; Farsta").content.decode()
    assert "Du får inte ge rollen chef här" in page


def test_the_guard_looks_at_what_people_are_called_and_not_at_addresses(
    place: Municipality, farsta: Unit
) -> None:
    client = signed_in(place, Role.ADMINISTRATOR)
    page = invite_many(client, place, "a@kommun.example; 850709-9805; Medverkande; Farsta").content.decode()
    assert "850709-9805" in page
    assert 'name="seen" value=""' in page


def test_a_wide_role_chosen_for_all_is_for_the_whole_municipality(place: Municipality, farsta: Unit) -> None:
    client = signed_in(place, Role.ADMINISTRATOR)
    shown = invite_many(client, place, "a@kommun.example; Läsaren; Läsare eller revisor", unit=farsta.pk)
    (row,) = shown.context["form"].rows
    assert (row.unit, row.whole, row.faults) == (None, True, [])


@pytest.mark.parametrize(("number", "status"), [(MOST, 200), (MOST + 1, 422)])
def test_so_many_are_invited_at_once(place: Municipality, number: int, status: int) -> None:
    lines = "\n".join(f"a{one}@kommun.example; Handläggare; Medverkande" for one in range(number))
    answer = invite_many(signed_in(place, Role.ADMINISTRATOR), place, lines, unit="alla")
    assert answer.status_code == status
    assert (f"Högst {MOST}" in answer.content.decode()) is (status == 422)
