"""How long a sign-in has left is told, staying takes a person, and nothing keeps a session alive by itself."""

import time
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.signing_in.sessions import ALONE
from samordna.accounts.signing_in.tests.signing_in import sign_in
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory

pytestmark = pytest.mark.django_db
HOUR = 60 * 60
ADDRESS = "/konto/inloggad/"
SCRIPT = {"accept": "application/json"}


@pytest.fixture
def coordinator(client: Client) -> Client:
    sign_in(client, RoleAssignmentFactory(role=Role.LOCAL_COORDINATOR).user)
    return client


def told(client: Client, *, hours: float = 0) -> dict[str, Any]:
    """What a page that asks by itself is told, so many hours from now."""
    with time_machine.travel(time.time() + hours * HOUR, tick=False):
        return dict(client.get(ADDRESS, headers={**SCRIPT, ALONE: "1"}).json())


def test_the_time_comes_from_the_settings(coordinator: Client, settings: Any) -> None:
    assert abs(told(coordinator)["left"] - 2 * HOUR) < 5
    settings.SESSION_IDLE_AGE = HOUR
    assert abs(told(coordinator)["left"] - HOUR) < 5


def test_every_page_carries_it(coordinator: Client) -> None:
    assert 'id="staying"' in coordinator.get("/konto/").content.decode()
    assert 'id="staying"' not in Client().get("/logga-in/").content.decode()


def test_asking_does_not_make_it_longer(coordinator: Client) -> None:
    assert told(coordinator, hours=1.9)["left"] < 0.2 * HOUR
    assert told(coordinator, hours=2.1) == {"left": 0, "longer": False}


def test_a_page_that_asks_by_itself_each_second_does_not_either(coordinator: Client) -> None:
    with time_machine.travel(time.time() + 1.9 * HOUR):
        coordinator.get("/konto/", headers={"hx-request": "true", ALONE: "1"})
    with time_machine.travel(time.time() + 2.1 * HOUR):
        assert coordinator.get("/konto/").status_code == 302


def test_staying_makes_it_longer(coordinator: Client) -> None:
    with time_machine.travel(time.time() + 1.9 * HOUR, tick=False):
        answer = coordinator.post(ADDRESS, headers=SCRIPT).json()
    assert answer["left"] > 1.99 * HOUR
    assert not answer["longer"]
    assert told(coordinator, hours=3.8)["left"] > 0


@pytest.mark.slow
def test_the_last_hour_cannot_be_longer(coordinator: Client) -> None:
    start = time.time()
    for hours in range(1, 12):
        with time_machine.travel(start + hours * HOUR):
            coordinator.get("/konto/")
    assert told(coordinator, hours=11.9)["longer"] is False
    assert told(coordinator, hours=11.9)["left"] <= 0.1 * HOUR + 1
    with time_machine.travel(start + 11.9 * HOUR):
        assert coordinator.post(ADDRESS, headers=SCRIPT).json()["left"] <= 0.1 * HOUR + 1


def test_whoever_only_reads_has_the_whole_time(client: Client) -> None:
    sign_in(client, UserFactory())
    assert abs(told(client)["left"] - settings.SESSION_COOKIE_AGE) < 5


def test_without_scripts_one_comes_back_to_the_page(coordinator: Client) -> None:
    answer = coordinator.post(ADDRESS, headers={"referer": "http://testserver/konto/"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/konto/")
    assert coordinator.get(ADDRESS).headers["Location"] == "/konto/inloggningar/"


def test_whoever_is_signed_out_is_asked_to_sign_in(client: Client) -> None:
    assert client.post(ADDRESS).headers["Location"].startswith("/logga-in/")
    assert client.post(ADDRESS, headers=SCRIPT).json() == {"left": 0, "longer": False}
