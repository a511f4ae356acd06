"""The pages where a municipality decides which claims give which roles."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.commands import claim_role_create
from samordna.accounts.models import ClaimRole
from samordna.accounts.roles import Role
from samordna.accounts.services.sign_in_services import Service
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def city(client: Client, settings: Any) -> Municipality:
    member = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    client.force_login(member.user)
    service = {
        "id": "stad",
        "name": "Staden",
        "municipality": member.municipality.slug,
        "server": "https://id.example",
        "client_id": "x",
    }
    settings.SIGN_IN_SERVICES = (Service.model_validate(service),)
    return member.municipality


def page(city: Municipality, rest: str = "") -> str:
    return f"/{city.slug}/personer/inloggningstjanst/{rest}"


def filled(**values: str) -> dict[str, str]:
    return {
        "service": "stad",
        "claim": "groups",
        "value": "samordnare",
        "role": "central_coordinator",
        "unit": "alla",
    } | values


def rows(city: Municipality) -> Any:
    act_for(city)
    return ClaimRole.objects.present()


def make(city: Municipality, **values: Any) -> ClaimRole:
    act_for(city)
    return claim_role_create(
        **{
            "municipality": city,
            "service": "stad",
            "claim": "groups",
            "value": "samordnare",
            "role": Role.CENTRAL_COORDINATOR,
            **values,
        }
    )


@pytest.mark.parametrize(
    "values", [{"claim": ""}, {"value": ""}, {"value": "x" * 201}, {"service": "två ord"}], ids=str
)
def test_no_role_follows_from_what_is_no_claim(city: Municipality, values: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        make(city, **values)
    assert not rows(city).exists()


def test_a_claim_is_added_changed_removed_and_put_back(client: Client, city: Municipality) -> None:
    assert "Ingen regel ger någon roll än" in client.get(page(city)).content.decode()
    client.post(page(city, "ny/"), filled())
    row = rows(city).get()
    client.post(page(city, f"{row.pk}/"), filled(value="läsare å 🔑 <b>", role="reader"))
    shown = client.get(page(city)).content.decode()
    assert "läsare å 🔑 &lt;b&gt;" in shown
    assert "Läsare eller revisor" in shown
    answer = client.post(page(city, f"{row.pk}/ta-bort/"), follow=True)
    assert "Ångra" in answer.content.decode()
    assert not rows(city).exists()
    client.post(page(city, f"{row.pk}/aterstall/"))
    assert rows(city).get().pk == row.pk


def test_the_pages_say_it_in_words_of_people(client: Client, city: Municipality) -> None:
    client.post(page(city, "ny/"), filled())
    for rest in ("", "ny/", f"{rows(city).get().pk}/"):
        assert "anspråk" not in client.get(page(city, rest)).content.decode().lower(), rest


def test_a_role_at_a_unit(client: Client, city: Municipality) -> None:
    unit = UnitFactory(municipality=city)
    client.post(page(city, "ny/"), filled(role="manager", unit=str(unit.pk)))
    assert rows(city).get().unit == unit


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"service": "nagon-annan"}, "service"),
        ({"claim": ""}, "claim"),
        ({"value": "x" * 201}, "value"),
        ({"role": "kung"}, "role"),
        ({"role": "manager", "unit": ""}, "unit"),
        ({"value": "19750318-9800"}, "value"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    client: Client, city: Municipality, values: dict[str, str], field: str
) -> None:
    answer = client.post(page(city, "ny/"), filled(**values))
    assert answer.context["form"].errors[field]
    assert not rows(city).exists()


def test_the_number_of_a_group_is_no_phone_number(client: Client, city: Municipality) -> None:
    client.post(page(city, "ny/"), filled(value="a37625cd-c072-4728-813a-0c8645bad5cd"))
    assert rows(city).exists()


def test_the_same_twice_is_refused(client: Client, city: Municipality) -> None:
    make(city)
    answer = client.post(page(city, "ny/"), filled())
    assert "ger redan den rollen" in answer.content.decode()
    assert rows(city).count() == 1


def test_putting_back_what_has_been_added_anew_is_refused(client: Client, city: Municipality) -> None:
    row = make(city)
    client.post(page(city, f"{row.pk}/ta-bort/"))
    make(city)
    answer = client.post(page(city, f"{row.pk}/aterstall/"), follow=True)
    assert "ger redan den rollen" in answer.content.decode()
    assert rows(city).count() == 1


def test_a_neighbours_rows_are_not_there(client: Client, city: Municipality) -> None:
    foreign = make(MunicipalityFactory())
    for rest in (f"{foreign.pk}/", f"{foreign.pk}/ta-bort/", f"{foreign.pk}/aterstall/"):
        assert client.post(page(city, rest), filled()).status_code == 404
    assert "groups" not in client.get(page(city)).content.decode()


def test_without_a_service_one_is_told_whom_to_ask(client: Client, city: Municipality, settings: Any) -> None:
    settings.SIGN_IN_SERVICES = ()
    assert "ingen inloggningstjänst här" in client.get(page(city)).content.decode()


def test_the_address_to_come_back_to_is_shown(client: Client, city: Municipality) -> None:
    assert "http://testserver/sso/stad/svar/" in client.get(page(city)).content.decode()


@pytest.mark.slow
def test_as_many_queries_for_fifty_as_for_one(client: Client, city: Municipality) -> None:
    counts = []
    for size in (1, 50):
        for number in range(size):
            make(city, value=f"{size}-{number}", role=Role.MANAGER, unit=UnitFactory(municipality=city))
        with CaptureQueriesContext(connection) as queries:
            client.get(page(city))
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12
