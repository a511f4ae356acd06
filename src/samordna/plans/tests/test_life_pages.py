"""The page on which a plan is sent, decided and adopted."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from lxml import html

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.apart import ExportError
from samordna.core.exported_files import ExportedFile
from samordna.core.tests.tenants import act_for
from samordna.organisation.enums import BodyKind as KindOfBody
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import BodyFactory, MunicipalityFactory, UnitFactory
from samordna.plandoc.checking import Report, check
from samordna.plandoc.life_cycle import State, Step
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Status
from samordna.plans import checked as held_to
from samordna.plans.commands import (
    activity_status_set,
    adopting,
    content_remove,
    plan_owner_set,
    version_create,
)
from samordna.plans.commands.content import row_add
from samordna.plans.commands.settling import step_write
from samordna.plans.models import AdoptedPlan, Part, PlanStep, PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.plans.tests.test_life import adopted, paper, take
from samordna.plans.tests.test_pages import signed_in
from samordna.plans.views import exports

__all__ = ["paper"]
DECISION = {
    "body": "Socialnämnden",
    "day": "1 mars 2026",
    "section": "12",
    "outcome": "approved",
    "registry_number": "1.1/4-2026",
    "day_meant": "2026-03-01",
}
"""With the answer to what is asked of the day when it has come to lie far back."""


@pytest.fixture
def version(db: None) -> PlanVersion:
    small = MunicipalityFactory(has_central_steps=False)
    unit = UnitFactory(municipality=small)
    version = VersionFactory(municipality=small, unit=unit, document=document(2, decisions=[]))
    act_for(version.municipality)
    return version


@pytest.fixture
def web(version: PlanVersion) -> Client:
    return signed_in(Client(), version.municipality)


def pages(version: PlanVersion) -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/"


def send(web: Client, version: PlanVersion, step: Step, **told: str) -> Any:
    return web.post(f"{pages(version)}beslut/{step}/", told, follow=True)


def test_a_plan_is_sent_and_decided(web: Client, version: PlanVersion) -> None:
    page = web.get(f"{pages(version)}beslut/").content.decode()
    assert "Utkast" in page
    assert "Planen har inte lämnat utkastet" in page
    assert "G1" in page
    page = send(web, version, Step.SEND_TO_COMMITTEE, note="Brådskar").content.decode()
    assert "Skickad till nämnden" in page
    assert "kontroller inte gick igenom" in page
    assert "Brådskar" in page
    page = send(web, version, Step.RECORD_COMMITTEE, **DECISION).content.decode()
    assert "Godkänd, 1 mars 2026, § 12, Socialnämnden" in page
    version.refresh_from_db()
    assert version.state == State.IN_FORCE
    assert "Planen är beslutad" in web.get(pages(version)).content.decode()


def test_a_decision_that_only_the_text_tells_of_is_said_to_be_so_until_it_is_recorded(
    web: Client, version: PlanVersion
) -> None:
    told = {"kind": "committee", "body": "Socialnämnden", "date": "2026-03-01", "section": "12"}
    ahead = {**told, "date": "2999-01-01", "section": "90"}
    row_add(model=Part, version=version, values={"kind": "decisions", "data": told})
    later = row_add(model=Part, version=version, values={"kind": "decisions", "data": ahead})
    page = web.get(f"{pages(version)}beslut/").content.decode()
    assert "Ett beslut står i texten men är inte infört" in page
    assert "1 mars 2026, § 12" in page
    assert "§ 90" not in page
    checks = web.get(f"{pages(version)}kontroller/").content.decode()
    assert "Besluten står i texten men är inte införda" in checks
    assert "i framtiden" in send(web, version, Step.TAKE_AS_HISTORY).content.decode()
    content_remove(row=later)
    send(web, version, Step.TAKE_AS_HISTORY)
    assert "inte infört" not in web.get(f"{pages(version)}beslut/").content.decode()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"day": ""}, "måste fyllas i."),
        ({"day": "2026"}, "Skriv hela datumet"),
        ({"day": "1 mars 2099"}, "framtiden"),
        ({"section": ""}, "måste fyllas i."),
        ({"outcome": ""}, "måste fyllas i."),
        ({"outcome": "approved_on_conditions"}, "Skriv villkoren"),
        ({"adjusted": "1 februari 2026"}, "justerats före"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_lost(
    web: Client, version: PlanVersion, changed: dict[str, str], words: str
) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    answer = send(web, version, Step.RECORD_COMMITTEE, **DECISION | changed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert words in page
    assert 'value="1.1/4-2026"' in page
    assert not PlanStep.objects.filter(step=Step.RECORD_COMMITTEE).exists()


@pytest.mark.parametrize(
    ("validity", "is_named"),
    [({"valid_to": date(2099, 12, 31)}, True), ({"valid_from": date(2099, 1, 1)}, False)],
)
def test_the_executive_board_of_today_is_named(
    web: Client, version: PlanVersion, validity: dict[str, date], is_named: bool
) -> None:
    kind = KindOfBody.EXECUTIVE_BOARD
    BodyFactory(municipality=version.municipality, kind=kind, name="Kommunstyrelsen", **validity)
    plan_owner_set(plan=version.plan, unit=None)
    take(version, Step.SEND_TO_BOARD)
    page = web.get(f"{pages(version)}beslut/").content.decode()
    assert ('value="Kommunstyrelsen"' in page) == is_named


@pytest.mark.parametrize(
    ("written", "shown"),
    [("§ 12", "§ 12"), ("12 §", "§ 12"), ("§12 p. 3", "§ 12 p. 3"), ("§§ 12–13", "§§ 12–13"), ("12", "§ 12")],
)
def test_a_section_is_shown_alike_however_it_was_written(
    web: Client, version: PlanVersion, written: str, shown: str
) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    page = send(web, version, Step.RECORD_COMMITTEE, **DECISION | {"section": written}).content.decode()
    assert f"Godkänd, 1 mars 2026, {shown}, Socialnämnden" in page
    assert f"Godkänd, 1 mars 2026, {shown}," in web.get(pages(version)).content.decode()


@pytest.mark.parametrize(
    "written",
    ["torsdag 1 mars 2026", "Den 1 mars 2026", "260301", "2026-03-01 kl. 14", "söndagen den 1 mars 2026"],
)
def test_the_day_of_a_decision_is_taken_as_people_write_it(
    web: Client, version: PlanVersion, written: str
) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    page = send(web, version, Step.RECORD_COMMITTEE, **DECISION | {"day": written}).content.decode()
    assert "Godkänd, 1 mars 2026, § 12" in page
    assert "Nämnden beslutade. Planen gäller nu." in page


@pytest.mark.parametrize("written", ["2026-11-31", "31 februari 2026"])
def test_a_day_that_there_is_not_is_said_to_be_none(web: Client, version: PlanVersion, written: str) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    page = send(web, version, Step.RECORD_COMMITTEE, **DECISION | {"day": written}).content.decode()
    assert "Den dagen finns inte." in page


@pytest.mark.parametrize("written", ["mars 2026", "26/11", "igår", "2026", "000000"])
def test_a_day_that_is_none_is_asked_about(web: Client, version: PlanVersion, written: str) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    page = send(web, version, Step.RECORD_COMMITTEE, **DECISION | {"day": written}).content.decode()
    assert "Skriv hela datumet, till exempel 18 augusti 2026." in page
    assert version.steps.count() == 1


@pytest.mark.parametrize("written", ["tolv", "0", "-3", "<b>12</b>", "12; DROP TABLE", "😀", "§"])
def test_a_section_is_a_number(web: Client, version: PlanVersion, written: str) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    page = send(web, version, Step.RECORD_COMMITTEE, **DECISION | {"section": written}).content.decode()
    assert "Skriv beslutets paragraf i protokollet med siffror" in page


def test_conditions_are_kept_without_the_signs_of_their_list(web: Client, version: PlanVersion) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    on = DECISION | {
        "outcome": "approved_on_conditions",
        "conditions": "• Mät\n2. Utbilda\n-\n1) Öva\n  \n3 skolor",
    }
    page = send(web, version, Step.RECORD_COMMITTEE, **on).content.decode()
    for condition in ("Mät", "Utbilda", "Öva", "3 skolor"):
        assert f"<li>{condition}</li>" in page
    assert "4 villkor ska besvaras i nästa version." in page
    assert f'href="{pages(version)}ny-version/"' in page


def test_only_a_condition_that_says_something_is_one(web: Client, version: PlanVersion) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    on = DECISION | {"outcome": "approved_on_conditions", "conditions": "-\n•"}
    assert "Skriv villkoren" in send(web, version, Step.RECORD_COMMITTEE, **on).content.decode()


@pytest.mark.parametrize(("weeks", "is_doubted"), [(3, False), (60, True)])
def test_a_decision_from_long_ago_is_asked_about_before_it_is_saved(
    web: Client, version: PlanVersion, weeks: int, is_doubted: bool
) -> None:
    """What is entered afterwards is sent on a later day than it was decided."""
    step_write(version, Step.SEND_FOR_REVIEW, State.WITH_COMMITTEE, user=None)
    day = f"{localdate() - timedelta(weeks=weeks)}"
    answer = send(web, version, Step.RECORD_COMMITTEE, **DECISION | {"day": day})
    recorded = PlanStep.objects.filter(step=Step.RECORD_COMMITTEE)
    assert (answer.status_code == 422, not recorded.exists()) == (is_doubted, is_doubted)
    if is_doubted:
        page = html.fromstring(answer.content)
        [tick] = page.findall('.//input[@name="day_meant"]')
        assert (tick.get("value"), tick.get("checked")) == (day, None)
        send(web, version, Step.RECORD_COMMITTEE, **DECISION | {"day": day, "day_meant": day})
        assert f"{recorded.get().decided_on}" == day


def test_a_correction_to_a_day_from_long_ago_is_asked_about(web: Client, version: PlanVersion) -> None:
    adopted(version)
    step = version.steps.get(step=Step.RECORD_COMMITTEE)
    address = f"{pages(version)}beslut/ratta/{step.pk}/"
    old = DECISION | {"day": "10 november 2025", "note": "Fel dag"}
    answer = web.post(address, old)
    assert answer.status_code == 422
    assert "mer än ett år tillbaka" in answer.content.decode()
    unsaid = web.post(address, old | {"day_meant": "2025-11-10", "note": ""}).content.decode()
    assert "Skriv varför." in unsaid
    assert 'value="2025-11-10"' in unsaid
    assert not step.corrections.exists()
    assert web.post(address, old | {"day_meant": "2025-11-10"}).status_code == 302
    assert step.corrections.get().decided_on == date(2025, 11, 10)
    assert web.post(address, old | {"section": "13"}).status_code == 302, (
        "the day that stands is not asked about"
    )


def test_only_who_reviews_sends_a_plan_on_from_the_review(client: Client, version: PlanVersion) -> None:
    Municipality.objects.filter(pk=version.municipality_id).update(has_central_steps=True)
    take(version, Step.SEND_FOR_REVIEW)
    assignment = RoleAssignmentFactory(
        municipality=version.municipality, role=Role.LOCAL_COORDINATOR, unit=version.plan.unit
    )
    client.force_login(assignment.user)
    local = client
    page = local.get(f"{pages(version)}beslut/", headers={"accept-language": "sv"}).content.decode()
    assert "Den centrala samordnaren skickar planen vidare" in page
    assert "send_to_committee" not in page
    assert local.post(f"{pages(version)}beslut/send_to_committee/", {"note": "Nu"}).status_code == 403
    assert local.post(f"{pages(version)}beslut/take_back/", {"note": "Nu"}).status_code == 302


def test_a_plan_that_was_decided_elsewhere_must_say_when(web: Client, version: PlanVersion) -> None:
    page = send(web, version, Step.TAKE_AS_HISTORY).content.decode()
    assert "Planen säger inte när den beslutades" in page
    assert "säger inte beslutets paragraf" not in page
    assert version.steps.count() == 0


def test_a_plan_without_text_was_not_decided_and_a_section_that_is_not_told_is_asked_for(
    web: Client, version: PlanVersion
) -> None:
    PlanVersion.objects.filter(pk=version.pk).update(adopted="2026-03-01")
    assert "Texten säger inte beslutets paragraf" in web.get(f"{pages(version)}beslut/").content.decode()
    version.section_set.update(text="")
    version.activity_set.all().delete()
    version.planservice_set.all().delete()
    page = send(web, version, Step.TAKE_AS_HISTORY).content.decode()
    assert "Planen är tom" in page
    assert version.steps.count() == 0


def test_all_that_the_minutes_tell_is_shown_and_who_recorded_it_remembered(
    web: Client, version: PlanVersion
) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    page = send(
        web, version, Step.RECORD_COMMITTEE, **DECISION | {"adjusted": "4 mars 2026"}
    ).content.decode()
    assert "Socialnämnden, diarienummer 1.1/4-2026. Protokollet justerat 4 mars 2026." in page
    recorded = version.steps.get(step=Step.RECORD_COMMITTEE)
    assert str(recorded.taken_by_id) == web.session["_auth_user_id"]


def test_nothing_is_saved_when_the_paper_cannot_be_made(
    web: Client, version: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_given: Any, **_told: Any) -> None:
        raise ExportError

    monkeypatch.setattr(adopting, "export", breaks)
    take(version, Step.SEND_TO_COMMITTEE)
    answer = send(web, version, Step.RECORD_COMMITTEE, **DECISION)
    assert answer.status_code == 422
    assert "PDF kunde inte skapas, så inget är sparat" in answer.content.decode()
    version.refresh_from_db()
    assert version.state == State.WITH_COMMITTEE
    assert version.steps.count() == 1
    assert not version.part_set.filter(kind="decisions").exists()


def test_what_was_returned_is_not_corrected_but_recorded_anew(web: Client, version: PlanVersion) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    page = send(web, version, Step.RECORD_COMMITTEE, **DECISION | {"outcome": "returned"}).content.decode()
    assert "Återremitterad" in page
    assert "beslut/ratta/" not in page
    step = version.steps.get(step=Step.RECORD_COMMITTEE)
    assert web.get(f"{pages(version)}beslut/ratta/{step.pk}/").status_code == 404


def test_a_reader_corrects_nothing(version: PlanVersion) -> None:
    step = adopted(version).steps.get(step=Step.RECORD_COMMITTEE)
    reader = signed_in(Client(), version.municipality, Role.READER)
    assert "beslut/ratta/" not in reader.get(f"{pages(version)}beslut/").content.decode()
    assert reader.get(f"{pages(version)}beslut/ratta/{step.pk}/").status_code == 403


def test_only_a_plan_without_decisions_is_offered_to_be_taken_away(web: Client, version: PlanVersion) -> None:
    assert "ta-bort/" in web.get(pages(version)).content.decode()
    adopted(version)
    assert "ta-bort/" not in web.get(pages(version)).content.decode()


def test_one_who_comes_second_changes_nothing(web: Client, version: PlanVersion) -> None:
    adopted(version)
    page = send(web, version, Step.RECORD_COMMITTEE, **DECISION).content.decode()
    assert "Planen har gått vidare sedan sidan öppnades" in page
    assert PlanStep.objects.filter(step=Step.RECORD_COMMITTEE).count() == 1


def test_a_correction_is_corrected_and_the_latest_counts(web: Client, version: PlanVersion) -> None:
    adopted(version)
    step = version.steps.get(step=Step.RECORD_COMMITTEE)
    address = f"{pages(version)}beslut/ratta/{step.pk}/"
    web.post(address, DECISION | {"section": "21", "note": "Fel paragraf"})
    assert 'value="21"' in web.get(address).content.decode()
    page = web.post(address, DECISION | {"section": "31", "note": "Fel igen"}, follow=True).content.decode()
    shown = [page.index(words) for words in ("§ 31", "Fel igen", "§ 21", "Fel paragraf", "§ 12")]
    assert shown == sorted(shown)
    assert page.count("beslut/ratta/") == 1
    for correction in step.corrections.all():
        assert web.get(f"{pages(version)}beslut/ratta/{correction.pk}/").status_code == 404


def test_what_was_recorded_wrong_is_corrected_beside_it(web: Client, version: PlanVersion) -> None:
    adopted(version)
    step = version.steps.get(step=Step.RECORD_COMMITTEE)
    address = f"{pages(version)}beslut/ratta/{step.pk}/"
    form = web.get(address).content.decode()
    assert 'value="12"' in form
    assert web.post(address, DECISION | {"section": "21"}).status_code == 422
    same = web.post(address, DECISION | {"section": "§ 12", "note": "Fel"})
    assert "Inget är ändrat" in same.content.decode()
    page = web.post(
        address, DECISION | {"section": "21", "note": "Fel paragraf"}, follow=True
    ).content.decode()
    assert "§ 12" in page
    assert "§ 21" in page
    assert "Fel paragraf" in page


@pytest.mark.parametrize("state", ["with_committee", "in_force"])
def test_a_closed_text_is_not_opened_for_change(web: Client, version: PlanVersion, state: str) -> None:
    take(version, Step.SEND_TO_COMMITTEE) if state == "with_committee" else adopted(version)
    section = version.section_set.all()[0]
    for path in ("uppgifter/", "innehall/", "innehall/avsnitt/", f"innehall/avsnitt/{section.pk}/"):
        answer = web.get(pages(version) + path)
        assert answer.status_code == 409, path
        assert "Texten kan inte ändras nu" in answer.content.decode()
    for path in (f"{section.pk}/ta-bort/", f"{section.pk}/flytta/"):
        assert web.post(f"{pages(version)}innehall/avsnitt/{path}", {"to": "1"}).status_code == 409
    document_page = web.get(pages(version)).content.decode()
    assert "innehall/" not in document_page
    assert "uppgifter/" not in document_page


def test_what_somebody_was_writing_when_the_plan_was_sent_is_kept_in_the_page(
    web: Client, version: PlanVersion
) -> None:
    section = version.section_set.all()[0]
    take(version, Step.SEND_TO_COMMITTEE)
    address = f"{pages(version)}innehall/avsnitt/{section.pk}/"
    answer = web.post(address, {"heading": "Ny rubrik", "level": "1", "kind": "other", "text": "Ny text"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Ta tillbaka den till utkast" in page
    assert "Ny text" in page
    section.refresh_from_db()
    assert section.heading != "Ny rubrik"
    answer = web.post(f"{pages(version)}uppgifter/", {"title": "Ny titel", "language": "sv"})
    assert answer.status_code == 422
    assert "Ny titel" in answer.content.decode()


def test_enter_in_a_field_of_a_decision_records_nothing(web: Client, version: PlanVersion) -> None:
    """A browser presses the first button of the form, and none where that one is disabled."""
    send(web, version, Step.SEND_TO_COMMITTEE, note="Brådskar")
    page: Any = html.document_fromstring(web.get(f"{pages(version)}beslut/").content.decode())
    [form] = page.xpath("//form[.//input[@name='registry_number']]")
    assert "disabled" in form.xpath(".//button")[0].attrib


def test_a_registrar_records_but_does_not_send(version: PlanVersion) -> None:
    web = signed_in(Client(), version.municipality, Role.REGISTRAR)
    page = web.get(f"{pages(version)}beslut/").content.decode()
    assert "beslut/send_to_committee/" not in page
    assert web.post(f"{pages(version)}beslut/send_to_committee/", {"note": "x"}).status_code == 403
    take(version, Step.SEND_TO_COMMITTEE)
    page = send(web, version, Step.RECORD_COMMITTEE, **DECISION).content.decode()
    assert "Nämnden beslutade" in page


def test_how_activities_go_is_reported_of_a_plan_in_force(web: Client, version: PlanVersion) -> None:
    activity = adopted(version).activity_set.all()[0]
    page = web.post(f"{pages(version)}aktiviteter/{activity.pk}/status/", {"status": "done"}, follow=True)
    assert page.status_code == 200
    activity.refresh_from_db()
    assert activity.status == "done"


@pytest.mark.parametrize("step", ["supersede", "correct", "x", "reinstate"])
def test_no_other_steps_can_be_asked_for(web: Client, version: PlanVersion, step: str) -> None:
    assert web.post(f"{pages(version)}beslut/{step}/").status_code == 404


@pytest.mark.slow
def test_an_adopted_plan_is_read_as_it_was_adopted(web: Client, version: PlanVersion) -> None:
    activity = adopted(version).activity_set.all()[0]
    user = UserFactory()
    activity_status_set(activity=activity, status=Status.CANCELLED, comment="Utgår i maj", user=user)
    page = web.get(pages(version)).content.decode()
    assert "Utgår i maj" not in page
    assert "Sedan dess har 1 aktivitet rapporterats" in page
    assert "Utgår i maj" in web.get(f"{pages(version)}aktiviteter/{activity.pk}/").content.decode()
    assert "Utgår i maj" not in web.get(f"{pages(version)}ladda-ner/csv/").content.decode()


def test_the_adopted_pdf_is_the_file_that_was_kept(web: Client, version: PlanVersion) -> None:
    adopted(version)
    with CaptureQueriesContext(connection) as asked:
        answer = web.get(f"{pages(version)}ladda-ner/pdf/")
    assert answer.content == b"%PDF-"
    assert not [one["sql"] for one in asked if '"document"' in one["sql"]]
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"].endswith('handlingsplan-2025.pdf"')


def test_the_internal_pdf_of_an_adopted_plan_is_made_anew(
    web: Client, version: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    adopted(restricting(version))
    made = ExportedFile("plan.pdf", "application/pdf", b"%PDF-internal")
    monkeypatch.setattr(exports, "export", lambda *_given, **_told: made)
    assert web.get(f"{pages(version)}ladda-ner/pdf/?intern=1").content == b"%PDF-internal"
    assert web.get(f"{pages(version)}ladda-ner/pdf/").content == b"%PDF-"


def test_what_was_reported_before_the_adoption_is_not_told_as_later(
    web: Client, version: PlanVersion
) -> None:
    activity = version.activity_set.all()[0]
    activity_status_set(activity=activity, status=Status.DONE, comment="", user=UserFactory())
    adopted(version)
    assert "rapporterats" not in web.get(pages(version)).content.decode()


def test_a_version_says_which_one_matters_instead(web: Client, version: PlanVersion) -> None:
    adopted(version)
    second = version_create(municipality=version.municipality, document=document(1), plan=version.plan)
    assert "Den revideras: se version 2" in web.get(pages(version)).content.decode()
    assert "Läs version 1, som gäller" in web.get(pages(second)).content.decode()
    adopted(second)
    page = web.get(pages(version)).content.decode()
    assert "En senare version gäller" in page
    assert f'href="{pages(second)}"' in page


def test_a_draft_never_hides_the_plan_in_force(web: Client, version: PlanVersion) -> None:
    adopted(version)
    draft = version_create(municipality=version.municipality, document=document(1), plan=version.plan)
    page = web.get(f"/{version.municipality.slug}/planer/").content.decode()
    assert f'<a href="{pages(version)}">' in page
    assert "Gäller" in page
    assert "Version 2 förbereds" in page
    assert f'href="{pages(draft)}"' in page


def test_a_draft_that_a_later_version_passed_by_is_not_being_prepared(
    web: Client, version: PlanVersion
) -> None:
    """As when the decided plan comes as a file while the draft of it is here already."""
    later = version_create(municipality=version.municipality, document=document(1), plan=version.plan)
    adopted(later)
    page = web.get(f"/{version.municipality.slug}/planer/").content.decode()
    assert f'<a href="{pages(version)}">Version 1 beslutades aldrig</a>' in page
    assert "förbereds" not in page
    assert (
        "Version 2 kom senare och gäller: den här beslutades aldrig."
        in web.get(pages(version)).content.decode()
    )


def test_a_plan_whose_way_is_changed_meanwhile_can_be_taken_back(web: Client, version: PlanVersion) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    plan_owner_set(plan=version.plan, unit=None)
    page = web.get(f"{pages(version)}beslut/").content.decode()
    assert "beslut/take_back/" in page
    assert "Planens väg" not in page


def restricting(version: PlanVersion) -> PlanVersion:
    version.section_set.filter(key="sections-1").update(restricted=True)
    return version


@pytest.mark.parametrize(
    ("role", "restricted", "told"),
    [
        (Role.CENTRAL_COORDINATOR, True, True),
        (Role.READER, True, False),
        (Role.REGISTRAR, True, False),
        (Role.READER, False, True),
    ],
)
def test_which_checks_failed_is_told_to_those_who_may_read_all_that_was_checked(
    version: PlanVersion, role: Role, restricted: bool, told: bool
) -> None:
    take(restricting(version) if restricted else version, Step.SEND_TO_COMMITTEE)
    page = signed_in(Client(), version.municipality, role).get(f"{pages(version)}beslut/").content.decode()
    assert ("kontroller inte gick igenom" in page) == told
    assert (">G1<" in page) == told


@pytest.mark.parametrize("role", [Role.CENTRAL_COORDINATOR, Role.REGISTRAR])
def test_who_sends_a_plan_without_reading_all_of_it_is_asked_why_but_not_told_what_is_lacking(
    version: PlanVersion, role: Role
) -> None:
    plan_owner_set(plan=restricting(version).plan, unit=None)
    Municipality.objects.filter(pk=version.municipality_id).update(has_central_steps=True)
    web = signed_in(Client(), version.municipality, role)
    page = web.get(f"{pages(version)}beslut/").content.decode()
    reads_all = role == Role.CENTRAL_COORDINATOR
    assert (">G1<" in page) == reads_all
    assert ("Vad som saknas visas för dem som får läsa hela planen" in page) != reads_all
    assert send(web, version, Step.SEND_TO_BOARD).status_code == 422
    assert send(web, version, Step.SEND_TO_BOARD, note="Brådskar").status_code == 200


def test_a_page_checks_the_plan_once_and_so_does_the_command(
    web: Client, version: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[PlanDocument] = []

    def counted(plan: PlanDocument, **told: Any) -> Report:
        checked.append(plan)
        return check(plan, **told)

    monkeypatch.setattr(held_to, "check", counted)
    web.get(f"{pages(version)}beslut/")
    assert len(checked) == 1
    web.post(f"{pages(version)}beslut/{Step.SEND_TO_COMMITTEE}/")
    assert len(checked) == 2
    web.get(f"{pages(take(version, Step.SEND_TO_COMMITTEE).version)}beslut/")
    assert len(checked) == 3


def test_a_decided_plan_is_given_to_another_unit_and_its_text_stands(
    web: Client, version: PlanVersion
) -> None:
    adopt(version)
    digest = AdoptedPlan.objects.get(version=version).digest
    other = UnitFactory(municipality=version.municipality, name="Nya förvaltningen")
    assert "agare/" in web.get(pages(version)).content.decode()
    assert "Nya förvaltningen" in web.get(f"{pages(version)}agare/").content.decode()
    page = web.post(f"{pages(version)}agare/", {"unit": other.pk}, follow=True).content.decode()
    assert "Planen hör till Nya förvaltningen." in page
    act_for(version.municipality)
    version.plan.refresh_from_db()
    assert version.plan.unit == other
    assert AdoptedPlan.objects.get(version=version).digest == digest
    assert web.post(f"{pages(version)}agare/", {"unit": "999999"}).status_code == 422
