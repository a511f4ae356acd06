"""Training coverage from the command line, on the test's own database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.utils import translation
from django.utils.timezone import localdate, now
from typer.testing import CliRunner

from samordna.cli import installation
from samordna.cli.app import app
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.training.tests.factories import (
    CourseFactory,
    GroupAtSessionFactory,
    RequirementFactory,
    SessionFactory,
    StaffGroupFactory,
)

pytestmark = pytest.mark.django_db
WORDS = ["training", "coverage", "--municipality", "ekdala"]


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch) -> Municipality:
    @contextmanager
    def running() -> Iterator[None]:
        with translation.override("sv"):
            yield

    monkeypatch.setattr(installation, "installation", running)
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def test_coverage_as_json_and_as_a_table(place: Municipality) -> None:
    unit, until = UnitFactory(municipality=place, name="Fältenheten"), localdate() + timedelta(days=40)
    a_service(place, unit=unit, functions=["detecting", "remedial"])
    course = CourseFactory(municipality=place)
    RequirementFactory(municipality=place, title="Se tecken", courses=[course.pk])
    StaffGroupFactory(municipality=place, unit=unit, staff=8)
    begins = now() - timedelta(days=9)
    session = SessionFactory(municipality=place, course=course, starts_at=begins, counts_until=until)
    GroupAtSessionFactory(municipality=place, session=session, unit=unit, came=6)
    result = CliRunner().invoke(app, [*WORDS, "--json"])
    assert result.exit_code == 0
    told = {"unit": "Fältenheten", "need": "Se tecken"}
    assert json.loads(result.output) == [
        {**told, "function": "detecting", "trained": 6, "share": 0.75, "expires": until.isoformat()},
        {**told, "function": "remedial", "trained": 0, "share": None, "expires": None},
    ]
    table = CliRunner().invoke(app, WORDS).output
    assert "6 av 8" in table
    assert "0 av ?" in table


def test_a_municipality_without_needs_and_one_that_is_not_there() -> None:
    assert CliRunner().invoke(app, WORDS).output.startswith("Inga behov än")
    assert json.loads(CliRunner().invoke(app, [*WORDS, "--json"]).output) == []
    assert CliRunner().invoke(app, ["training", "coverage", "--municipality", "ankeborg"]).exit_code == 2
