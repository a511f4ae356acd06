"""A chapter that is restricted in a plan stays so when a file becomes its next version."""

from typing import Any

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import MAY, Action
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.intake.commands import upload_save
from samordna.intake.models import Upload
from samordna.intake.tests.factories import read_result, ready_upload
from samordna.organisation.models import Municipality
from samordna.plandoc.reading import ReadResult
from samordna.plandoc.schema import Section
from samordna.plandoc.vocabulary import SectionKind
from samordna.plans.commands import version_create
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import document


@pytest.fixture
def plan(home: Municipality) -> PlanVersion:
    act_for(home)
    sections = [
        {"heading": "1 Inledning", "text": "Vi förebygger."},
        {"heading": "5 Larm", "text": "Hemligt.", "restricted": True, "kind": "acute"},
        {"heading": "Lokaler", "text": "Hemliga.", "restricted": True},
    ]
    return version_create(municipality=home, document=document(1, sections=sections))


def the_file(result: ReadResult) -> None:
    result.document.sections += [
        Section(id="sections-2", heading="Akuta händelser", text="Hemligt.", kind=SectionKind.ACUTE),
        Section(id="sections-3", heading="6. Lokaler", text="Hemliga."),
    ]


def save(web: Client, upload: Upload, plan: PlanVersion, **sent: Any) -> str:
    address = f"/ekdala/importera/{upload.pk}/spara/"
    answer = web.post(address, {"plan": str(plan.plan_id), **sent})
    upload_save(upload_id=upload.pk, municipality_id=upload.municipality_id)
    return str(answer.content.decode())


def restricted() -> list[str]:
    latest = PlanVersion.objects.get(number=2)
    return [row.heading for row in latest.section_set.present() if row.restricted]


def test_restriction_follows_and_is_asked_about(
    web: Client, home: Municipality, coordinator: User, plan: PlanVersion
) -> None:
    upload = ready_upload(home, coordinator, read_result(1, the_file))
    page = save(web, upload, plan)
    assert "De här avsnitten har begränsad spridning i planen i dag." in page
    assert page.count("checked") == 2
    assert "Akuta händelser" in page
    assert PlanVersion.objects.count() == 1, "nothing is saved before it is answered"
    save(web, upload, plan, asked="1", begransad=["sections-2", "sections-3"])
    assert restricted() == ["Akuta händelser", "6. Lokaler"]


def test_who_may_read_it_may_open_it(
    web: Client, home: Municipality, coordinator: User, plan: PlanVersion
) -> None:
    upload = ready_upload(home, coordinator, read_result(1, the_file))
    save(web, upload, plan, asked="1", begransad=["sections-3", "sections-1", "x"])
    assert restricted() == ["6. Lokaler"], "and restrict nothing else this way"


def test_whoever_may_import_a_plan_may_read_what_it_restricts() -> None:
    for role, may in MAY.items():
        assert may.get(Action.IMPORT) in (None, may.get(Action.READ_RESTRICTED)), role


def test_a_chapter_that_the_file_lacks_is_told(
    web: Client, home: Municipality, coordinator: User, plan: PlanVersion
) -> None:
    page = save(web, ready_upload(home, coordinator), plan)
    assert "2 avsnitt som har begränsad spridning i planen i dag finns inte i filen" in page
    assert '<li dir="auto">5 Larm</li>' in page
    read = Change.objects.filter(kind=Change.Kind.READ, model="plans.section")
    assert read.exists(), "the headings of what is restricted have been read"


def test_a_new_plan_and_an_open_one_are_not_asked_about(
    web: Client, home: Municipality, coordinator: User, plan: PlanVersion
) -> None:
    plan.section_set.update(restricted=False)
    save(web, ready_upload(home, coordinator, read_result(1, the_file)), plan)
    assert restricted() == []
