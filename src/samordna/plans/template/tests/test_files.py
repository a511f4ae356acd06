"""The template as a file: out of one municipality and into another."""

import json
from subprocess import CalledProcessError
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for
from samordna.core.tests.undoing import undo_in
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.organisation.tests.word_template import all_words
from samordna.plans.template.queries import chapters_of
from samordna.plans.template.tests.factories import browser, chapter, headings, text_of

pytestmark = pytest.mark.django_db


def address(home: Municipality, path: str = "") -> str:
    return f"/{home.slug}/planer/mall/{path}"


def sent(*chapters: dict[str, Any], **more: str) -> dict[str, Any]:
    told = {"format": "samordna-plan-template", "municipality": "Ekdala", "chapters": chapters}
    return {"file": SimpleUploadedFile("mall.json", json.dumps(told).encode()), **more}


def test_a_template_goes_out_and_into_another_municipality_with_the_units_that_are_called_the_same(
    home: Municipality,
) -> None:
    first, second = (
        UnitFactory(municipality=home, name="Socialförvaltningen"),
        UnitFactory(municipality=home, name="Fritid"),
    )
    told = {
        "instruction": "Beskriv.",
        "example": "Det *minskar*.",
        "required": True,
        "words_from": 5,
        "words_to": 90,
    }
    chapter(home, "Läget", kind="situation", writer="Lokal samordnare", unit=first, **told)
    chapter(home, "Mål", kind="goals", writer="Chef", unit=second)
    file = browser(home, Role.LOCAL_COORDINATOR, first).get(address(home, "hamta/json/"))
    assert file.headers["Content-Disposition"].endswith('.json"')
    other = MunicipalityFactory()
    act_for(other)
    ours = UnitFactory(municipality=other, name="socialförvaltningen")
    web = browser(other)
    assert "Ta in en annan kommuns mall" in text_of(web.get(address(other)))
    answer = web.post(
        address(other, "ta-in/"), {"file": SimpleUploadedFile("x.json", file.content)}, follow=True
    )
    assert "2 avsnitt är inlagda. En enhet finns inte hos er och står som text." in text_of(answer)
    act_for(other)
    one, two = chapters_of(other)
    assert {name: getattr(one, name) for name in told} == told
    assert (one.heading, one.kind, one.writer, one.unit) == ("Läget", "situation", "Lokal samordnare", ours)
    assert (two.writer, two.unit) == ("Chef, Fritid", None)
    web.post(undo_in(answer))
    assert headings(other) == []


@pytest.mark.slow
def test_a_template_is_a_word_file_to_read(home: Municipality) -> None:
    chapter(home, "Läget", instruction="Beskriv läget.", example="Det *minskar*.", words_to=300)
    words = all_words(browser(home).get(address(home, "hamta/docx/")).content)
    assert all(said in words for said in ("Läget", "Beskriv läget.", "minskar", "högst 300 ord"))


def test_a_file_that_cannot_be_made_is_told_of_on_the_page(home: Municipality) -> None:
    chapter(home, "Läget")
    with patch(
        "samordna.core.apart.subprocess.run", side_effect=CalledProcessError(1, "x", stderr=b"trasig")
    ):
        answer = browser(home).get(address(home, "hamta/docx/"), follow=True)
    assert "Filen gick inte att skapa." in text_of(answer)


def test_there_is_no_file_without_a_template_nor_in_another_format(home: Municipality) -> None:
    web = browser(home)
    assert web.get(address(home, "hamta/json/")).status_code == 404
    act_for(home)
    chapter(home, "Läget")
    assert web.get(address(home, "hamta/pdf/")).status_code == 404


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "Välj en fil först."),
        ({"file": SimpleUploadedFile("x.json", b"{}")}, "ingen mall för planer"),
        ({"file": SimpleUploadedFile("x.json", b" " * 1024 * 1025)}, "för stor för att vara en mall"),
        (sent({"heading": "Läget"}, {"heading": "läget "}), "redan ett avsnitt som heter"),
        (sent({"heading": "Läget", "words_from": 9, "words_to": 2}), "än det lägsta"),
        (sent({"heading": "Läget", "example": "Ring 19900101-2385."}), "19900101-2385"),
        (sent({"heading": "x" * 301}), "300"),
    ],
    ids=["none", "other", "large", "twice", "length", "person", "heading"],
)
def test_what_cannot_be_taken_in_is_told_and_nothing_is(
    home: Municipality, values: dict[str, Any], words: str
) -> None:
    if "file" in values:
        values["file"].seek(0)
    answer = browser(home).post(address(home, "ta-in/"), values)
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert headings(home) == []


def test_what_the_guard_asks_about_is_answered_without_choosing_the_file_anew(home: Municipality) -> None:
    web = browser(home)
    form = web.post(
        address(home, "ta-in/"), sent({"heading": "Läget", "example": "Ring 19900101-2384."})
    ).context["form"]
    again = {
        "told": form["told"].value(),
        "guard_settled": form.fields["guard_settled"].widget.attrs["value"],
    }
    assert web.post(address(home, "ta-in/"), again).status_code == 302
    assert headings(home) == ["Läget"]


def test_a_question_names_chapter_and_sentence_and_says_that_the_file_is_remembered(
    home: Municipality,
) -> None:
    file = sent({"heading": "Läget"}, {"heading": "Mål", "instruction": "Beskriv målen. Ring 19900101-2384."})
    page = text_of(browser(home).post(address(home, "ta-in/"), file))
    assert "Avsnitt 2, Mål: ”19900101-2384”." in page
    assert "Filen som ni valde är ihågkommen, med sina 2 avsnitt." in page
    assert "Stämmer det som står vid varje ruta" in page
    assert "Rätta det här först" not in page
    person = text_of(browser(home).post(address(home, "ta-in/"), sent({"heading": "Ring 19900101-2385."})))
    assert "Avsnitt 1" in person
    assert "Handlar meningarna" not in person
    assert "måste ändras i filen" in person


def test_a_template_that_is_there_is_not_replaced_and_only_who_edits_every_plan_takes_one_in(
    home: Municipality,
) -> None:
    chapter(home, "Mål")
    web = browser(home)
    assert "Det finns redan en mall. Ta bort den först" in text_of(web.get(address(home, "ta-in/")))
    answer = web.post(address(home, "ta-in/"), sent({"heading": "Läget"}))
    assert "Det finns redan en mall. Ta bort den först" in text_of(answer)
    assert headings(home) == ["Mål"]
    unit = UnitFactory(municipality=home)
    local = browser(home, Role.LOCAL_COORDINATOR, unit)
    assert local.get(address(home, "ta-in/")).status_code == 403
    assert "Word, att läsa" in text_of(local.get(address(home)))
