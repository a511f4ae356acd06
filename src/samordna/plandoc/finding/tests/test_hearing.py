"""What words are heard to say: ages, times and dangers, also where they are misspelt, and nothing where they say nothing."""

import pytest

from samordna.plandoc.finding import index_of
from samordna.plandoc.finding.concerns import WORDS, words
from samordna.plandoc.finding.stems import stem
from samordna.plandoc.finding.typos import slips

heard = index_of([], []).heard


@pytest.mark.parametrize(
    ("said", "ages"),
    [
        ("15-åring", (15, 15)),
        ("femton år", (15, 15)),
        ("min dotter på 13", (13, 13)),
        ("flicka 17", (17, 17)),
        ("en tonåring", (13, 19)),
        ("2017 års plan", None),
        ("har ringt 3 gånger", None),
        ("kille 2 gånger", None),
        ("200-åring", None),
    ],
)
def test_ages_are_heard(said: str, ages: tuple[int, int] | None) -> None:
    assert heard(said).ages == ages


def test_evening_and_night_are_heard() -> None:
    assert [heard(one).when.hour for one in ("kvällstid", "i natt", "på dagen")] == [20, 23, None]


def test_danger_that_is_talked_of_is_not_happening() -> None:
    assert not heard("pratar om bomber").is_urgent


@pytest.mark.parametrize(
    ("one", "other", "many"), [("orolg", "orolig", 1), ("hepdsa", "hepdas", 1), ("abc", "abc", 0)]
)
def test_slips_are_counted(one: str, other: str, many: int) -> None:
    assert slips(one, other) == many


def test_forms_of_a_word_are_one() -> None:
    assert len({stem(one) for one in ("förskola", "förskolan", "förskolor", "förskolans")}) == 1
    assert stem("natten") != stem("nätet")


def test_no_pattern_is_a_word_that_says_nothing() -> None:
    """Such as "jagad", whose stem is that of "jag"."""
    nothing = {stem(one) for one in words().unheard}
    alone = {parts[0] for patterns in (words().asked, words().told) for parts in patterns.alone}
    assert alone & nothing == set(), f"in {WORDS.name}"


COMMON = (
    "tiden dagen kommer kunna året gången sak stora liten hand huset vägen världen livet mannen folk namn"
    " del ord plats lätt svårt gammal lång först ihop fram alltid kanske ganska börja stanna vänta arbeta"
    " läsa skriva höra känna tänka förstå fråga svara köpa betala äta gå springa köra resa flytta ta lägga"
    " sätta ställa öppna stänga bära visa träffa hata vecka månad timme morgon bok buss mat pengar kläder"
    " arg glad ledsen trött sjuk kall sommar höst vinter fri fritt tal val lag råd rum dörr gård park skog"
    " stad"
)


def test_the_commonest_words_tell_of_nothing() -> None:
    """Each is a stem that a pattern could have by mistake, as "komet" has that of "kommer"."""
    assert {word: found for word in COMMON.split() if (found := set(heard(word).concerns))} == {}
