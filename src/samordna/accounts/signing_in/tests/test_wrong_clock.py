"""A machine whose clock is an hour wrong: what was begun by the right time, and what is asked there.

Nothing falls over, and nothing that is over works. `samordna doctor` tells of the clock itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from samordna.accounts.commands.invitations import token_hash
from samordna.accounts.models import User
from samordna.accounts.signing_in.tests.signing_in import code, sign_in, with_app
from samordna.accounts.signing_in.tests.test_resetting import ask, link_of, seen
from samordna.accounts.tests.factories import InvitationFactory, RoleAssignmentFactory
from samordna.core.models import OutgoingMail

pytestmark = pytest.mark.django_db
WRONG = pytest.mark.parametrize("hours", [-1, 1])


@contextmanager
def clock_off(hours: int) -> Iterator[None]:
    with time_machine.travel(timezone.now() + timedelta(hours=hours)):
        yield


@pytest.fixture
def user(settings: Any) -> User:
    """A coordinator, who takes a second step."""
    settings.REQUIRE_SECOND_STEP = True
    return RoleAssignmentFactory(user__email="samordnare@kommun.example").user


@WRONG
def test_whoever_is_signed_in_stays_so(client: Client, user: User, hours: int) -> None:
    secret = with_app(user)
    sign_in(client, user)
    client.post("/logga-in/andra-steget/", {"code": code(secret)})
    with clock_off(hours):
        assert client.get("/konto/").status_code == 200
    assert client.get("/konto/").status_code == 200


@WRONG
def test_a_code_of_now_is_told_to_be_wrong(client: Client, user: User, hours: int) -> None:
    secret = with_app(user)
    right = code(secret)
    with clock_off(hours):
        sign_in(client, user)
        answer = client.post("/logga-in/andra-steget/", {"code": right})
        assert "Koden är fel" in answer.content.decode()
        assert client.get("/konto/").status_code == 302
    assert client.post("/logga-in/andra-steget/", {"code": code(secret, steps=1)}).status_code == 302


@WRONG
def test_an_invitation_works(client: Client, hours: int) -> None:
    invitation = InvitationFactory(token_hash=token_hash("nyckel"))
    with clock_off(hours):
        address = f"/inbjudan/{invitation.municipality.slug}/nyckel/"
        assert client.get(address, follow=True).status_code == 200


def test_a_link_for_a_new_password_from_an_hour_ahead_works(client: Client, user: User) -> None:
    """One from an hour behind is old there, and told to be: ``test_the_link_works_for_an_hour``."""
    assert "password1" in seen(ask_and_open(client, user, hours=-1))


def ask_and_open(client: Client, user: User, *, hours: int) -> Any:
    ask(client, user.email)
    with clock_off(hours):
        return client.get(link_of(OutgoingMail.objects.get()), follow=True)
