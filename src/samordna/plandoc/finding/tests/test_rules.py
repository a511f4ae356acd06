"""The files of rules and concepts hang together, and rules mean what they say."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from samordna.plandoc.finding.concerns import NEEDS, words
from samordna.plandoc.finding.dangers import DANGERS
from samordna.plandoc.finding.patterns import Patterns, Token
from samordna.plandoc.finding.rules import NEAR, Rules
from samordna.plandoc.finding.stems import words_of


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _tokens(text: str) -> list[Token]:
    return [Token.of(word) for word in words_of(text)]


@pytest.mark.parametrize("path", [DANGERS, NEEDS], ids=lambda one: one.name)
def test_every_concept_is_used_and_every_name_is_a_concept(path: Path) -> None:
    data = _read(path)
    acts = {said[1:] for one in data["rule"] for said in one["acts"] if said.startswith("@")}
    beside = {name for one in data["rule"] for names in one.get("beside", ()) for name in names.split("|")}
    assert acts | beside == set(data["concept"])


@pytest.mark.parametrize("path", [DANGERS, NEEDS], ids=lambda one: one.name)
def test_no_concept_says_the_same_twice(path: Path) -> None:
    twice = {
        name: [one for one in said if said.count(one) > 1] for name, said in _read(path)["concept"].items()
    }
    assert {name: said for name, said in twice.items() if said} == {}


def test_needs_give_concerns_that_there_are() -> None:
    assert {key for one in words().needs for key in one.gives} <= words().concerns.keys()


def test_a_rule_wants_one_of_each_near_by_and_in_other_words() -> None:
    rule = {"gives": "x", "acts": ["@gun"], "beside": ["carried"], "unless": ["leksak*"]}
    rules = Rules([rule], {"gun": ["pistol"], "carried": ["har", "pistol"]})
    (one,) = rules
    assert one.holds(rules.told_in(_tokens("pistol är vad han har")))
    assert not one.holds(rules.told_in(_tokens("pistol")))
    assert not one.holds(rules.told_in(_tokens("har leksaksbil och pistol")))
    assert not one.holds(rules.told_in(_tokens("har " + "ord " * NEAR + "pistol")))


@pytest.mark.parametrize(
    ("pattern", "said", "is_there"),
    [
        ("=kill", "kille", False),
        ("=kill", "kill", True),
        ("i _går", "i fickan går", False),
        ("i _går", "i går", True),
        ("*bomb", "spikbomb", True),
        ("*bomb", "bombastisk", False),
    ],
)
def test_patterns_of_the_word_as_it_stands_and_of_words_with_none_between(
    pattern: str, said: str, is_there: bool
) -> None:
    patterns = Patterns()
    patterns.add(pattern, "")
    assert bool(list(patterns.matches(_tokens(said)))) is is_there


HARM = {
    "gun",
    "blade",
    "explosive",
    "firemeans",
    "chemical",
    "rope",
    "kill",
    "happening",
    "lifeless",
    "entry",
    "cutting",
}
ALIKE = (
    "syrran syren kullen repa skärpa skärpt byxor tänder dörren jagade kille killen grannar gifta gifter bron brev brun"
    " bror bra brast skog skola slott svar gator vänner skärgård sticka stickning huggorm moder moderat ladda lada gran"
    " granar pistill dansa halsa halsband falla springa språk slåtter klubba klippa hammare stege kruka salt"
)
"""Common words with nearly the letters of what harms."""


def test_no_common_word_has_the_stem_of_what_harms() -> None:
    rules = words().dangers
    told = {word: HARM & {one[1:] for one in rules.told_in(_tokens(word)).names()} for word in ALIKE.split()}
    assert {word: names for word, names in told.items() if names} == {}
