"""Plans as files, made in a process of their own."""

import io
import json
import subprocess
from datetime import date
from unittest.mock import patch

import docx
import pytest
from django.test import Client
from openpyxl import load_workbook

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.exported_files import file_name
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.word_template import all_words, keep_faulty_template, keep_template
from samordna.plandoc.checking import CheckOutcome
from samordna.plandoc.life_cycle import State, Step
from samordna.plandoc.recorded_decisions import RecordedDecision
from samordna.plandoc.vocabulary import Outcome
from samordna.plandoc.writing import Format, write
from samordna.plans import writer
from samordna.plans.checked import checked
from samordna.plans.commands import plan_decision_correct, plan_step_take
from samordna.plans.documents import document_of
from samordna.plans.models import AdoptedPlan, PlanVersion
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db
DECISION = {
    "id": "decisions-1",
    "kind": "committee",
    "body": "Socialnämnden",
    "date": "2025-03-03",
    "section": "12",
    "outcome": "approved",
}
APPROVAL = DECISION | {
    "id": "decisions-2",
    "kind": "executive_board",
    "body": "Kommunstyrelsen",
    "date": "2025-04-02",
}
MAGIC = {"pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK"}
HIDDEN = [{"heading": "Öppet"}, {"heading": "Hemligt", "restricted": True}]


def address(version: PlanVersion, path: str) -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/ladda-ner/{path}"


@pytest.mark.slow
@pytest.mark.parametrize("file_format", list(Format))
def test_every_format_can_be_downloaded(client: Client, file_format: Format) -> None:
    version = VersionFactory()
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=Role.READER).user)
    answer = client.get(address(version, f"{file_format}/"))
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == file_format.content_type
    assert answer.headers["Content-Disposition"].endswith(f'handlingsplan-2025.{file_format}"')
    assert answer.content.startswith(MAGIC.get(file_format, b""))


@pytest.mark.slow
def test_what_is_not_in_force_says_so(client: Client) -> None:
    version = VersionFactory()
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=Role.READER).user)
    for state, said in ((State.DRAFT, True), (State.IN_FORCE, False)):
        act_for(version.municipality)
        PlanVersion.objects.filter(pk=version.pk).update(state=state)
        file = docx.Document(io.BytesIO(client.get(address(version, "docx/")).content))
        assert ("Utkast" in file.sections[0].header.paragraphs[0].text) is said


@pytest.mark.slow
@pytest.mark.parametrize(
    ("role", "has_it"), [(Role.CENTRAL_COORDINATOR, True), (Role.CONTRIBUTOR, False), (Role.READER, False)]
)
def test_restricted_sections_go_only_to_those_who_edit_and_ask(
    client: Client, role: Role, has_it: bool
) -> None:
    version = VersionFactory(document=document(sections=HIDDEN))
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=role).user)
    headings = [
        one["heading"]
        for one in json.loads(client.get(address(version, "json/?intern=1")).content)["sections"]
    ]
    assert ("Hemligt" in headings) == has_it
    public = json.loads(client.get(address(version, "json/")).content)
    assert [one["heading"] for one in public["sections"]] == ["Öppet"]


def test_the_file_of_checks_says_what_the_page_of_checks_says(client: Client) -> None:
    """Of a draft whose text tells of decisions that nobody has recorded."""
    version = VersionFactory(document=document(1, decisions=[DECISION, APPROVAL]))
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    with patch("samordna.plans.plan_files.made_apart", _made_here):
        book = load_workbook(io.BytesIO(client.get(address(version, "xlsx/?intern=1")).content))
    told = {code: outcome for code, _severity, outcome, *_rest in book["Kontroller"].values}
    act_for(version.municipality)
    verdicts = {one.code: one.outcome for one in checked(version, document_of(version)).findings}
    assert verdicts["G4"] is CheckOutcome.NOT_APPLICABLE
    assert [told[code] == "I ordning" for code in verdicts] == [
        outcome is CheckOutcome.OK for outcome in verdicts.values()
    ]


