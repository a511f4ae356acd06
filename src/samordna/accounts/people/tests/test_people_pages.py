"""The pages of people and roles: who sees whom, filters, exports, ending and giving, and how many queries it takes."""

import csv
import io
import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from openpyxl import load_workbook

from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import MAY, NEEDS_SECOND_STEP, WIDE, Action, Role
from samordna.accounts.tests.factories import (
    DepartureFactory,
    InvitationFactory,
    RoleAssignmentFactory,
    UserFactory,
)
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def administrator(client: Client) -> RoleAssignment:
    held = RoleAssignmentFactory(role=Role.ADMINISTRATOR, user=UserFactory(name="Administratören"))
    client.force_login(held.user)
    return held


@pytest.fixture
def place(administrator: RoleAssignment) -> Municipality:
    return administrator.municipality


def member(place: Municipality, name: str, role: Role = Role.READER, **values: Any) -> RoleAssignment:
    return RoleAssignmentFactory(municipality=place, role=role, user=UserFactory(name=name), **values)


def names(client: Client, place: Municipality, query: str = "") -> list[str]:
    page = client.get(f"/{place.slug}/personer/?{query}").content.decode()
    return re.findall(r'<th scope="row"[^>]*>\s*<a href="[^"]+">([^<]+)</a>', page)


def test_everybody_with_a_role_is_listed_once(client: Client, place: Municipality) -> None:
    chef = member(place, "Chefen", Role.MANAGER)
    RoleAssignmentFactory(municipality=place, user=chef.user, role=Role.REGISTRAR)
    member(place, "Kommunpolisen", Role.PARTNER)
    RoleAssignmentFactory(user=UserFactory(name="Grannen"))
    assert names(client, place) == ["Administratören", "Chefen", "Kommunpolisen"]


def test_somebody_with_roles_in_two_municipalities_shows_only_those_here(
    client: Client, place: Municipality
) -> None:
    elsewhere = RoleAssignmentFactory(user=UserFactory(name="Dubbel"), role=Role.DUTY_OFFICER)
    RoleAssignmentFactory(municipality=place, user=elsewhere.user, role=Role.READER)
    page = client.get(f"/{place.slug}/personer/{elsewhere.user_id}/").content.decode()
    assert "Läsare eller revisor" in page
    assert "<p>Tjänsteman i beredskap</p>" not in page
    assert elsewhere.municipality.name not in page


def test_filters(client: Client, place: Municipality) -> None:
    top = UnitFactory(municipality=place, name="Förvaltningen")
    below = UnitFactory(municipality=place, name="Enheten", parent=top)
    member(place, "Chefen", Role.MANAGER, unit=top)
    member(place, "Medarbetaren", Role.CONTRIBUTOR, unit=below)
    assert names(client, place, "roll=manager") == ["Chefen"]
    assert names(client, place, f"enhet={top.pk}") == ["Chefen", "Medarbetaren"]
    assert names(client, place, f"enhet={below.pk}") == ["Medarbetaren"]
    assert names(client, place, f"roll=manager&enhet={below.pk}") == []
    assert names(client, place, "q=MEDARB") == ["Medarbetaren"]
    assert names(client, place, "q=finns+inte") == []


@pytest.mark.parametrize(
    "query", ["roll=kung", "enhet=abc", "enhet=²", "enhet=" + "9" * 40, "sida=x", "sida=9999"]
)
def test_an_unknown_filter_is_as_good_as_none(client: Client, place: Municipality, query: str) -> None:
    assert names(client, place, query) == ["Administratören"]


def test_long_lists_have_pages(client: Client, place: Municipality) -> None:
    _fill(place, 120)
    assert len(names(client, place)) == 100
    assert len(names(client, place, "sida=2")) == 21


def test_who_lacks_a_second_step_stands_out(client: Client, place: Municipality) -> None:
    lacks = member(place, "Utan", Role.MANAGER)
    has = member(place, "Med", Role.MANAGER)
    Authenticator.objects.create(user=has.user, type=Authenticator.Type.TOTP, data={})
    Authenticator.objects.create(user=lacks.user, type=Authenticator.Type.RECOVERY_CODES, data={})
    page = client.get(f"/{place.slug}/personer/?roll=manager").content.decode()
    assert page.count("Saknas") == 1
    assert "Saknas" in client.get(f"/{place.slug}/personer/{lacks.user_id}/").content.decode()
    assert "Saknas" not in client.get(f"/{place.slug}/personer/{has.user_id}/").content.decode()


