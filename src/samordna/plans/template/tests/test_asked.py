"""What a plan gets of the template, and what the template asks of it where it is written."""

import pytest

from samordna.accounts.roles import Role
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import UnitFactory
from samordna.plandoc.outline import OUTLINE
from samordna.plans.commands import (
    content_create,
    content_move,
    content_remove,
    content_update,
    version_begin,
)
from samordna.plans.documents import document_of
from samordna.plans.life import failing_checks
from samordna.plans.models import AdoptedPlan, ChapterDemand, PlanVersion, Section
from samordna.plans.template.tests.factories import begun, browser, chapter, plan, text_of
from samordna.plans.tests.factories import VersionFactory, adopt

pytestmark = pytest.mark.django_db


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


def test_where_a_section_is_written_its_length_is_told_with_what_stands_below_it(home: Municipality) -> None:
    chapter(home, "Läget", words_from=5, words_to=9)
    chapter(home, "Mål")
    version = begun(home)
    first, last = version.section_set.present()
    below = content_create(
        model=Section, version=version, values={"heading": "Norr", "level": 2, "text": "Tre ord här"}
    )
    content_move(row=below, to=1)
    web = browser(home)
    for page in (f"innehall/avsnitt/{first.pk}/", f"skriva/{first.pk}/"):
        shown = text_of(web.get(plan(version, page)))
        assert 'data-below="3"' in shown
        assert 'data-few="{n} ord hittills. Mallen väntar sig 5–9 ord."' in shown
    assert "data-words-of" not in text_of(web.get(plan(version, f"innehall/avsnitt/{last.pk}/")))


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
    assert counts[0] == counts[1] <= 12


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