def _made_here(_module: str, given: bytes) -> bytes:
    made = io.BytesIO()
    writer.main(io.BytesIO(given), made)
    return made.getvalue()


@pytest.mark.parametrize(
    "failure", [subprocess.CalledProcessError(1, "x", stderr=b"trasig"), subprocess.TimeoutExpired("x", 60)]
)
def test_a_file_that_cannot_be_made_is_explained(client: Client, failure: Exception) -> None:
    version = VersionFactory()
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    with patch("samordna.core.apart.subprocess.run", side_effect=failure):
        answer = client.get(address(version, "pdf/"), headers={"accept-language": "sv"})
    assert answer.status_code == 500
    assert "Filen gick inte att skapa" in answer.content.decode()


def test_an_unknown_format_is_not_found(client: Client) -> None:
    version = VersionFactory()
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    assert client.get(address(version, "exe/")).status_code == 404


def test_file_names_are_plain_in_every_system() -> None:
    title = 'Åtgärder "för" Ärlöv/../2025'
    name = file_name("Malmö", title, Format.PDF, public=False)
    assert name == "malmo-atgarder-for-arlov2025-intern.pdf"
    name = file_name("Malmö", "Handlingsplan 2026–2027", Format.PDF, public=True)
    assert "2026-2027" in name, "not one number"


@pytest.mark.slow
def test_word_is_written_in_the_municipalitys_own_template(client: Client) -> None:
    version = VersionFactory()
    keep_template(version.municipality)
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=Role.READER).user)
    whole = all_words(client.get(address(version, "docx/")).content)
    assert "Exempelby" in whole
    assert "Handlingsplan 2025" in whole
    assert client.get(address(version, "json/")).content.startswith(b"{")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("role", "told"),
    [
        (Role.ADMINISTRATOR, "Byt ut mallen på sidan Inställningar."),
        (Role.READER, "Säg till den som sköter kommunens"),
    ],
)
def test_a_template_that_cannot_be_used_stops_no_export_and_the_next_page_says_so(
    client: Client, role: Role, told: str
) -> None:
    version = VersionFactory()
    keep_faulty_template(version.municipality)
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=role).user)
    answer = client.get(address(version, "docx/"))
    assert answer.status_code == 200
    assert "Handlingsplan 2025" in all_words(answer.content)
    page = client.get(address(version, "")).content.decode()
    assert "kommunens Wordmall gick inte att använda" in page
    assert told in page


@pytest.mark.slow
def test_a_decision_that_was_corrected_after_the_adoption_is_told_so_in_files_and_the_kept_pdf_stays(
    client: Client,
) -> None:
    version = VersionFactory(document=document(1, decisions=[DECISION]))
    plan_step_take(version=version, step=Step.TAKE_AS_HISTORY)
    kept = bytes(AdoptedPlan.objects.get().pdf)
    wrong = version.steps.get(step=Step.TAKE_AS_HISTORY)
    right = RecordedDecision(date(2025, 3, 4), "21", "", Outcome.APPROVED)
    plan_decision_correct(step=wrong, decision=right, body="Socialnämnden", note="Fel paragraf")
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=Role.READER).user)
    told = json.loads(client.get(address(version, "json/")).content)
    assert [(one["date"], one["section"]) for one in told["decisions"]] == [("2025-03-04", "21")]
    [note] = [one["text"] for one in told["changes"] if "rättades" in one["text"]]
    assert note in client.get(address(version, "")).content.decode()
    assert client.get(address(version, "pdf/")).content == kept


@pytest.mark.slow
def test_a_plan_of_five_hundred_activities_goes_into_a_file() -> None:
    plan = document(500)
    sheet = load_workbook(io.BytesIO(write(plan, Format.XLSX)), read_only=True).worksheets
    rows = {one.title: sum(1 for _row in one.iter_rows()) for one in sheet}
    assert max(rows.values()) > 500
    assert write(plan, Format.CSV).decode("utf-8-sig").count("Utbilda personal") == 500
