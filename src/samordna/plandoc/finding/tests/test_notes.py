"""How the words were understood is said, and why an answer fits is neither empty nor said twice."""

import pytest

from samordna.plandoc.finding import Asked, index_of
from samordna.plandoc.finding.hearing import LONGEST
from samordna.plandoc.finding.notes import names_somebody, notes
from samordna.plandoc.finding.reasons import of_words

PLACES = {name: name for name in ("Bromma stadsdelsförvaltning", "Farsta stadsdelsförvaltning")}
INDEX = index_of([], [], PLACES, ("Botkyrka", "Vara"))


def said(words: str) -> str:
    return " ".join(one.sv for one in notes(Asked(words), INDEX.heard(words), INDEX))


def test_what_was_understood_is_said() -> None:
    assert "15 år, Farsta stadsdelsförvaltning" in said("orolig för en 15-åring i Farsta")
    assert "Bromma" in said("bromma")
    assert "Orden nämner Botkyrka" in said("min son i botkyrka")
    assert said("vi vill vara på plats") == said("i vara") == ""


def test_a_long_text_is_read_to_its_end_and_said_where_it_is_cut() -> None:
    assert INDEX.heard("och " * 300 + "han skjuter").is_urgent
    assert said("å" * LONGEST) == ""
    assert "första" in said("å " * LONGEST)


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("orolig för 19900101-2385", True),
        ("ring Anna Svensson 0701234567", True),
        ("orolig för en 15-åring", False),
        ("numret 112", False),
        ("mini maria", False),
    ],
)
def test_persons_are_noticed(words: str, is_told: bool) -> None:
    assert names_somebody(words) is is_told


def test_what_it_concerns_is_said_once() -> None:
    assert [one.sv for one in of_words({"worry": 1, "somebody": 0.5}, 15)] == ["Gäller oro för någon, 15 år."]
    assert [one.sv for one in of_words({"threat": 1, "workplace": 0.5})] == ["Gäller hot och våld i arbetet."]


def test_who_asks_for_the_police_is_told_their_numbers() -> None:
    asked = Asked("numret till polisen")
    assert any("114 14" in note.sv for note in notes(asked, INDEX.heard(asked.words), INDEX))
