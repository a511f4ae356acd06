"""Alarm routes from the command line, on the test's own database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.utils import translation
from django.utils.timezone import localdate
from typer.testing import CliRunner

from samordna.cli import installation
from samordna.cli.app import app
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory
from samordna.readiness.models import AlarmRoute

pytestmark = pytest.mark.django_db
PLACE = ["--municipality", "ekdala"]
TRIED = [*PLACE, "--start", "2026-12-24T03:10", "--json"]


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch) -> Municipality:
    @contextmanager
    def running() -> Iterator[None]:
        with translation.override("sv"):
            yield

    monkeypatch.setattr(installation, "installation", running)
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def route(place: Municipality) -> AlarmRoute:
    def contact(function: str, phone: str) -> str:
        row = ContactPointFactory(
            municipality=place, function=function, phone=phone, confirmed_on=localdate(), opening_hours=""
        )
        return str(row.pk)

    first, second = contact("Direktören", "+4684650042"), contact("Växeln", "+4684650043")
    steps = [
        {
            "key": "posom",
            "text": "Ring direktören.",
            "whom": {"role": "Direktören", "contact": first},
            "deputy": {"contact": second},
            "question": "Ska POSOM kallas in?",
            "decides": "posom",
            "yes": ["kalla"],
            "no": [],
        },
        {"key": "kalla", "text": "Kalla in POSOM.", "actor": "Jouren", "whom": {"role": "POSOM"}},
    ]
    return AlarmRoute.objects.create(
        municipality=place, name="Via Socialjouren", trigger="socialjouren", body={"steps": steps}
    )


def test_the_routes_with_whom_they_reach_and_what_is_wrong(route: AlarmRoute) -> None:
    (told,) = json.loads(CliRunner().invoke(app, ["alarm", "routes", *PLACE, "--json"]).stdout)
    assert (told["key"], told["name"], told["trigger"]) == (str(route.pk), "Via Socialjouren", "socialjouren")
    first, second = told["steps"]
    assert first["contact"] == {"function": "Direktören", "phone": "+4684650042"}
    assert first["deputy"] == {"role": "Växeln", "function": "Växeln", "phone": "+4684650043"}
    assert (first["minutes"], first["successor"], second["contact"]) == (10, None, None)
    (problem,) = told["problems"]
    assert (problem["step"], problem["severity"]) == ("kalla", "error")
    assert "POSOM saknar nummer" in problem["text"]
    plain = CliRunner().invoke(app, ["alarm", "routes", *PLACE]).stdout
    assert "1. Ring direktören. [posom]" in plain
    assert "Fel: Steg 2" in plain


def test_a_route_tried_when_one_is_silent(route: AlarmRoute) -> None:
    words = ["alarm", "simulate", "social", *TRIED, "--silent", "direktör", "--decide", "posom=yes"]
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)[:3] == [
        {
            "at": f"2026-12-24T03:{minute}:00+01:00",
            "step": "posom",
            "who": who,
            "contact": phone,
            "channel": "phone",
            "kind": kind,
        }
        for minute, who, phone, kind in (
            (10, "Direktören", "+4684650042", "call"),
            (20, "Växeln", "+4684650043", "escalate"),
            (30, "Växeln", "+4684650043", "decide"),
        )
    ]
    plain = CliRunner().invoke(app, ["alarm", "simulate", str(route.pk), *TRIED[:-1]]).stdout
    assert "2026-12-24 03:20  posom  beslutar  Direktören  +4684650042  nej" in plain


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tib", *TRIED], "ingen larmväg som heter ”tib”. Där finns: Via Socialjouren ("),
        (["social", *PLACE, "--start", "i natt"], "”i natt” är ingen tidpunkt"),
        (["social", *TRIED, "--decide", "kalla=yes"], "Beslut fattas i: posom."),
        (["social", *TRIED, "--decide", "posom=kanske"], "”posom=kanske” är inget beslut"),
        (["social", *TRIED, "--silent", "Kungen"], "Där finns: Direktören, Växeln, POSOM."),
        (["social", "--municipality", "finns-inte", "--start", "2026-12-24T03:10"], "Det finns ingen kommun"),
    ],
)
def test_what_cannot_be_understood_is_said(route: AlarmRoute, words: list[str], said: str) -> None:
    result = CliRunner().invoke(app, ["alarm", "simulate", *words])
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_municipality_without_routes() -> None:
    assert CliRunner().invoke(app, ["alarm", "routes", *PLACE]).stdout == "Kommunen har inga larmvägar än.\n"
