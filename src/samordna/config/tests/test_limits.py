"""Who asks too often is told to wait, and nobody else is."""

import re
from collections.abc import Iterator
from unittest.mock import patch

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core import limits
from samordna.core.limits import LIMITS, Limit
from samordna.core.tests.addresses import addresses

pytestmark = pytest.mark.django_db(transaction=True)

COSTLY = re.compile(
    r"/(sok|ladda-ner|exportera|export|importera|import|las-in|som-fil|bjud-in|inbjudan|inbjudningar)(/[^/]+){0,2}/?$|/logg/[^/]+/$"
)
"""Words of addresses that search, export, import or invite."""


@pytest.fixture
def member() -> RoleAssignment:
    return RoleAssignmentFactory(role=Role.CENTRAL_COORDINATOR)


@pytest.fixture
def _tight() -> Iterator[None]:
    with (
        patch.dict(LIMITS, {"home:search": Limit("3/m"), "intake:upload": Limit("2/h", "POST")}),
        patch.object(limits, "ANONYMOUS", Limit("4/m")),
    ):
        yield


def signed_in(member: RoleAssignment, address: str = "203.0.113.5") -> Client:
    client = Client(REMOTE_ADDR=address)
    client.force_login(member.user)
    return client


@pytest.mark.usefixtures("_tight")
def test_too_many_are_answered_in_plain_swedish_with_when_to_come_back(member: RoleAssignment) -> None:
    client, search = signed_in(member), reverse("home:search", args=[member.municipality.slug])
    assert [client.get(search).status_code for _ in range(5)] == [200, 200, 200, 429, 429]
    refused = client.get(search)
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert (
        re.search(r"Vänta \d+ sekund", refused.content.decode())
        or "Vänta 1 minut" in refused.content.decode()
    )


@pytest.mark.usefixtures("_tight")
def test_a_colleague_behind_the_same_address_is_not_touched(member: RoleAssignment) -> None:
    search = reverse("home:search", args=[member.municipality.slug])
    colleague = RoleAssignmentFactory(role=Role.READER, municipality=member.municipality)
    mine, theirs = signed_in(member), signed_in(colleague)
    assert [mine.get(search).status_code for _ in range(4)][-1] == 429
    assert theirs.get(search).status_code == 200


@pytest.mark.usefixtures("_tight")
def test_another_address_does_not_help(member: RoleAssignment) -> None:
    search = reverse("home:search", args=[member.municipality.slug])
    answers = [signed_in(member, f"203.0.113.{number}").get(search).status_code for number in range(4)]
    assert answers == [200, 200, 200, 429]


@pytest.mark.usefixtures("_tight")
def test_only_sending_counts_where_looking_costs_nothing(member: RoleAssignment) -> None:
    client, upload = signed_in(member), reverse("intake:upload", args=[member.municipality.slug])
    assert {client.get(upload).status_code for _ in range(4)} == {200}
    assert [client.post(upload).status_code for _ in range(3)] == [422, 422, 429]
    assert client.get(upload).status_code == 200


@pytest.mark.usefixtures("_tight")
def test_strangers_are_counted_by_network() -> None:
    home = "2001:db8:1:2::1"
    assert [Client(REMOTE_ADDR=home).get("/offline/").status_code for _ in range(5)] == [200] * 4 + [429]
    assert Client(REMOTE_ADDR="2001:db8:1:2::99").get("/logga-in/").status_code == 429
    assert Client(REMOTE_ADDR="2001:db8:1:3::1").get("/logga-in/").status_code == 200
    assert Client(REMOTE_ADDR=home).get("/healthz").status_code == 200


@pytest.mark.usefixtures("_tight")
def test_a_made_up_forwarding_header_gives_no_new_count() -> None:
    for number in range(4):
        Client(REMOTE_ADDR="203.0.113.5").get("/offline/", headers={"x-forwarded-for": f"10.0.0.{number}"})
    answer = Client(REMOTE_ADDR="203.0.113.5").get("/offline/", headers={"x-forwarded-for": "10.0.0.9"})
    assert answer.status_code == 429


def test_an_ordinary_page_asks_no_counter(member: RoleAssignment) -> None:
    client = signed_in(member)
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse("home:municipality", args=[member.municipality.slug]))
    assert queries.captured_queries
    assert not [query for query in queries.captured_queries if "core_kept" in query["sql"]]


def test_every_address_that_costs_has_a_limit() -> None:
    costly = {name for name, address in addresses("stockholm") if COSTLY.search(address)}
    assert len(costly) >= 5
    unlimited = costly - LIMITS.keys() - limits.CHEAP
    assert not unlimited, f"give a limit to (or name as cheap): {sorted(unlimited)}"


def test_every_limit_is_of_an_address_that_exists() -> None:
    names = {name for name, _address in addresses("stockholm")}
    assert LIMITS.keys() | limits.CHEAP | limits.UNCOUNTED <= names
