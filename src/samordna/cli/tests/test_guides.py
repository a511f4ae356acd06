"""The guides from the command line, on the test's own database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.utils import translation
from django.utils.timezone import localdate, now
from typer.testing import CliRunner

from samordna.cli import installation
from samordna.cli.app import app
from samordna.guidance.commands import guide_review
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch) -> Municipality:
    @contextmanager
    def running() -> Iterator[None]:
        with translation.override("sv"):
            yield

    monkeypatch.setattr(installation, "installation", running)
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def test_a_guide_in_order_and_one_whose_number_has_gone(place: Municipality) -> None:
    guide = guide_review(municipality=place, guide=a_guide(place))
    ContactPoint.objects.update(confirmed_on=localdate())
    words = ["guides", "check", "--municipality", "ekdala"]
    result = CliRunner().invoke(app, words)
    assert (result.exit_code, result.output) == (0, "Inget att rätta i guiderna.\n")
    ContactPoint.objects.filter(function="Socialjouren").update(removed_at=now())
    result = CliRunner().invoke(app, [*words, "--json"])
    assert result.exit_code == 1
    found = json.loads(result.output)
    assert [(one["code"], one["step"]) for one in found] == [
        ("vacant", "larma"),
        ("no_contact", "ring"),
        ("vacant", "ring"),
    ]
    assert found[0]["guide"] == guide.title


def test_an_end_with_office_hours_only(place: Municipality) -> None:
    guide_review(municipality=place, guide=a_guide(place))
    desk = ContactPoint.objects.filter(function="Socialjouren")
    ContactPoint.objects.update(confirmed_on=localdate())
    desk.update(opening_hours="Mo-Fr 08:00-16:30; PH off")
    result = CliRunner().invoke(app, ["guides", "check", "--municipality", "ekdala"])
    assert result.exit_code == 1
    assert "Ingen här svarar på kvällar och helger" in result.output
