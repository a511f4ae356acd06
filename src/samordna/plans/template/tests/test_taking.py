"""A draft and a template that has changed since, and the chapters that the draft lacks."""

import pytest

from samordna.core.tests.tenants import act_for
from samordna.core.tests.undoing import undo_in
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State
from samordna.plans.commands import (
    content_remove,
    content_update,
    template_chapter_move,
    template_chapter_remove,
    template_chapter_update,
    template_take,
)
from samordna.plans.life import failing_checks
from samordna.plans.models import ChapterDemand, PlanVersion
from samordna.plans.template.tests.factories import begun, browser, chapter, plan, text_of
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db


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


def test_what_was_taken_is_given_back_while_nothing_has_changed_since(home: Municipality) -> None:
    first, gone = chapter(home, "Läget", instruction="Gammalt."), chapter(home, "Bort")
    version = begun(home)
    web = browser(home)
    before = list(ChapterDemand.objects.order_by("pk").values())
    template_chapter_update(municipality=home, chapter=first, values={"instruction": "Nytt."})
    template_chapter_remove(municipality=home, chapter=gone)
    chapter(home, "Mål", required=True)
    undo = undo_in(web.post(plan(version, "mall/"), follow=True))
    told = text_of(web.post(undo, follow=True))
    assert "Planen följer mallen som den gjorde förut." in told
    assert "Kommunens mall har ändrats" in told
    act_for(home)
    assert list(ChapterDemand.objects.order_by("pk").values()) == before
    undo = undo_in(web.post(plan(version, "mall/"), follow=True))
    act_for(home)
    web.post(plan(version, f"mall/{ChapterDemand.objects.get(heading='Mål').pk}/"))
    assert "Inget ångrades" in text_of(web.post(undo, follow=True))
    act_for(home)
    assert ChapterDemand.objects.filter(heading="Mål").exists()
    assert web.post(plan(version, "mall/aterta/")).status_code == 404


def test_a_renamed_chapter_is_told_by_both_names_and_keeps_its_own_heading_with_a_hint(
    home: Municipality,
) -> None:
    one = chapter(home, "Läget")
    version, web = begun(home), browser(home)
    template_chapter_update(municipality=home, chapter=one, values={"heading": "Hur det är hos oss"})
    told = text_of(web.get(plan(version)))
    assert "<li><strong>Läget</strong> heter nu <strong>Hur det är hos oss</strong></li>" in told
    assert "I kommunens mall heter avsnittet" not in told
    web.post(plan(version, "mall/"))
    told = text_of(web.get(plan(version)))
    assert "I kommunens mall heter avsnittet ”Hur det är hos oss”." in told
    act_for(home)
    assert [one.heading for one in version.section_set.present()] == ["Läget"]


def test_chapters_that_may_be_lacking_are_folded_under_those_that_must_be_there(home: Municipality) -> None:
    sections = [{"heading": "Annat", "kind": "other", "text": "Text"}]
    version = VersionFactory(municipality=home, document=document(sections=sections))
    act_for(home)
    for heading in ("Bra att ha", "Kan vara med"):
        chapter(home, heading)
    chapter(home, "Läget", required=True)
    template_take(version=version)
    told = text_of(browser(home).get(plan(version)))
    optional = told.index("Mallen har 2 avsnitt till, som planen kan ha")
    assert told.index("Saknas: avsnittet ”Läget”") < optional < told.index("”Bra att ha”")


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


def test_a_plan_that_is_sent_takes_nothing_of_the_template(home: Municipality) -> None:
    chapter(home, "Läget")
    version = begun(home)
    chapter(home, "Mål")
    PlanVersion.objects.filter(pk=version.pk).update(state=State.WITH_COMMITTEE)
    web = browser(home)
    assert "Ta in" not in text_of(web.get(plan(version)))
    assert web.post(plan(version, "mall/")).status_code == 409
    act_for(home)
    assert ChapterDemand.objects.count() == 1
