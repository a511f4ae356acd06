"""Gaps from the command line, on the test's own database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.utils import translation
from typer.testing import CliRunner

from samordna.cli import installation
from samordna.cli.app import app
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db
WORDS = ["gaps", "--municipality", "ekdala"]


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch) -> Municipality:
    @contextmanager
    def running() -> Iterator[None]:
        with translation.override("sv"):
            yield

    monkeypatch.setattr(installation, "installation", running)
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def test_the_gaps_as_json_and_as_a_table(place: Municipality) -> None:
    a_service(
        place, functions=["detecting"], target_groups=["youth"], level="prevention", age_from=13, age_to=19
    )
    a_service(place, "Öppen för vuxna", functions=["remedial"], target_groups=["adults"], level="prevention")
    result = CliRunner().invoke(app, [*WORDS, "--json"])
    found = json.loads(result.output)
    assert result.exit_code == 0
    assert {"function", "level", "target_group", "ages", "areas", "text"} == set(found[0])
    uncertain = [one["text"] for one in found if one["text"].startswith("Behöver frågas om: ")]
    assert 0 < len(uncertain) < len(found)
    assert [one["ages"] for one in found if one["function"] == "detecting"] == [[0, 12], [20, 120]]
    result = CliRunner().invoke(app, WORDS)
    assert "Det här saknas" in result.output
    assert "Verksamheter utan nivå, funktion, målgrupp eller ägare, som inte är luckor: 2." in result.output


def test_a_register_without_services_and_a_municipality_that_is_not_there() -> None:
    assert CliRunner().invoke(app, WORDS).output == "Registret har inga verksamheter än.\n"
    result = CliRunner().invoke(app, ["gaps", "--municipality", "ankeborg"])
    assert result.exit_code == 2
    assert "Det finns ingen kommun med adressen ankeborg." in result.output
