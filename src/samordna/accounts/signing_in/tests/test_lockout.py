"""Guessing is slowed down, and nobody can use that to keep the owner out."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from samordna.accounts.models import FailedSignIn, User
from samordna.accounts.signing_in import lockout
from samordna.accounts.signing_in.tests.signing_in import is_signed_in, sign_in
from samordna.accounts.signing_in.tests.test_resetting import ask_and_choose
from samordna.accounts.tests.factories import PASSWORD, UserFactory
from samordna.core.models import OutgoingMail

pytestmark = pytest.mark.django_db
ATTACKER, OWNER = "198.51.100.7", "203.0.113.9"


@pytest.fixture(autouse=True)
def _cheap_hashing(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def user() -> User:
    return UserFactory()


def fail(email: str, times: int, network: str = ATTACKER, client: Client | None = None) -> Any:
    client = client or Client()
    for number in range(times):
        answer = client.post(
            "/logga-in/", {"username": email, "password": f"fel-{number}"}, REMOTE_ADDR=network
        )
    return answer


def errors(answer: Any) -> str:
    return str(answer.context["form"].non_field_errors())


def test_after_too_many_guesses_even_the_right_password_waits(user: User) -> None:
    attacker = Client()
    assert "stämmer inte" in errors(fail(user.email, lockout.OF_ADDRESS_AND_NETWORK.most, client=attacker))
    answer = sign_in(attacker, user, REMOTE_ADDR=ATTACKER)
    assert "Vänta 15 minuter" in errors(answer)
    assert not is_signed_in(attacker)


def test_whoever_asks_for_an_account_that_is_not_there_is_told_the_same(user: User) -> None:
    tries = lockout.OF_ADDRESS_AND_NETWORK.most + 1
    known = errors(fail(user.email, tries))
    unknown = errors(fail("ingen@kommun.example", tries, network="198.51.100.8"))
    assert known == unknown
    assert "Vänta" in known


def test_the_owner_on_another_network_is_not_kept_out(user: User) -> None:
    fail(user.email, lockout.OF_ADDRESS_AND_NETWORK.most + 5)
    owner = Client()
    sign_in(owner, user, REMOTE_ADDR=OWNER)
    assert is_signed_in(owner)


@pytest.mark.slow
def test_a_browser_that_has_signed_in_before_is_not_kept_out_by_anybody(user: User) -> None:
    """Not from the same network either, nor when attackers from everywhere have used up the address."""
    owner = Client()
    sign_in(owner, user, REMOTE_ADDR=ATTACKER)
    owner.post("/logga-ut/")
    fail(user.email, lockout.OF_ADDRESS_AND_NETWORK.most + 1)
    for number in range(lockout.OF_ADDRESS.most):
        fail(user.email, 1, network=f"198.18.0.{number}")
    stranger = Client()
    assert "Vänta" in errors(sign_in(stranger, user, REMOTE_ADDR="192.0.2.77"))
    sign_in(owner, user, REMOTE_ADDR=ATTACKER)
    assert is_signed_in(owner)


@pytest.mark.slow
def test_a_new_browser_of_the_owner_gets_in_while_many_networks_guess(user: User) -> None:
    """Where the account was signed in to from of late at once, elsewhere after some minutes; the owner is told, once."""
    sign_in(Client(), user, REMOTE_ADDR=OWNER)
    for number in range(50):
        fail(user.email, 1, network=f"198.18.0.{number}")
    at_the_office, elsewhere = Client(), Client()
    sign_in(at_the_office, user, REMOTE_ADDR=OWNER)
    assert is_signed_in(at_the_office)
    assert "Vänta 10 minuter" in errors(sign_in(elsewhere, user, REMOTE_ADDR="192.0.2.77"))
    (told,) = OutgoingMail.objects.filter(subject="Någon försöker gissa ditt lösenord i Samordna")
    assert told.to == user.email
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        sign_in(elsewhere, user, REMOTE_ADDR="192.0.2.77")
        assert is_signed_in(elsewhere)


def test_nobody_is_told_of_guesses_at_an_address_nobody_has() -> None:
    for number in range(lockout.OF_ADDRESS.most + 2):
        fail("ingen@kommun.example", 1, network=f"198.18.0.{number}")
    assert not OutgoingMail.objects.exists()


def test_what_an_owner_fails_at_does_not_lock_others_and_is_limited_too(user: User) -> None:
    owner = Client()
    sign_in(owner, user, REMOTE_ADDR=OWNER)
    owner.post("/logga-ut/")
    fail(user.email, lockout.OF_DEVICE.most, network=OWNER, client=owner)
    assert "Vänta" in errors(sign_in(owner, user, REMOTE_ADDR=OWNER))
    colleague = Client()
    sign_in(colleague, user, REMOTE_ADDR=OWNER)
    assert is_signed_in(colleague)


def test_a_forged_device_cookie_is_worth_nothing(user: User, settings: Any) -> None:
    attacker = Client()
    sign_in(attacker, UserFactory(), REMOTE_ADDR=ATTACKER)
    attacker.post("/logga-ut/")
    attacker.cookies[settings.DEVICE_COOKIE_NAME] = (
        attacker.cookies[settings.DEVICE_COOKIE_NAME].value[:-2] + "xx"
    )
    fail(user.email, lockout.OF_ADDRESS_AND_NETWORK.most, client=attacker)
    assert "Vänta" in errors(sign_in(attacker, user, REMOTE_ADDR=ATTACKER))


def test_a_device_of_one_account_is_no_device_of_another(user: User) -> None:
    attacker = Client()
    sign_in(attacker, UserFactory(), REMOTE_ADDR=ATTACKER)
    attacker.post("/logga-ut/")
    fail(user.email, lockout.OF_ADDRESS_AND_NETWORK.most, client=attacker)
    assert "Vänta" in errors(sign_in(attacker, user, REMOTE_ADDR=ATTACKER))


@pytest.mark.slow
def test_one_network_cannot_try_one_password_on_everybody(settings: Any) -> None:
    for number in range(lockout.OF_NETWORK.most):
        fail(f"funktion-{number}@kommun.example", 1)
    assert "Vänta" in errors(fail("nagon.annan@kommun.example", 1))


def test_the_wait_ends_and_its_length_is_told(user: User) -> None:
    with time_machine.travel(timezone.now(), tick=False) as now:
        fail(user.email, lockout.OF_ADDRESS_AND_NETWORK.most)
        now.shift(timedelta(minutes=14, seconds=10))
        assert "Vänta 1 minut och" in errors(sign_in(Client(), user, REMOTE_ADDR=ATTACKER))
        now.shift(timedelta(minutes=1))
        attacker = Client()
        sign_in(attacker, user, REMOTE_ADDR=ATTACKER)
        assert is_signed_in(attacker)


@pytest.mark.slow
def test_asking_while_locked_does_not_make_the_wait_longer(user: User) -> None:
    fail(user.email, lockout.OF_ADDRESS_AND_NETWORK.most + 20)
    assert FailedSignIn.objects.count() == lockout.OF_ADDRESS_AND_NETWORK.most


def test_the_table_holds_no_address_and_no_network(user: User) -> None:
    fail(user.email, 1)
    row = FailedSignIn.objects.values_list("address", "network", "device").get()
    assert all(re_hash(one) for one in row[:2])
    assert user.email not in row
    assert ATTACKER not in row


def re_hash(text: str) -> bool:
    return len(text) == 64 and set(text) <= set("0123456789abcdef")


def test_resetting_the_password_opens_the_door_for_the_owner_while_the_attack_goes_on(user: User) -> None:
    fail(user.email, lockout.OF_ADDRESS_AND_NETWORK.most + 1)
    owner = Client()
    ask_and_choose(owner, user, "en-helt-ny-lang-fras", REMOTE_ADDR=ATTACKER)
    sign_in(owner, user, "en-helt-ny-lang-fras", REMOTE_ADDR=ATTACKER)
    assert is_signed_in(owner)


def test_old_failures_are_forgotten(user: User) -> None:
    fail(user.email, 2)
    with time_machine.travel(timezone.now() + lockout.KEPT + timedelta(minutes=1)):
        assert lockout.failures_expire() == 2


def test_a_right_password_leaves_no_trace_of_failure(user: User) -> None:
    sign_in(Client(), user, PASSWORD)
    assert not FailedSignIn.objects.exists()
