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
