"""How much a sentence weighs as an instruction to register people, whatever its grammar.

Every mark of its words, every two of them, every beginning of a word that is met often and every sign of how the words hang
together adds its weight or takes it away (``fitted``), and so does how the words are spelled and which stand near each other
(``wording``), which leans on no list; what comes above nothing is asked about, never stopped.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple, Protocol

from samordna.plandoc.guard.instructions.around import LONG, OF_PEOPLE, around_acts, is_out_of_question
from samordna.plandoc.guard.instructions.fitted import (
    BEGINNING,
    BOTH,
    GOES_ON,
    weight_of_beginnings,
    weight_of_marks,
    weights,
)
from samordna.plandoc.guard.instructions.marks import OF_SENTENCES
from samordna.plandoc.guard.instructions.presence import are_there
from samordna.plandoc.guard.instructions.recording import ACT, KEPT
from samordna.plandoc.guard.instructions.signs import REGARDLESS, SIGNS, Shows, marks_that_count
from samordna.plandoc.guard.instructions.tokens import MARK_NAMES, Token, bits, marks_of_all
from samordna.plandoc.guard.instructions.wording import wording_weighs, words_of_tokens
from samordna.plandoc.guard.instructions.wording_most import any_part_weighs_at_most, weighs_at_most

_SURELY_SHORT = LONG - 4
"""Signs of punctuation are counted too."""
UNKNOWN_PEOPLE = -30
"""What a sentence weighs, before its wording, where no list knows any people in it: that alone says little."""
OF_WORDING = 0.015
"""A thousandth of wording beside a tenth of the other weights."""
MOST_AGAINST = -1000
"""What the wording weighs at least: few words say little, which is nothing against what the others weigh."""
NOTHING_RECORDED = 15
"""What more is asked of a sentence without any word for recording: most such tell how the world is."""
_RECORDED = ACT | KEPT
_OF_DENIAL = bits(
    "without", "regardless", "undoing", "undone", "wrong", "taken_out", "lacking", "wording", "says"
)
"""Weighed as what they come to: a sign that a recording is denied."""


class Bound(NamedTuple):
    """What marks and signs must weigh more than, and what the marks of a short sentence and its beginnings weigh, if these
    were looked at on the way.
    """

    enough: float
    open: "Open | None"


class Open(NamedTuple):
    """What the marks of a sentence alone weigh, and the signs that it may show: what they can add and take away."""

    known: int
    signs: list[tuple[Shows, int]]
    most: int
    least: int


class Said(Protocol):
    """The words of a sentence and their marks together, where these have been looked at before."""

    @property
    def words(self) -> list[str]: ...

    @property
    def marks(self) -> int: ...


def is_heavy(tokens: Sequence[Token], said: Said | None = None) -> bool:
    """Whether the sentence, or of a long one the words around any recording, weighs enough with its wording."""
    words = said.words if said else words_of_tokens(tokens)
    bound = _bound(tuple(words), said.marks if said else marks_of_all(words))
    if bound is None:
        return False
    enough = bound.enough
    if bound.open and len(tokens) <= LONG:
        is_found = _shows_enough(tokens, enough, bound.open) and not is_out_of_question(tokens)
    else:
        is_found = any(
            _weighs_enough(part, enough) and not is_out_of_question(part) for part in around_acts(tokens)
        )
    return is_found or (enough < UNKNOWN_PEOPLE and not are_there(tokens))


@lru_cache(maxsize=4)
def _bound(words: tuple[str, ...], marks: int) -> Bound | None:
    """Asked twice of a sentence: whether it is worth being read, and when it is read."""
    opened = _opened(marks, words)
    others = max(opened.known + opened.most, UNKNOWN_PEOPLE) if opened else math.inf
    enough = _enough_beside(words, marks, others)
    return None if enough is None else Bound(enough, opened)


def _enough_beside(words: Sequence[str], marks: int, others: float) -> float | None:
    """What marks and signs must weigh more than beside the wording of these words; None if it is more than they can."""
    besides = 0 if marks & _RECORDED else NOTHING_RECORDED
    if besides - OF_WORDING * max(weighs_at_most(words), MOST_AGAINST) >= others:
        return None
    enough = besides - OF_WORDING * max(wording_weighs(words), MOST_AGAINST)
    return None if enough >= others else enough


def _weighs_enough(tokens: Sequence[Token], enough: float) -> bool:
    opened = _open(marks_that_count(tokens))
    begun = weight_of_beginnings(token.word for token in tokens)
    return _shows_enough(tokens, enough, opened._replace(known=opened.known + begun))


def _shows_enough(tokens: Sequence[Token], enough: float, opened: Open) -> bool:
    """Looks for no sign that can change nothing any more."""
    known, signs, most, least = opened
    for shows, weight in signs:
        if known + most <= enough:
            return False
        if known + least > enough:
            return True
        if weight > 0:
            most -= weight
        else:
            least -= weight
        if shows(tokens):
            known += weight
    return known > enough


@lru_cache(maxsize=32768)
def _open(marks: int) -> Open:
    all_weights = weights()
    known, signs = all_weights.constant + weight_of_marks(marks), []
    most = least = 0
    for (shows, needs, lacks, _), weight in all_weights.signs:
        if lacks and not marks & lacks:
            known += weight
            continue
        for need in needs:
            if not marks & need:
                break
        else:
            signs.append((shows, weight))
            if weight > 0:
                most += weight
            else:
                least += weight
    return Open(known, signs, most, least)


def may_be_heavy(marks: int, words: Sequence[str]) -> bool:
    """Whether a sentence of these words, with these marks together, can weigh enough, however they hang together."""
    if marks & OF_PEOPLE:
        return _bound(tuple(words), marks) is not None
    return _enough_beside(words, marks, UNKNOWN_PEOPLE) is not None


def may_any_part_be_heavy(marks: int, words: Sequence[str]) -> bool:
    """Whether any sentence or cell of these words, with these marks together, may be heavy."""
    if marks & OF_PEOPLE:
        return True
    besides = 0 if marks & _RECORDED else NOTHING_RECORDED
    return besides - OF_WORDING * max(any_part_weighs_at_most(words), MOST_AGAINST) < UNKNOWN_PEOPLE


def _opened(marks: int, words: Sequence[str]) -> Open | None:
    """What marks and beginnings come to in words that are surely one short sentence."""
    if len(words) > _SURELY_SHORT or marks & REGARDLESS:
        return None
    opened = _open(marks & OF_SENTENCES)
    return Open(opened.known + weight_of_beginnings(words), opened.signs, opened.most, opened.least)


def parts_of(tokens: Sequence[Token]) -> Iterator[str]:
    """The names of what may be weighed in the sentence: of a short word the whole, which few others begin with."""
    marks = marks_that_count(tokens)
    met = [name for name, bit in MARK_NAMES.items() if marks & bit & ~_OF_DENIAL]
    yield from met
    yield from map(BOTH.join, combinations(met, 2))
    yield from (name for name, sign in SIGNS.items() if sign.shows(tokens))
    yield from {token.word[:BEGINNING] + GOES_ON for token in tokens if token.word[0].isalpha()}
