"""Entries of the lists put together as one pattern, which must come to what the entries come to one by one."""

import re

import pytest

from samordna.plandoc.guard import word_signs
from samordna.plandoc.guard.instructions.adding import may_add_up
from samordna.plandoc.guard.instructions.entries import MARK_NAMES, SECTIONS, marks_of_whole
from samordna.plandoc.guard.instructions.tokens import bits
from samordna.plandoc.guard.patterns import (
    any_of_entries,
    first_letters,
    loosely,
    spelled_out,
    words_of,
)
from samordna.plandoc.guard.tests.measures import labelled

WORDS = [
    "riskelever", "elevhälsan", "upplistas", "inrapporterats", "rapport", "uppdragets", "högriskperson", "persondatabas", "kurs",
    "konkurs", "ordlista", "namnlistor", "skuggjournalen", "extremismeoversikten", "individöversikt", "pupils'", "kaverit",
    "vakter", "elevakter", "nuoret", "ääriliikejoista", "islamist", "turism", "764", "e-postlista", "bort", "låt", "skriver",
    "meningar", "utan", "protokollför", "protokollförs", "protokollför-x", "rekisterö", "rekisteröi", "antecknar", "förantecknar",
    "för-antecknar", "x's", "risk-lista",
]  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "spelled"),
    [
        ("(?:upp|in)?rapport\\w*", ["upprapport\\w*", "inrapport\\w*", "rapport\\w*"]),
        ("(?:a|b(?:c|d))e", ["ae", "b(?:c|d)e"]),
        ("(?:(?:a|b)c|d)", ["ac", "bc", "d"]),
        ("(?:[(|]a|b)c", ["[(|]ac", "bc"]),
        ("(?:a|b)*c", ["(?:a|b)*c"]),
        ("(?:a|b){2}c", ["(?:a|b){2}c"]),
        ("(?!a)b", ["(?!a)b"]),
    ],
)
def test_a_choice_at_the_beginning_is_spelled_out(entry: str, spelled: list[str]) -> None:
    assert list(spelled_out(entry)) == spelled


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("lista[rs]?", ["listar", "listas", "lista"]),
        ("s[eä]nd(?:e(?:r|s)?)?", ["sender", "sendes", "sende", "send", "sänder", "sändes", "sände", "sänd"]),
        ("gilla-?märk|in", ["gilla-märk", "gillamärk", "in"]),
        ("\\w*lista", []),
        ("lista\\w*", []),
        ("(?!ord)lista", []),
        ("[a-z]x", []),
        ("a{2}", []),
    ],
)
def test_an_entry_of_so_many_words_is_them(entry: str, words: list[str]) -> None:
    assert sorted(words_of(entry)) == sorted(words)


@pytest.mark.parametrize(
    ("entry", "letters"), [("listor", "listor"), ("lista[rs]?", "lista"), ("boken?x", "boke"), ("\\w*a", "")]
)
def test_what_every_word_of_an_entry_begins_with(entry: str, letters: str) -> None:
    assert first_letters(entry) == letters


@pytest.mark.parametrize(
    ("entry", "loose"),
    [
        ("\\w+bok", "\\w*bok"),
        ("(?!ord)\\w*lista", "\\w*lista"),
        ("[a-zö]{3,}vista", "\\w*vista"),
        ("764", "764"),
    ],
)
def test_an_entry_is_looked_for_loosely_first(entry: str, loose: str) -> None:
    assert loosely(entry) == loose


@pytest.mark.parametrize("name", sorted(set(MARK_NAMES) - {"person", "head"}))
def test_entries_together_match_what_they_match_one_by_one(name: str) -> None:
    entries = SECTIONS[name]
    together = re.compile(any_of_entries(one for entry in entries for one in spelled_out(entry)))
    one_by_one = [word for word in WORDS if any(re.fullmatch(entry, word) for entry in entries)]
    assert [word for word in WORDS if together.fullmatch(word)] == one_by_one
    assert [word for word in WORDS if marks_of_whole(word) & bits(name)] == one_by_one


@pytest.mark.parametrize(
    ("parts", "may"),
    [
        (["store", "view"], True),
        (["store view", ""], False),
        (["store view", "view"], True),
        (["store view", "store"], True),
        (["store", "store"], False),
        (["view", "view"], False),
        (["", ""], False),
    ],
)
def test_one_part_records_and_another_says_of_whom(parts: list[str], may: bool) -> None:
    assert may_add_up([bits(*part.split()) for part in parts]) is may


def test_patterns_that_look_from_the_beginning_are_asked_of_every_word_that_may_match() -> None:
    words = {
        word for _kind, line in labelled("positive.tsv") for word in line.lower().split() if word.isalpha()
    }
    words |= {
        "sjekker",
        "tjek",
        "tilfeller",
        "tapaukset",
        "cases",
        "religion",
        "uskonto",
        "spørsmål",
        "kysymys",
        "tickbox",
        "boxes",
    }
    for sign, pattern, end in word_signs._BEGUN:
        whole = re.compile(f"(?:{pattern}){end}")
        met = [word for word in words if whole.match(word)]
        assert met, sign
        assert all(word_signs.signs_of(word) & sign for word in met)
        assert not any(word_signs.signs_of(word) & sign for word in words - set(met))
