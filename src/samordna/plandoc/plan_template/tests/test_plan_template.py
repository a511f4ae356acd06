"""A template as a file: read back as it was, refused with what to do, and shown as pages."""

import json

import pytest

from samordna.plandoc.plan_template.model import (
    MOST_CHAPTERS,
    Chapter,
    PlanTemplate,
    TemplateError,
    read_template,
)
from samordna.plandoc.plan_template.outline import content_of_template
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.content import Heading, Terms

CHAPTERS = [
    Chapter(
        heading="Läget",
        instruction="Beskriv.",
        example="Det *minskar*.",
        required=True,
        words_from=100,
        words_to=300,
    ),
    Chapter(heading="Mål", words_to=50, writer="Lokal samordnare", unit="Socialförvaltningen"),
]
TEMPLATE = PlanTemplate(municipality="Ekdala", chapters=CHAPTERS)


def test_a_template_is_read_as_it_was_written() -> None:
    assert read_template(TEMPLATE.model_dump_json().encode()) == TEMPLATE


def told(**other: object) -> bytes:
    return json.dumps({**TEMPLATE.model_dump(mode="json"), **other}).encode()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "ingen mall"),
        (b"PK\x03\x04", "ingen mall"),
        (b"[]", "ingen mall"),
        (PlanDocument().model_dump_json().encode(), "ingen mall"),
        (told(chapters=[]), "ingen mall"),
        (told(version=2), "nyare Samordna"),
        (told(chapters=[{"heading": "A"}, {"heading": ""}]), "avsnitt 2"),
        (told(chapters=[{"heading": "A", "words_to": -1}]), "avsnitt 1"),
        (told(chapters=[{"heading": "A"}] * (MOST_CHAPTERS + 1)), "fler än"),
    ],
    ids=["empty", "package", "list", "plan", "no chapter", "newer", "no heading", "length", "many"],
)
def test_what_is_no_template_is_refused_with_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(TemplateError, match=words):
        read_template(data)


def test_the_pages_say_of_each_chapter_what_it_asks() -> None:
    blocks = content_of_template(TEMPLATE).blocks
    assert [(one.text, one.note) for one in blocks if isinstance(one, Heading)] == [
        ("Läget", "Ska finnas i varje plan · 100–300 ord"),
        ("Mål", "Får finnas · högst 50 ord · skrivs av Lokal samordnare, Socialförvaltningen"),
    ]
    assert [one.terms[0].name for one in blocks if isinstance(one, Terms)] == ["Exempel"]
