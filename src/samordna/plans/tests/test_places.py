"""Nobody meets the line that is a place in a text, except who writes the text, and there it is explained."""

import pytest
from django.test import Client

from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.plandoc.diff import compare
from samordna.plandoc.places import in_words
from samordna.plans.commands import content_update
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db
TEXT = "Vi gör så här.\n\n{{activities}}\n\nSedan följer vi upp.\n\n{{coordinator_tasks-2}}"


@pytest.fixture
def version(client: Client) -> PlanVersion:
    found = VersionFactory(document=document(2, sections=[{"heading": "Arbete", "text": TEXT}]))
    client.force_login(RoleAssignmentFactory(municipality=found.municipality).user)
    return found


def url(version: PlanVersion, path: str) -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"


def test_the_form_says_what_the_line_is(client: Client, version: PlanVersion) -> None:
    page = client.get(url(version, f"innehall/avsnitt/{version.section_set.get().pk}/")).content.decode()
    assert "Där {{activities}} står visas planens Aktiviteter: flytta raden" in page
    assert "Där {{coordinator_tasks-2}} står visas planens Samordnarens uppgifter" in page


def test_a_text_without_places_has_no_such_explanation(client: Client, version: PlanVersion) -> None:
    row = content_update(row=version.section_set.get(), values={"text": "Bara ord."})
    assert "visas planens" not in client.get(url(version, f"innehall/avsnitt/{row.pk}/")).content.decode()


def test_a_text_that_lost_its_place_is_saved(client: Client, version: PlanVersion) -> None:
    row = version.section_set.get()
    sent = {"heading": "Arbete", "text": "Bara ord.", "kind": "other", "level": "1"}
    assert client.post(url(version, f"innehall/avsnitt/{row.pk}/"), sent).status_code == 302
    row.refresh_from_db()
    assert row.text == "Bara ord."
    assert "Utbilda personal 1" in client.get(url(version, "")).content.decode()


@pytest.mark.parametrize("path", ["", "innehall/avsnitt/", "jamforelse/", "kontroller/"])
def test_no_page_shows_it_raw(client: Client, version: PlanVersion, path: str) -> None:
    answer = client.get(url(version, path))
    assert answer.status_code == 200
    assert "{{" not in answer.content.decode()


def test_the_preview_says_what_stands_there(client: Client, version: PlanVersion) -> None:
    shown = client.post(url(version, "forhandsvisning/"), {"text": TEXT}).content.decode()
    assert "<p>(Här visas: Aktiviteter)</p>" in shown
    assert "{{" not in shown


def test_the_change_log_is_about_words(version: PlanVersion) -> None:
    old = document_of(version)
    new = old.model_copy(deep=True)
    new.sections[0].text = TEXT.replace("{{activities}}\n\n", "").replace("följer", "mäter")
    (change,) = compare(old, new)
    assert "{{" not in str(change)
    assert "mäter" in change.summary.sv
    new.sections[0].text = TEXT.replace("{{activities}}\n\n", "")
    assert compare(old, new) == []


def test_in_words_keeps_what_is_no_place() -> None:
    assert in_words("a {{activities}}\n{{ activities }}\n\n{{goals}}", "en") == (
        "a {{activities}}\n{{ activities }}\n\n(Shown here: Goals)"
    )