def test_the_fragment_is_the_same_as_in_the_whole_page(client: Client, place: Municipality) -> None:
    member(place, "Chefen", Role.MANAGER)
    whole = client.get(f"/{place.slug}/personer/?roll=manager")
    fragment = client.get(f"/{place.slug}/personer/?roll=manager", headers={"hx-request": "true"})
    assert "HX-Request" in whole.headers["Vary"]
    squeezed = [re.sub(r"\s+", " ", one.content.decode()).strip() for one in (fragment, whole)]
    assert "<html" not in squeezed[0]
    assert squeezed[0] in squeezed[1]


def test_csv_holds_a_row_for_each_role_and_no_formulas(client: Client, place: Municipality) -> None:
    held = member(place, "=1+1", Role.MANAGER, unit=UnitFactory(municipality=place, name="Åtvid"))
    RoleAssignmentFactory(municipality=place, user=held.user, role=Role.REGISTRAR)
    answer = client.get(f"/{place.slug}/personer/ladda-ner/csv/")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 4
    assert {(row[0], row[3]) for row in rows[1:]} == {
        ("Administratören", "Hela kommunen"),
        ("'=1+1", "Åtvid"),
        ("'=1+1", "Hela kommunen"),
    }
    assert f'filename="personer-{place.slug}.csv"' in answer.headers["Content-Disposition"]


def test_excel_holds_what_the_filter_shows(client: Client, place: Municipality) -> None:
    held = member(place, "=1+1", Role.MANAGER)
    client.force_login(RoleAssignmentFactory(municipality=place, role=Role.ADMINISTRATOR).user)
    answer = client.get(f"/{place.slug}/personer/ladda-ner/xlsx/?roll=manager")
    sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
    rows = list(sheet.iter_rows())
    assert [row[1].value for row in rows] == ["E-postadress", held.user.email]
    assert rows[1][0].data_type == "s"


def test_an_unknown_format_is_not_found(client: Client, place: Municipality) -> None:
    assert client.get(f"/{place.slug}/personer/ladda-ner/pdf/").status_code == 404


def test_a_role_is_given_ended_and_given_back(client: Client, place: Municipality) -> None:
    unit = UnitFactory(municipality=place, name="Farsta")
    held = member(place, "Chefen", Role.READER)
    page = f"/{place.slug}/personer/{held.user_id}/"
    given = client.post(f"{page}roller/", {"role": Role.MANAGER, "unit": unit.pk})
    assert given.headers["Location"] == page
    assert "Chefen är nu chef för Farsta" in client.get(page).content.decode()
    act_for(place)
    row = RoleAssignment.objects.get(role=Role.MANAGER)
    ended = client.post(f"{page}roller/{row.pk}/avsluta/", follow=True).content.decode()
    assert "Chefen är inte längre chef för Farsta" in ended
    assert f'action="{page}roller/{row.pk}/aterstall/"' in ended
    act_for(place)
    assert not RoleAssignment.objects.filter(role=Role.MANAGER).exists()
    assert "igen" in client.post(f"{page}roller/{row.pk}/aterstall/", follow=True).content.decode()
    act_for(place)
    assert RoleAssignment.objects.get(role=Role.MANAGER).unit == unit


def test_a_role_held_already_is_said(client: Client, place: Municipality) -> None:
    held = member(place, "Chefen", Role.READER)
    answer = client.post(
        f"/{place.slug}/personer/{held.user_id}/roller/", {"role": Role.READER, "unit": "alla"}
    )
    assert answer.status_code == 422
    assert "Chefen är redan läsare eller revisor" in answer.content.decode()


def test_the_last_role_leads_back_to_the_list_with_the_way_back(client: Client, place: Municipality) -> None:
    held = member(place, "Chefen", Role.READER)
    address = f"/{place.slug}/personer/{held.user_id}/roller/{held.pk}/"
    answer = client.post(f"{address}avsluta/")
    assert answer.headers["Location"] == f"/{place.slug}/personer/"
    assert (
        client.post(f"{address}aterstall/").headers["Location"] == f"/{place.slug}/personer/{held.user_id}/"
    )


