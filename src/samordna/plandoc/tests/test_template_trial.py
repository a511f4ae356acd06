"""A template is tried before it is kept, with all that is written in it later."""

import io
from datetime import date
from pathlib import Path

import docx
import pytest

from samordna.plandoc.memorandum.outline import content_of_memorandum
from samordna.plandoc.memorandum.tests.test_outline import memorandum
from samordna.plandoc.template_trial import main, told
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.docx import write_content
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.tests.opened import docx_text, open_docx

TEMPLATE = Path(__file__).parents[4] / "tests" / "documents" / "templates" / "exempelby.docx"


def tried(template: bytes, language: Language = "sv") -> str:
    said = io.BytesIO()
    main(io.BytesIO(told(language, template)), said)
    return said.getvalue().decode()


def saying(*paragraphs: str) -> bytes:
    made, file = docx.Document(), io.BytesIO()
    for text in paragraphs:
        made.add_paragraph(text)
    made.save(file)
    return file.getvalue()


def test_what_works_is_not_spoken_of() -> None:
    assert tried(TEMPLATE.read_bytes()) == ""
    assert tried(saying("{{ title }}", "{{ registry_number }}", "{{ content }}")) == ""


@pytest.mark.parametrize("template", [b"", b"PK\x03\x04 broken", saying("{{ titel }}")])
def test_what_does_not_is_explained_in_the_readers_language(template: bytes) -> None:
    assert tried(template).startswith("Wordmallen")
    assert tried(template, "en").startswith("The Word template")


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["{{ content }}", "Bilagor", "{{ content }}"], "på flera ställen"),
        (["{{ content }}{{ content }}"], "på flera ställen"),
        (["Före {{ content }} efter"], "andra ord i samma stycke"),
        (["{{ title }} {{ content }}"], "andra ord i samma stycke"),
        (["{{ 7*7 }}"], "i brödtexten som inte går att förstå: ”{{ 7*7 }}”"),
        (["{{ title.__class__ }}"], "”{{ title.__class__ }}”"),
        (["{% set a = 1 %}"], "”{% set a = 1 %}”"),
        (["Rubrik: {{ title"], "”{{ title”"),
        (["{{ ti", "tle }}"], "”{{ ti”"),
        (["Rubrik: title }}"], "”title }}”"),
        (["{{ titel }}"], "{{ title }}, {{ municipality }}, "),
    ],
)
def test_a_text_that_cannot_be_filled_is_named_and_told_what_may_stand_there(
    paragraphs: list[str], expected: str
) -> None:
    said = tried(saying(*paragraphs))
    assert expected in said
    assert "försök igen." in said


def test_the_plan_has_no_room_in_a_table_or_around_the_pages() -> None:
    table, header = docx.Document(), docx.Document()
    table.add_table(1, 1).cell(0, 0).text = "{{ content }}"
    header.sections[0].header.paragraphs[0].text = "{{ content }}"
    for made in (table, header):
        made.save(file := io.BytesIO())
        assert "Flytta {{ content }} till ett eget stycke i brödtexten" in tried(file.getvalue())


def test_an_odd_text_in_a_footer_or_the_properties_is_named_too() -> None:
    footer, properties = docx.Document(), docx.Document()
    footer.sections[0].footer.paragraphs[0].text = "Dnr {{ diarienummer }}"
    properties.core_properties.title = "{{ titel }}"
    for made, expected in (
        (footer, "i en sidfot som inte går att förstå: ”{{ dia"),
        (properties, "{{ titel }}"),
    ):
        made.save(file := io.BytesIO())
        assert expected in tried(file.getvalue())


def test_a_memorandum_is_written_in_it_with_its_facts_and_without_those_of_plans() -> None:
    template = saying(
        "{{ title }}",
        "Dnr {{ registry_number }}",
        "{{ administration }} · {{ today }}\tVersion {{ version }}",
        "{{ content }}",
        "Slut",
    )
    order = Order("sv", date(2027, 3, 1), template=template)
    word = open_docx(write_content(content_of_memorandum(memorandum(2), "sv"), order))
    text = docx_text(word)
    assert "{{" not in text
    assert [line for line in text.splitlines() if line][:3] == [
        "PM om Granskning 2027",
        "1 mars 2027",
        "Granskning: Granskning 2027 · Datum: 1 mars 2027 · Antal planer: 2",
    ]
    assert text.index("Inledning") < text.index("Slut")
