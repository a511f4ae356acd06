"""What a meeting would have to speak of, from the command line, on the test's own database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.utils import translation
from typer.testing import CliRunner

from samordna.cli import installation
from samordna.cli.app import app
from samordna.collaboration.commands.noted import noted_add
from samordna.collaboration.models import MeetingTask
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db
WHERE = ["--municipality", "ekdala", "--at", "2027-04-01T09:00"]


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch) -> Municipality:
    @contextmanager
    def running() -> Iterator[None]:
        with translation.override("sv"):
            yield

    monkeypatch.setattr(installation, "installation", running)
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def test_an_agenda_as_json_and_as_a_table(place: Municipality) -> None:
    forum = ForumFactory(municipality=place, name="Brottsförebyggande rådet")
    meeting = MeetingFactory(forum=forum, starts_at=datetime(2027, 3, 1, 8, tzinfo=UTC))
    values = {"text": "Ringa skolan", "member": ForumMemberFactory(forum=forum), "due_on": "2027-03-20"}
    noted_add(MeetingTask, meeting=meeting, values=values)
    result = CliRunner().invoke(app, ["meetings", "agenda", "förebyggande", *WHERE, "--json"])
    assert result.exit_code == 0, result.output
    why = "Uppgift från mötet 1 mar 2027"
    assert json.loads(result.output) == [{"title": "Ringa skolan", "why": why, "due": "2027-03-20"}]
    assert "Ringa skolan" in CliRunner().invoke(app, ["meetings", "agenda", str(forum.pk), *WHERE]).output


def test_a_forum_that_is_not_there_is_told_of(place: Municipality) -> None:
    ForumFactory(municipality=place, name="Nätverket norr")
    ForumFactory(municipality=place, name="Nätverket söder")
    for words, told in (("rådet", "inget forum som heter ”rådet”"), ("nätverket", "Nätverket norr")):
        result = CliRunner().invoke(app, ["meetings", "agenda", words, *WHERE])
        assert result.exit_code == 2
        assert told in result.output
    at = ["--municipality", "ekdala", "--at", "i morgon"]
    assert CliRunner().invoke(app, ["meetings", "agenda", "norr", *at]).exit_code == 2
    empty = CliRunner().invoke(app, ["meetings", "agenda", "norr", *WHERE, "--json"])
    assert json.loads(empty.output) == []
