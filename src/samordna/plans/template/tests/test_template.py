"""The municipality's template: who makes it, what a plan gets of it, and what it asks of a draft."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.outline import OUTLINE
from samordna.plans.commands import (
    content_remove,
    content_update,
    plan_begin,
    template_begin,
    template_chapter_create,
    template_chapter_move,
    template_chapter_remove,
    template_chapter_update,
    template_remove,
    template_restore,
    template_take,
    version_begin,
)
from samordna.plans.documents import document_of
from samordna.plans.life import failing_checks
from samordna.plans.models import AdoptedPlan, ChapterDemand, PlanVersion, TemplateChapter
from samordna.plans.template.queries import chapters_of
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Municipality:
    found: Municipality = MunicipalityFactory()
    act_for(found)
    return found


def chapter(home: Municipality, heading: str, **values: Any) -> TemplateChapter:
    return template_chapter_create(municipality=home, values={"heading": heading, **values})


def begun(home: Municipality, unit: Unit | None = None) -> PlanVersion:
    return plan_begin(
        municipality=home, unit=unit, title="Plan 2027", language="sv", chapters=chapters_of(home)
    )


def browser(home: Municipality, role: Role = Role.CENTRAL_COORDINATOR, unit: Unit | None = None) -> Client:
    web = Client()
    user: User = RoleAssignmentFactory(municipality=home, role=role, unit=unit).user
    web.force_login(user)
    return web


def text_of(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def headings(home: Municipality) -> list[str]:
    act_for(home)
    return [one.heading for one in chapters_of(home)]


def plan(version: PlanVersion, path: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"


def test_a_template_begins_with_the_chapters_of_an_ordinary_plan_once(home: Municipality) -> None:
    web, base = browser(home), f"/{home.slug}/planer/mall/"
    assert "Börja med de här avsnitten" in text_of(web.get(base))
    web.post(f"{base}borja/")
    assert headings(home) == [one.heading.sv for one in OUTLINE]
    with pytest.raises(ValidationError):
        template_begin(municipality=home, language="sv")


def test_chapters_are_added_changed_moved_removed_and_put_back(home: Municipality) -> None:
    web, base = browser(home), f"/{home.slug}/planer/mall/"
    values = {"heading": "Läget", "kind": "situation", "instruction": "Beskriv läget.", "required": "on"}
    web.post(f"{base}ny/", values)
    web.post(f"{base}ny/", {"heading": "Mål", "kind": "goals"})
    first, second = chapters_of(home)
    assert (first.required, first.instruction) == (True, "Beskriv läget.")
    web.post(f"{base}{second.pk}/flytta/", {"to": "0"})
    web.post(f"{base}{first.pk}/ta-bort/")
    assert headings(home) == ["Mål"]
    web.post(f"{base}{first.pk}/aterstall/")
    assert headings(home) == ["Mål", "Läget"]
    web.post(f"{base}ta-bort/")
    assert headings(home) == []
    web.post(f"{base}aterstall/")
    assert headings(home) == ["Mål", "Läget"]


def test_what_was_removed_last_is_put_back_and_nothing_removed_before(home: Municipality) -> None:
    gone, _kept = chapter(home, "Bort"), chapter(home, "Mål")
    template_chapter_remove(municipality=home, chapter=gone)
    template_remove(municipality=home)
    assert template_restore(municipality=home) == 1
    assert headings(home) == ["Mål"]
    with pytest.raises(ValidationError):
        template_restore(municipality=home)


def test_a_length_that_ends_before_it_begins_is_refused_with_what_to_do(home: Municipality) -> None:
    sent = {"heading": "Mål", "kind": "goals", "words_from": "300", "words_to": "100"}
    answer = browser(home).post(f"/{home.slug}/planer/mall/ny/", sent)
    assert answer.status_code == 422
    assert "färre än det lägsta" in text_of(answer)
    assert not headings(home)


def test_only_who_edits_every_plan_changes_the_template(home: Municipality) -> None:
    unit = UnitFactory(municipality=home)
    one = chapter(home, "Mål")
    local, base = browser(home, Role.LOCAL_COORDINATOR, unit), f"/{home.slug}/planer/mall/"
    shown = text_of(local.get(base))
    assert "Mål" in shown
    assert "Lägg till ett avsnitt" not in shown
    assert local.post(f"{base}{one.pk}/ta-bort/").status_code == 403
    assert local.get(f"{base}ny/").status_code == 403
    other = MunicipalityFactory()
    assert browser(other).get(f"/{other.slug}/planer/mall/{one.pk}/").status_code == 404


def test_a_plan_begins_with_the_chapters_of_the_template_in_their_order(home: Municipality) -> None:
    chapter(home, "Läget hos oss", kind="situation")
    chapter(home, "Mål", kind="goals")
    web = browser(home)
    assert "Läget hos oss" in text_of(web.get(f"/{home.slug}/planer/ny/"))
    sent = {"title": "Plan 2027", "unit": "", "language": "sv", "chapters": "template"}
    web.post(f"/{home.slug}/planer/ny/", sent)
    act_for(home)
    version = PlanVersion.objects.get()
    assert [(one.heading, one.kind, one.text) for one in document_of(version).sections] == [
        ("Läget hos oss", "situation", ""),
        ("Mål", "goals", ""),
    ]
    web.post(f"/{home.slug}/planer/ny/", {**sent, "title": "An English plan", "chapters": "ordinary"})
    act_for(home)
    assert len(document_of(PlanVersion.objects.get(title="An English plan")).sections) == len(OUTLINE)


def test_a_chapter_tells_what_to_write_where_it_is_written_and_nowhere_else(home: Municipality) -> None:
    told = {"instruction": "Beskriv läget.", "example": "I stadsdelen *minskar* det.", "words_to": 300}
    chapter(home, "Läget", **told)
    version = begun(home)
    section = version.section_set.get()
    web = browser(home)
    written = plan(version, f"innehall/avsnitt/{section.pk}/")
    for page in (plan(version), written, plan(version, f"skriva/{section.pk}/")):
        shown = text_of(web.get(page))
        assert "Beskriv läget." in shown, page
        assert "<em>minskar</em>" in shown, page
        assert "högst 300 ord" in shown, page
    assert "Beskriv läget." not in text_of(browser(home, Role.READER).get(plan(version)))
    act_for(home)
    assert "Beskriv" not in document_of(version).model_dump_json()


def test_an_empty_required_chapter_and_a_long_one_are_told_in_place(home: Municipality) -> None:
    chapter(home, "Läget", required=True)
    chapter(home, "Mål", words_from=2, words_to=3)
    version = begun(home)
    content_update(row=version.section_set.get(heading="Mål"), values={"text": "Ett mål med fem ord"})
    assert "M1" in failing_checks(version)
    shown = text_of(browser(home).get(plan(version)))
    assert "Saknas: texten. Avsnittet ska finnas i varje plan." in shown
    assert "Längre än väntat: 5 ord" in shown
    checks = text_of(browser(home).get(plan(version, "kontroller/")))
    assert "Saknas: avsnitt som kommunens mall kräver" in checks
    act_for(home)
    content_update(row=version.section_set.get(heading="Läget"), values={"text": "Lugnt."})
    assert "M1" not in failing_checks(version)


def test_a_required_chapter_that_was_removed_is_missing_and_is_added_where_it_belongs(
    home: Municipality,
) -> None:
    for heading in ("Inledning", "Läget", "Mål"):
        chapter(home, heading, required=True)
    version = begun(home)
    section = version.section_set.get(heading="Läget")
    content_update(row=section, values={"text": "Redan skrivet"})
    content_remove(row=section)
    web = browser(home)
    assert "Saknas: avsnittet ”Läget”, som ska finnas i varje plan." in text_of(web.get(plan(version)))
    act_for(home)
    demand = ChapterDemand.objects.get(heading="Läget")
    web.post(plan(version, f"mall/{demand.pk}/"))
    act_for(home)
    assert [one.text for one in version.section_set.present()] == ["", "Redan skrivet", ""]


def test_a_draft_keeps_its_demands_until_it_takes_the_template_anew(home: Municipality) -> None:
    first, gone = chapter(home, "Läget", instruction="Gammalt."), chapter(home, "Bort")
    version = begun(home)
    content_update(row=version.section_set.get(heading="Läget"), values={"text": "Vår text"})
    web = browser(home)
    assert "Kommunens mall har ändrats" not in text_of(web.get(plan(version)))
    act_for(home)
    template_chapter_update(municipality=home, chapter=first, values={"instruction": "Nytt."})
    template_chapter_remove(municipality=home, chapter=gone)
    template_chapter_move(municipality=home, chapter=chapter(home, "Mål", required=True), to=0)
    told = text_of(web.get(plan(version)))
    assert "Kommunens mall har ändrats" in told
    assert "Gammalt." in told
    act_for(home)
    assert "M1" not in failing_checks(version)
    web.post(plan(version, "mall/"))
    told = text_of(web.get(plan(version)))
    assert "Kommunens mall har ändrats" not in told
    assert "Nytt." in told
    assert "Saknas: avsnittet ”Mål”" in told
    act_for(home)
    assert [(one.heading, one.text) for one in version.section_set.present()] == [
        ("Läget", "Vår text"),
        ("Bort", ""),
    ]
    demand = ChapterDemand.objects.get(heading="Mål")
    web.post(plan(version, f"mall/{demand.pk}/"))
    act_for(home)
    assert [one.heading for one in version.section_set.present()] == ["Mål", "Läget", "Bort"]


def test_a_plan_from_elsewhere_may_take_the_template_and_chapters_are_found_by_name_and_kind(
    home: Municipality,
) -> None:
    sections = [
        {"heading": "mål ", "kind": "other", "text": "Våra mål"},
        {"heading": "Hur det ser ut", "kind": "situation", "text": "Lugnt"},
    ]
    version = VersionFactory(municipality=home, document=document(sections=sections))
    act_for(home)
    chapter(home, "Mål", kind="goals")
    chapter(home, "Läget", kind="situation")
    chapter(home, "Övrigt", kind="other")
    template_take(version=version)
    keys = dict(ChapterDemand.objects.values_list("heading", "key"))
    assert keys == {"Mål": "sections-1", "Läget": "sections-2", "Övrigt": ""}


def test_the_next_version_follows_what_the_one_before_did(home: Municipality) -> None:
    chapter(home, "Läget", required=True, instruction="Beskriv.")
    chapter(home, "Mål")
    version = begun(home)
    content_remove(row=version.section_set.get(heading="Mål"))
    second = version_begin(version=version)
    demands = list(ChapterDemand.objects.filter(version=second).order_by("chapter__position"))
    assert [(one.heading, one.required, one.key) for one in demands] == [
        ("Läget", True, "sections-1"),
        ("Mål", False, ""),
    ]


def test_nothing_is_asked_of_an_adopted_version_nor_stored_in_it(home: Municipality) -> None:
    chapter(home, "Läget", required=True, instruction="Beskriv läget.")
    version = begun(home)
    adopted = adopt(version)
    web = browser(home)
    assert "Beskriv läget." not in text_of(web.get(plan(adopted)))
    assert "kommunens mall kräver" not in text_of(web.get(plan(adopted, "kontroller/")))
    act_for(home)
    assert "Beskriv läget." not in AdoptedPlan.objects.get(version=adopted).document


def test_a_restricted_chapter_does_not_look_missing_to_who_may_not_read_it(home: Municipality) -> None:
    unit = UnitFactory(municipality=home)
    chapter(home, "Akuta lägen", required=True)
    version = begun(home, unit)
    section = version.section_set.get()
    content_update(row=section, values={"restricted": True, "text": "Larma så här."})
    shown = text_of(browser(home, Role.READER).get(plan(version, "kontroller/")))
    assert "Saknas: avsnitt som kommunens mall kräver" not in shown
    assert "Akuta lägen" not in shown
    act_for(home)
    content_update(row=section, values={"text": ""})
    assert "M1" in failing_checks(version)


def test_a_municipality_without_template_meets_nothing_of_it(home: Municipality) -> None:
    version = VersionFactory(municipality=home)
    web = browser(home)
    assert "mall/" not in text_of(web.get(plan(version)))
    assert "M1" not in text_of(web.get(plan(version, "kontroller/")))
    assert 'name="chapters"' not in text_of(web.get(f"/{home.slug}/planer/ny/"))


def test_the_page_asks_as_much_of_the_database_for_many_chapters(home: Municipality) -> None:
    chapter(home, "Läget")
    few = begun(home)
    for number in range(40):
        chapter(home, f"Avsnitt {number}", required=True)
    many = begun(home)
    web = browser(home)
    counts = [queries_of(web, plan(one)) for one in (few, many)]
    assert counts[0] == counts[1] <= 15
