"""The finder from the command line, on the test's own database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.utils import translation
from django.utils.timezone import localdate
from typer.testing import CliRunner

from samordna.cli import installation
from samordna.cli.app import app
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch) -> Municipality:
    @contextmanager
    def running() -> Iterator[None]:
        with translation.override("sv"):
            yield

    monkeypatch.setattr(installation, "installation", running)
    place = MunicipalityFactory(name="Ekdala", slug="ekdala")
    desk = ContactPointFactory(
        municipality=place,
        function="Mottagningen",
        phone="+4684650042",
        opening_hours="Mo-Fr 08:00-16:00",
        confirmed_on=localdate(),
    )
    a_service(
        place, "Mini Maria", about="Vid riskbruk.", age_to=20, contacts=[desk.pk], first_step="Ring själv."
    )
    return place


def test_what_is_found_as_json() -> None:
    words = ["find", "röker hasch", "--municipality", "ekdala", "--age", "16"]
    result = CliRunner().invoke(app, [*words, "--at", "2026-11-26T22:00", "--json"])
    assert result.exit_code == 0
    (found,) = json.loads(result.output)
    assert (found["kind"], found["name"], found["then"]) == ("service", "Mini Maria", "Ring själv.")
    assert "till och med 20 år" in found["why"]
    assert found["contact"]["function"] == "Mottagningen"
    assert found["contact"]["phone"] == "+4684650042"
    assert (found["contact"]["open"], found["contact"]["opens"]) == (False, "2026-11-27T08:00:00+01:00")


def test_what_is_found_in_words_and_nothing() -> None:
    found = CliRunner().invoke(app, ["find", "hasch", "--municipality", "ekdala"])
    assert "1. Mini Maria" in found.output
    nothing = CliRunner().invoke(app, ["find", "xyzzy", "--municipality", "ekdala"])
    assert (nothing.exit_code, "112" in nothing.output) == (0, True)


def test_the_same_number_is_said_once_in_words_and_for_each_as_json(place: Municipality) -> None:
    a_service(place, "Kruton", about="Vid riskbruk.", contacts=[ContactPoint.objects.get().pk])
    words = ["find", "riskbruk", "--municipality", "ekdala"]
    said = CliRunner().invoke(app, words).output
    assert (said.count("Ring Mottagningen"), said.count("Samma nummer leder till")) == (1, 1)
    found = json.loads(CliRunner().invoke(app, [*words, "--json"]).output)
    assert sorted(one["name"] for one in found) == ["Kruton", "Mini Maria"]
    assert {one["contact"]["phone"] for one in found} == {"+4684650042"}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--age", "200"], "”200” är ingen ålder"),
        (["--age", "femton"], "”femton” är ingen ålder"),
        (["--at", "i morgon"], "”i morgon” är ingen tidpunkt"),
        (["--at", "2026-13-01T22:00"], "är ingen tidpunkt"),
        (["--at", "1500-01-01"], "mellan 1900 och 2200"),
        (["--age", ""], "är ingen ålder"),
        (["--municipality", "finns-inte"], "Det finns ingen kommun"),
        (["--municipality", ""], "Skriv vilken kommun"),
    ],
)
def test_what_cannot_be_understood_is_said(more: list[str], said: str) -> None:
    result = CliRunner().invoke(app, ["find", "hasch", "--municipality", "ekdala", *more])
    assert result.exit_code == 2
    assert said in result.stderr
