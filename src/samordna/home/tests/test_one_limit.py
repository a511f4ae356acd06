"""When a situation picture is too old: the same on the page, in what is covered, in the workbook and at the command line."""

import json
from csv import DictReader
from datetime import timedelta
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.test import Client
from django.utils.timezone import localdate
from openpyxl import load_workbook
from typer.testing import CliRunner

from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.cli.app import app
from samordna.plans.tests.factories import VersionFactory, document


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.parametrize(("months", "is_late"), [(12, True), (24, False)])
def test_every_door_holds_a_picture_to_the_municipalitys_own_limit(
    client: Client, tmp_path: Path, months: int, is_late: bool
) -> None:
    plan = document(0)
    plan.situation.date = (localdate() - timedelta(days=500)).isoformat()
    version = VersionFactory(document=plan)
    home = version.municipality
    home.revision_months = months
    home.save()
    client.force_login(RoleAssignmentFactory(municipality=home).user)
    base = f"/{home.slug}/planer/{version.pk}"
    assert ('id="L1"' in client.get(f"{base}/kontroller/").content.decode()) is is_late
    covered = client.get(f"/{home.slug}/tackning/ladda-ner/csv/").content.decode("utf-8-sig")
    [line] = DictReader(StringIO(covered), delimiter=";")
    assert (line["Lägesbild"] == "Sent") is is_late
    book = load_workbook(BytesIO(client.get(f"{base}/ladda-ner/xlsx/?intern=1").content))
    outcome = {row[0].value: row[2].value for row in book["Kontroller"].iter_rows(min_row=2)}["L1"]
    assert (outcome == "Saknas") is is_late
    file = tmp_path / "plan.json"
    file.write_text(plan.model_dump_json(), encoding="utf-8")
    said = CliRunner().invoke(app, ["check", str(file), "--json", "--revision-months", str(months)]).stdout
    found = {one["code"]: one["outcome"] for one in json.loads(said)["findings"]}
    assert (found["L1"] == "fails") is is_late


@pytest.mark.slow
@pytest.mark.django_db
def test_a_public_workbook_says_nothing_of_the_checks(client: Client) -> None:
    version = VersionFactory(document=document(0))
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    address = f"/{version.municipality.slug}/planer/{version.pk}/ladda-ner/xlsx/"
    assert "Kontroller" not in load_workbook(BytesIO(client.get(address).content)).sheetnames
