"""Two municipalities, the roles in the first, and files to import."""

from pathlib import Path

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.intake import reader
from samordna.intake.commands import process
from samordna.intake.tests.factories import member, municipality
from samordna.organisation.models import Municipality

DOCUMENTS = Path(__file__).resolve().parents[4] / "tests" / "documents"


@pytest.fixture
def home(db: None) -> Municipality:
    return municipality("Ekdala", "9901")


@pytest.fixture
def neighbour(db: None) -> Municipality:
    return municipality("Granvik", "9902")


@pytest.fixture
def coordinator(home: Municipality) -> User:
    return member(home, Role.CENTRAL_COORDINATOR)


@pytest.fixture
def web(client: Client, coordinator: User) -> Client:
    """A browser in which the coordinator has signed in."""
    client.force_login(coordinator)
    return client


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the reading process answers is answered by this one, for tests of what becomes of the answer.

    Starting a process takes a second and more; that it is started, ended and believed is tried in ``test_reading.py``.
    """
    monkeypatch.setattr(process, "asked", reader.answered)
