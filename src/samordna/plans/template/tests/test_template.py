"""The municipality's template: who makes it, and how it is changed."""

import pytest
from django.core.exceptions import ValidationError

from samordna.accounts.roles import Role
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.outline import OUTLINE
from samordna.plans.commands import (
    template_begin,
    template_chapter_remove,
    template_remove,
    template_restore,
)
from samordna.plans.template.queries import chapters_of
from samordna.plans.template.tests.factories import browser, chapter, headings, text_of

pytestmark = pytest.mark.django_db


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
    assert "än det lägsta" in text_of(answer)
    assert not headings(home)


def test_two_chapters_of_the_same_heading_are_refused_when_added_renamed_and_put_back(
    home: Municipality,
) -> None:
    gone = template_chapter_remove(municipality=home, chapter=chapter(home, "Läget"))
    chapter(home, "läget")
    other = chapter(home, "Mål")
    web, base = browser(home), f"/{home.slug}/planer/mall/"
    for path in ("ny/", f"{other.pk}/"):
        answer = web.post(f"{base}{path}", {"heading": "Läget", "kind": "other"})
        assert answer.status_code == 422
        assert "Mallen har redan ett avsnitt som heter ”Läget”." in text_of(answer)
    assert "Mallen har redan ett avsnitt" in text_of(web.post(f"{base}{gone.pk}/aterstall/", follow=True))
    assert headings(home) == ["läget", "Mål"]


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


def test_no_person_comes_into_the_template(home: Municipality) -> None:
    sent = {"heading": "Läget", "kind": "situation", "example": "Ring 19900101-2385."}
    answer = browser(home).post(f"/{home.slug}/planer/mall/ny/", sent)
    assert answer.status_code == 422
    assert not headings(home)


def test_a_number_that_is_almost_a_persons_is_asked_about_in_the_template_as_everywhere(
    home: Municipality,
) -> None:
    sent = {"heading": "Läget", "kind": "situation", "instruction": "Skriv inte 19900101-2384."}
    web = browser(home)
    answer = web.post(f"/{home.slug}/planer/mall/ny/", sent)
    assert answer.status_code == 422
    question = answer.context["form"].fields["guard_settled"].widget.attrs["value"]
    assert web.post(f"/{home.slug}/planer/mall/ny/", {**sent, "guard_settled": question}).status_code == 302
    assert headings(home) == ["Läget"]
