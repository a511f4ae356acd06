"""Which digests would go, from the command line, on the test's own database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from django.utils import translation
from typer.testing import CliRunner

from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.briefings.tests.factories import DigestFactory, FlowFactory
from samordna.cli import installation
from samordna.cli.app import app
from samordna.core.models import OutgoingMail
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db
WORDS = ["briefings", "due", "--municipality", "ekdala", "--at"]


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch) -> Municipality:
    @contextmanager
    def running() -> Iterator[None]:
        with translation.override("sv"):
            yield

    monkeypatch.setattr(installation, "installation", running)
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def test_what_is_due_as_json_and_as_a_table(place: Municipality) -> None:
    unit = UnitFactory(municipality=place, name="Fältenheten")
    RoleAssignmentFactory(municipality=place, unit=unit, role="manager")
    flow = FlowFactory(municipality=place, name="Till fältet", units=[unit.pk], begins_on=date(2027, 3, 8))
    words = [*WORDS, "2027-03-10T08:00"]
    told = {
        "flow": "Till fältet",
        "audience": ["Fältenheten"],
        "rhythm": "monthly",
        "due": "2027-03-08",
        "readers": 1,
    }
    assert json.loads(CliRunner().invoke(app, [*words, "--json"]).output) == [{**told, "digest": None}]
    DigestFactory(municipality=place, flow=flow, subject="Mars")
    assert json.loads(CliRunner().invoke(app, [*words, "--json"]).output) == [{**told, "digest": "Mars"}]
    assert "Fältenheten" in CliRunner().invoke(app, words).output
    assert not OutgoingMail.objects.exists()


def test_nothing_due_a_wrong_time_and_no_municipality() -> None:
    assert CliRunner().invoke(app, [*WORDS, "2027-03-01T08:00"]).output.startswith("Inget utskick")
    assert CliRunner().invoke(app, [*WORDS, "i morgon"]).exit_code == 2
    elsewhere = ["briefings", "due", "--municipality", "ankeborg", "--at", "2027-03-01T08:00"]
    assert CliRunner().invoke(app, elsewhere).exit_code == 2