def test_the_last_administrator_is_told_why_not(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    address = f"/{place.slug}/personer/{administrator.user_id}/roller/{administrator.pk}/avsluta/"
    assert "sista administratör" in client.post(address, follow=True).content.decode()
    act_for(place)
    assert RoleAssignment.objects.filter(pk=administrator.pk).exists()


def test_an_administrator_may_let_themselves_out(client: Client, administrator: RoleAssignment) -> None:
    place = administrator.municipality
    member(place, "Efterträdaren", Role.ADMINISTRATOR)
    address = f"/{place.slug}/personer/{administrator.user_id}/roller/{administrator.pk}/avsluta/"
    assert client.post(address).headers["Location"] == "/"
    assert client.get(f"/{place.slug}/personer/").status_code == 404


def test_a_role_from_claims_has_no_button(client: Client, place: Municipality) -> None:
    held = member(place, "Chefen", Role.READER, source=RoleAssignment.Source.CLAIMS)
    page = f"/{place.slug}/personer/{held.user_id}/"
    shown = client.get(page).content.decode()
    assert f"roller/{held.pk}/avsluta/" not in shown
    assert "avslutas där" in shown
    refused = client.post(f"{page}roller/{held.pk}/avsluta/", follow=True).content.decode()
    assert "inloggningstjänst" in refused
    listed = client.get(f"/{place.slug}/personer/ladda-ner/csv/").content.decode("utf-8-sig")
    given_by = {
        row["Funktion"]: row["Given av"] for row in csv.DictReader(io.StringIO(listed), delimiter=";")
    }
    assert given_by.pop("Chefen") == "inloggningstjänsten"
    assert set(given_by.values()) == {"en administratör"}
    act_for(place)
    assert RoleAssignment.objects.filter(pk=held.pk).exists()


def test_people_and_roles_next_door_do_not_exist(client: Client, place: Municipality) -> None:
    """The near miss: the right role, the right address, but somebody of another municipality."""
    foreign = RoleAssignmentFactory()
    here = member(place, "Chefen")
    base = f"/{place.slug}/personer/"
    assert client.get(f"{base}{foreign.user_id}/").status_code == 404
    assert client.get(f"{base}{foreign.user_id}/sluta/").status_code == 404
    assert (
        client.post(f"{base}{foreign.user_id}/roller/", {"role": "reader", "unit": "alla"}).status_code == 404
    )
    for user in (foreign.user_id, here.user_id):
        assert client.post(f"{base}{user}/roller/{foreign.pk}/avsluta/").status_code == 404
    act_for(foreign.municipality)
    assert RoleAssignment.objects.filter(pk=foreign.pk).exists()


@pytest.mark.parametrize("role", Role)
def test_the_menu_offers_people_to_those_who_may(client: Client, role: Role) -> None:
    held = RoleAssignmentFactory(role=role)
    client.force_login(held.user)
    page = client.get(f"/{held.municipality.slug}/roller/").content.decode()
    may = Action.MANAGE_PEOPLE in MAY[role]
    assert (f'href="/{held.municipality.slug}/personer/"' in page) == may
    assert client.get(f"/{held.municipality.slug}/personer/").status_code == (200 if may else 403)


@pytest.mark.parametrize("role", Role)
def test_everybody_sees_what_the_roles_may_do_and_which_is_theirs(client: Client, role: Role) -> None:
    held = RoleAssignmentFactory(role=role)
    client.force_login(held.user)
    page = client.get(f"/{held.municipality.slug}/roller/").content.decode()
    assert page.count(">Din</span>") == 1
    cells = re.findall(r"<td>(?:<strong>)?(överallt|egen enhet|vid inbjudan)", page)
    assert len(cells) == sum(len(allowed) for allowed in MAY.values())
    assert page.count("<strong>överallt") + page.count("<strong>egen") + page.count("<strong>vid") == len(
        MAY[role]
    )


def test_everybody_sees_what_a_role_is_held_for_and_who_signs_in_in_two_steps(
    client: Client, place: Municipality
) -> None:
    foot = client.get(f"/{place.slug}/roller/").content.decode().partition("<tfoot>")[2]
    cells = re.findall(r"<td>(.*?)</td>", foot)
    assert cells[: len(Role)] == [
        "hela kommunen" if role in WIDE else "en enhet, eller hela kommunen" for role in Role
    ]
    assert cells[len(Role) :] == ["Ja" if role in NEEDS_SECOND_STEP else "Nej" for role in Role]


@pytest.mark.parametrize(
    "path", ["", "?roll=manager", "bjud-in/", "ladda-ner/csv/", "{pk}/", "{pk}/sluta/", "../roller/"]
)
def test_queries_do_not_grow_with_the_people(client: Client, place: Municipality, path: str) -> None:
    counts = []
    first = member(place, "Medarbetare")
    for size in (1, 297):
        _fill(place, size)
        address = f"/{place.slug}/personer/{path.format(pk=first.user_id)}".replace("personer/../", "")
        counts.append(queries_of(client, address))
    assert counts[0] == counts[1] <= 12


def _fill(place: Municipality, size: int) -> None:
    """Rows in bulk: what is measured is reading them."""
    inviter = UserFactory()
    unit = UnitFactory(municipality=place)
    users = User.objects.bulk_create(
        User(email=f"{unit.pk}-{number}@kommun.example", name=f"Funktion {number}") for number in range(size)
    )
    RoleAssignment.objects.bulk_create(
        RoleAssignment(municipality=place, user=user, role=Role.MANAGER, unit=unit) for user in users
    )
    for user in users[:20]:
        InvitationFactory(municipality=place, invited_by=inviter, unit=unit, role=Role.MANAGER)
        DepartureFactory(municipality=place, user=user, successor=inviter)
