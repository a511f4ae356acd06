"""How long a sign-in lasts, and ending it from elsewhere."""

import time
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.signing_in import sessions
from samordna.accounts.signing_in.tests.signing_in import is_signed_in, sign_in
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory

pytestmark = pytest.mark.django_db
HOUR = 60 * 60
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def is_in(client: Client) -> bool:
    return client.get("/konto/").status_code == 200


def active_until(client: Client, hours: float, *, every: float = 0.5) -> None:
    """Open a page every so many hours; the clock stands still at the end."""
    start = time.time()
    step = every
    while step <= hours:
        with time_machine.travel(start + step * HOUR):
            client.get("/konto/")
        step += every


@pytest.mark.slow
def test_after_twelve_hours_everybody_signs_in_anew_however_active(client: Client) -> None:
    sign_in(client, RoleAssignmentFactory(role=Role.CONTRIBUTOR).user)
    active_until(client, 11.5)
    with time_machine.travel(time.time() + 11.9 * HOUR):
        assert is_in(client)
    with time_machine.travel(time.time() + 12.1 * HOUR):
        assert not is_in(client)


@pytest.mark.parametrize(
    ("role", "stays"), [(Role.CONTRIBUTOR, False), (Role.ADMINISTRATOR, False), (None, True)]
)
def test_two_idle_hours_sign_out_whoever_can_change_or_administer(
    client: Client, role: Role | None, *, stays: bool
) -> None:
    user = RoleAssignmentFactory(role=role).user if role else UserFactory()
    sign_in(client, user)
    with time_machine.travel(time.time() + 1.9 * HOUR):
        assert is_in(client)
    with time_machine.travel(time.time() + 4.1 * HOUR):
        assert is_in(client) == stays


@pytest.mark.slow
def test_whoever_goes_on_working_is_not_idle(client: Client) -> None:
    sign_in(client, RoleAssignmentFactory().user)
    active_until(client, 6)
    with time_machine.travel(time.time() + 6.5 * HOUR):
        assert is_in(client)


def test_a_role_given_meanwhile_shortens_the_rope(client: Client) -> None:
    user = UserFactory()
    sign_in(client, user)
    member = RoleAssignmentFactory(user=user)
    client.get(f"/{member.municipality.slug}/")
    with time_machine.travel(time.time() + 2.1 * HOUR):
        assert not is_in(client)


def test_one_is_told_why(client: Client) -> None:
    member = RoleAssignmentFactory()
    sign_in(client, member.user)
    with time_machine.travel(time.time() + 3 * HOUR):
        page = client.get(f"/{member.municipality.slug}/", follow=True)
    assert "Du har loggats ut eftersom" in page.content.decode()


@pytest.fixture
def user() -> User:
    return UserFactory()


@pytest.fixture
def elsewhere(user: User) -> Client:
    client = Client(headers={"user-agent": FIREFOX})
    sign_in(client, user)
    return client


def test_one_sees_where_one_is_signed_in_and_which_is_this(
    client: Client, user: User, elsewhere: Client
) -> None:
    sign_in(
        client, user, headers={"user-agent": "Mozilla/5.0 (iPhone; CPU) AppleWebKit Version/18 Safari/604"}
    )
    first, second = client.get("/konto/inloggningar/").context["browsers"]
    assert (first.device, first.is_this_one) == ("Safari på iPhone", True)
    assert (second.device, second.is_this_one) == ("Firefox på Linux", False)
    page = client.get("/konto/inloggningar/").content.decode()
    assert "127.0.0.1" not in page


def test_last_active_follows(client: Client, user: User, elsewhere: Client) -> None:
    sign_in(client, user)
    with time_machine.travel(time.time() + 30 * 60):
        elsewhere.get("/konto/")
        _this, other = client.get("/konto/inloggningar/").context["browsers"]
        assert abs(other.seen.timestamp() - time.time()) < 5


def test_ending_one_works_at_once_and_only_there(client: Client, user: User, elsewhere: Client) -> None:
    sign_in(client, user)
    other = client.get("/konto/inloggningar/").context["browsers"][1]
    client.post(f"/konto/inloggningar/{other.pk}/avsluta/")
    assert not is_in(elsewhere)
    assert is_in(client)


def test_ending_all_others(client: Client, user: User, elsewhere: Client) -> None:
    third = Client()
    sign_in(third, user)
    sign_in(client, user)
    answer = client.post("/konto/inloggningar/avsluta-andra/", follow=True)
    assert "Utloggad på 2 andra ställen" in answer.content.decode()
    assert [is_in(one) for one in (client, elsewhere, third)] == [True, False, False]


def test_nobody_ends_somebody_elses(client: Client, user: User, elsewhere: Client) -> None:
    sign_in(client, UserFactory())
    browser = sessions.signed_in_browsers(user, "")[0]
    assert client.post(f"/konto/inloggningar/{browser.pk}/avsluta/").status_code == 404
    client.post("/konto/inloggningar/avsluta-andra/")
    assert is_in(elsewhere)


def test_a_changed_password_signs_out_elsewhere_and_stays_here(
    client: Client, user: User, elsewhere: Client
) -> None:
    sign_in(client, user)
    before = client.session.session_key
    client.post("/konto/losenord/", {"oldpassword": "ett-langt-losenord", "password1": "en helt annan fras"})
    assert is_in(client)
    assert client.session.session_key != before
    assert not is_in(elsewhere)
    assert [browser.is_this_one for browser in client.get("/konto/inloggningar/").context["browsers"]] == [
        True
    ]


@pytest.mark.slow
def test_the_list_takes_as_many_queries_for_two_places_as_for_twelve(client: Client, user: User) -> None:
    counts = []
    for size in (1, 11):
        for _ in range(size):
            sign_in(Client(), user)
        sign_in(client, user) if not is_signed_in(client) else None
        with CaptureQueriesContext(connection) as queries:
            client.get("/konto/inloggningar/")
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/140 Safari/537 Edg/140", "Edge på Windows"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X) AppleWebKit Version/18 Safari/605", "Safari på Mac"),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit Chrome/140 Mobile Safari", "Chrome på Android"),
        ("curl/8.0", "Okänd enhet"),
        ("<script>alert(1)</script>", "Okänd enhet"),
        ("", "Okänd enhet"),
    ],
)
def test_a_device_is_called_what_people_call_it(agent: str, said: Any) -> None:
    with override("sv"):
        assert sessions.device(agent) == said
