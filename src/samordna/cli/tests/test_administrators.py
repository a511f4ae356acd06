"""The installation's first administrator, from the command line."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.test import Client
from typer.testing import CliRunner, Result

from samordna.accounts.models import User
from samordna.cli import installation
from samordna.cli.app import app
from samordna.cli.checkup.people import instance_administrators
from samordna.core.tests.tenants import act_for_nobody

pytestmark = pytest.mark.django_db
PASSWORD = "nio-blå-kastruller-i-rad"


@pytest.fixture(autouse=True)
def _running(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def running() -> Iterator[None]:
        yield

    monkeypatch.setattr(installation, "installation", running)
    act_for_nobody()


def run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["administrators", *words], input=typed)


def test_the_first_administrator_is_made_and_signs_in(client: Client) -> None:
    assert list(instance_administrators())
    made = run("add", "IT@ekdala.example", "--name", "IT-drift", typed=f"{PASSWORD}\n{PASSWORD}\n")
    assert made.exit_code == 0, made.output
    assert PASSWORD not in made.output
    assert list(instance_administrators()) == []
    assert "it@ekdala.example  IT-drift" in run("list").output
    user = User.objects.get()
    assert user.administers_instance
    assert user.check_password(PASSWORD)


@pytest.mark.parametrize(
    ("email", "password", "said"),
    [
        ("it@ekdala.example", "kort", "kort"),
        ("ingen-adress", PASSWORD, "e-postadress"),
    ],
)
def test_what_will_not_do_is_said_and_nobody_is_made(email: str, password: str, said: str) -> None:
    refused = run("add", email, "--name", "IT-drift", typed=f"{password}\n{password}\n")
    assert said in str(refused.exception)
    assert not User.objects.exists()


def test_an_address_is_used_once() -> None:
    for _time in range(2):
        last = run("add", "it@ekdala.example", "--name", "IT", typed=f"{PASSWORD}\n{PASSWORD}\n")
    assert "redan" in str(last.exception)
    assert User.objects.count() == 1


def test_there_is_no_superuser() -> None:
    with pytest.raises(ImproperlyConfigured, match="samordna administrators add"):
        call_command("createsuperuser", interactive=False, email="it@ekdala.example", name="IT")
