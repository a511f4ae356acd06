"""What no rule of concepts holds is weighed as a whole."""

import pytest

from samordna.plandoc.finding import index_of
from samordna.plandoc.finding.concerns import words
from samordna.plandoc.finding.dangers import Danger
from samordna.plandoc.finding.patterns import Token
from samordna.plandoc.finding.weighing import (
    CONSTANT,
    DANGER,
    JOINED,
    PAIR,
    UNLIKE,
    leaning,
    parts_of,
    weights,
)

heard = index_of([], []).heard


def test_the_directions_are_danger_and_concerns() -> None:
    directions = {one for of in weights().values() for one in of}
    keys = {key for direction in directions for key in direction.split(JOINED)}
    assert DANGER in keys
    assert keys - {DANGER} <= words().concerns.keys()


def test_the_parts_are_words_their_beginnings_who_stands_by_whom_and_what_was_heard() -> None:
    tokens = [Token.of("kniven"), Token("", ""), Token.of("mot"), Token.of("halsen")]
    words = {"kniv", "kniv-", "mot", "mot-", "hals", "hals-"}
    pairs = {"kniv~mot", "kniv~hals", "mot~hals", "^kniv", "$hals"}
    assert parts_of(tokens, ["@blade"]) == {CONSTANT, "@blade"} | words | pairs


def test_every_kind_of_part_is_weighed() -> None:
    for sign in ("@", "!", "%", "#", "^", "$"):
        assert any(part.startswith(sign) for part in weights()), sign
    assert any(PAIR in part for part in weights())


def test_of_nothing_there_is_no_leaning() -> None:
    towards = leaning(frozenset())
    assert UNLIKE < towards.danger <= 0


@pytest.mark.parametrize(
    "said", ["hör honom ladda om i rummet bredvid", "lillen har druckit kaustiksoda", "🔪 mamma"]
)
def test_danger_is_weighed_where_no_rule_holds(said: str) -> None:
    assert heard(said).danger is Danger.NOW


@pytest.mark.parametrize(
    "said",
    ["han sköt i ribban och blev utskrattad", "en tidning jagar oss föräldrar om sonen, vad säger kommunen"],
)
def test_a_rule_that_has_misheard_is_overruled(said: str) -> None:
    assert words().dangers.told_in(heard(said).tokens).danger is Danger.NOW
    assert heard(said).danger is None


def test_what_the_whole_leans_towards_counts_most() -> None:
    concerns = heard("hur lämnar man nazister utan att få stryk").concerns
    assert max(concerns, key=concerns.__getitem__) == "exit"
