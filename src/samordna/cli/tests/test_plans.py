"""The commands about plans as an administrator meets them: words, JSON and exit codes."""

import json
from contextlib import nullcontext

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from typer.testing import CliRunner

from samordna.cli import plans
from samordna.cli.app import app
from samordna.cli.tests.test_history import run
from samordna.history.tests.owner import as_owner
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def version() -> PlanVersion:
    home = MunicipalityFactory(slug="ekdala", name="Ekdala")
    made = adopt(VersionFactory(municipality=home, document=document(1, decisions=[])))
    VersionFactory(municipality=home, plan=made.plan, document=document(1, decisions=[]))
    return made


def owner_changes(statement: str) -> None:
    """What somebody with all rights in the database could do."""
    with as_owner("superuser") as owner:
        owner.execute("SET session_replication_role = replica")
        owner.execute(statement)


def test_plans_are_listed_with_where_they_stand(version: PlanVersion) -> None:
    code, output = run("plans", "list", "--municipality", "ekdala", "--json")
    first, second = json.loads(output)
    assert code == 0
    assert first == {
        "plan": version.plan_id,
        "version": 1,
        "address": f"/ekdala/planer/{version.pk}/",
        "title": "Handlingsplan 2025",
        "unit": None,
        "state": "in_force",
        "adopted": None,
        "hash": version.adopted_plan.digest,
    }
    assert (second["version"], second["state"], second["hash"]) == (2, "draft", None)
    code, output = run("plans", "list", "--municipality", "ekdala")
    assert "Handlingsplan 2025 · version 1 · Gäller" in output
    assert run("plans", "list", "--municipality", "okand")[0] == 2


def test_no_adopted_text_or_pdf_is_fetched_to_list_plans(
    version: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plans, "installation", nullcontext)
    with CaptureQueriesContext(connection) as asked:
        listed = CliRunner().invoke(app, ["plans", "list", "--municipality", "ekdala"])
    assert version.title in listed.output
    assert not [one["sql"] for one in asked if '"pdf"' in one["sql"] or '"document"' in one["sql"]]


def test_what_is_untouched_is_verified(version: PlanVersion) -> None:
    code, output = run("plans", "verify")
    assert code == 0
    assert "1 beslutade planer kontrollerade, 0 skiljer sig." in output


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ("document = '{}'", "Texten är inte den som beslutades."),
        ("pdf = 'x'", "PDF-filen är inte den som beslutades."),
        ("document = '{}', digest = encode(sha256('{}'), 'hex')", "inte det som historiken minns"),
    ],
)
def test_what_the_owner_changed_is_found(version: PlanVersion, changed: str, words: str) -> None:
    owner_changes(f"UPDATE plans_adoptedplan SET {changed}")  # noqa: S608
    code, output = run("plans", "verify", "--municipality", "ekdala")
    assert code == 1
    assert words in " ".join(output.split())
    report = json.loads(run("plans", "verify", "--json")[1])
    assert not report["ok"]
    assert report["plans"]["ekdala"][0]["differs"]


def test_what_the_owner_took_away_is_found(version: PlanVersion) -> None:
    owner_changes("DELETE FROM plans_adoptedplan")
    code, output = run("plans", "verify")
    assert code == 1
    assert "Handlingsplan 2025, version 1" in output
    assert "Det som beslutades finns inte kvar." in output
