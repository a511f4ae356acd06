"""The page of a text is made once, and another as soon as anything on it is."""

import pytest
from django.utils import translation

from samordna.plandoc.vocabulary import Language
from samordna.plans.paper import Paper
from samordna.plans.paper.page import Chapter
from samordna.plans.paper.reader import reader_html

PLACE = "sections/s-1"


def paper(title: str = "Syfte") -> Paper:
    return Paper([], [Chapter("s-1", 1, title, key="s-1")])


def test_the_same_page_is_made_once() -> None:
    one = paper()
    assert reader_html(one, "sv") is reader_html(one, "sv")
    assert "Mål" in reader_html(paper("Mål"), "sv")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"may_edit": True}, "Redigera"),
        ({"may_edit": True, "base": "/x/planer/2/"}, "/x/planer/2/plats/"),
        ({"comments": {}}, "Kommentera"),
        ({"comments": {PLACE: 3}}, "3 öppna kommentarer"),
    ],
)
def test_what_its_reader_may_do_and_what_is_said_of_it_make_another(told: dict, words: str) -> None:
    one = paper()
    assert words not in reader_html(one, "sv")
    assert words in reader_html(one, "sv", **told)
    assert words not in reader_html(one, "sv")


@pytest.mark.parametrize(("language", "words"), [("sv", "Innehåll"), ("en", "Contents")])
def test_each_language_has_a_page_of_its_own(language: Language, words: str) -> None:
    with translation.override(language):
        assert words in reader_html(PAPER, language)


PAPER = paper()
