"""What a single word tells the finders: whether a text that holds it may have what they look for.

Kept beside the marks of instructions (``instructions.marks``), so that each word is looked at once for all of them.
"""

import re
from functools import cache

from samordna.plandoc.guard import (
    asked_view_words,
    birth_dates,
    counted_people,
    flats,
    gathered_view_words,
    gathered_views,
    identity_countries,
    name_beside_words,
    name_telling,
    somebody,
    street_words,
    vehicles,
    view_words,
)
from samordna.plandoc.guard.account_words import ACCOUNT_WORD, SERVICE
from samordna.plandoc.guard.form_words import MAYBE_ABOUT_THEM
from samordna.plandoc.guard.glances import holds_any
from samordna.plandoc.guard.name_context import RELATION
from samordna.plandoc.guard.patterns import by_beginning, words_of
from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

COUNT = 29
_BITS = tuple(1 << place for place in range(COUNT))
DIGIT, MIXED, NUMBER_WORD, SERIAL, ACCOUNT, GIVEN_NAME, RELATION_WORD, AGE_OR_CLASS, CALLED = _BITS[:9]
STREET, ORDINAL, HOME, ENGLISH_STREET, VIEW, FORM, SOMEBODY, NUMBER_NAME, ABROAD, LONG_NUMBER, MAIL = _BITS[
    9:20
]
KIN, WORK, SCHOOL, BELIEF, GATHERING, ASKED, GATHERING_ABROAD, NUMBER_OF_SOMEBODYS, TELLS = _BITS[20:]
_PART = lazily(r"[^\W\d_]+")
_DIGIT = lazily(r"\d")
_MIXED = lazily(r"\d[oilsbzgdqat!]|[oilsbzgdqat!]\d")
_NUMBER_WORD = lazily(
    r"noll|nio|null?$|tolv|tio(?!n)|elva|ett$|zero|arton|^(?:två|tre|fyra|fem|sex|sju|åtta)$"
)
_LONG_NUMBER = lazily(r"(?=.{8})(?!(?:19|20)\d\d-?[01]\d-?[0-3]\d$)(?:\D*\d){5}")
"""Of the signs that a number has, and no date."""
_FORM = lazily(MAYBE_ABOUT_THEM)
_MAIL = lazily(r"[@(\[{<#]|%40|snabel|alfakrull|[-_/*=']at(?![a-z])|^at(?![a-z])")
"""How whatever stands for the sign of an e-mail address begins."""
_SERIAL = (
    r"s(?:[iı]d?st[ae]|lut)|fyr|n(?:r|ummer)|kontroll|tilläggss|last$|final|viimeise|loppuo|xxxx|nnnn|mån(?:ad)?$|födelsemån|manad$|mm$"
    r"|p(?:ers(?:on)?)?n(?:r|um)|samordningsn|fødselsn|hetu$|sotu$"
)
_BEGUN = (
    (BELIEF, asked_view_words.ANY_BELIEF, "$"),
    (ASKED, asked_view_words.ANY_FIELD, "$"),
    (GATHERING, gathered_views.MAYBE, ""),
    (GATHERING_ABROAD, gathered_view_words.ANY_WORD, "$"),
    (SERIAL, _SERIAL, ""),
)
"""Patterns from the beginning of a word, and whether to its end, with their signs."""
_HEAD = 2
_PATTERNS = {
    ACCOUNT: f"{SERVICE}(?:{ACCOUNT_WORD}|namn(?:et)?)?|{ACCOUNT_WORD}|user|online|spelet|nätet",
    RELATION_WORD: RELATION,
    AGE_OR_CLASS: "född|åk|årskurs|klass|(?:tre|fyr|femm|sex|sju|ått|ni|ett|två)an|går|år|yrs|years|vuotta",
    CALLED: (
        "eleven|pojken|flickan|killen|tjejen|kompisen|vännen|brodern|systern|kusinen|sonen|dottern|heter|namn|kallad|perhe"
        "|(?:elev|ungdom|pojke|flicka|barn|klient)(?:e?n|et)?|famil[ij]e?n|åri(?:ge|ga|ngen)"
        "|individnivå|personnivå|individuella?|individuellt|han|hon|hans|hennes|honom|henne|hens?"
    ),
    VIEW: view_words.TELLING,
    SOMEBODY: somebody.WORDS,
    KIN: name_beside_words.KIN,
    GATHERING: gathered_views.ANSWERED,
    GATHERING_ABROAD: counted_people.MAYBE,
    TELLS: f"{name_telling.OF_OURS}|{name_telling.OF_NEIGHBOURS}",
}
_ENDINGS = {
    STREET: street_words.ENDINGS,
    VIEW: frozenset(words_of(view_words.HOLDERS)),
    WORK: name_beside_words.WORK,
    SCHOOL: frozenset(name_beside_words.SCHOOLS),
}
_TAIL = 2
_NUMBERED_PARTS = tuple(
    part.rstrip()
    for part in (*birth_dates.WORDS, *birth_dates.NEIGHBOURS_WORDS, *flats.WORDS, *vehicles.WORDS)
)
"""Of what stands beside a birth date, a flat's or a car's number. None of them has a space within."""


@cache
def _words() -> dict[str, int]:
    """Whole words, with their signs."""
    lists = {
        GIVEN_NAME: word_list("given_names") - word_list("ambiguous_given_names"),
        ORDINAL: {"a", "e", *street_words.ORDINALS.lower().split("|")},
        HOME: street_words.HOME_WORDS,
        ENGLISH_STREET: set(street_words.ENGLISH.lower().split("|")),
        NUMBER_NAME: set(identity_countries.words_of_names()),
        ABROAD: identity_countries.words_of_countries()[0],
    }
    signs: dict[str, int] = {}
    for sign, words in (*lists.items(), *((sign, words_of(pattern)) for sign, pattern in _PATTERNS.items())):
        for word in words:
            signs[word] = signs.get(word, 0) | sign
    return signs


@cache
def _endings() -> dict[str, list[tuple[str, int]]]:
    """Endings of words by their last letters, with their signs."""
    by_tail: dict[str, list[tuple[str, int]]] = {}
    for sign, endings in _ENDINGS.items():
        for ending in endings:
            by_tail.setdefault(ending[-_TAIL:], []).append((ending, sign))
    return by_tail


@cache
def _countries() -> tuple[str, ...]:
    return identity_countries.words_of_countries()[1]


def signs_of(word: str) -> int:
    """Those of a word in lower case: of its digits, and of each run of letters in it ("snap-namn", "2elev")."""
    if word.isalpha():
        return _signs_of_letters(word)
    signs = DIGIT if _DIGIT.search(word) else 0
    if _MIXED.search(word):
        signs |= MIXED
    if signs and _LONG_NUMBER.match(word):
        signs |= LONG_NUMBER
    for part in _PART.findall(word):
        signs |= _signs_of_letters(part)
    return signs


def signs_beside_words(piece: str) -> int:
    """Those of all that stands between two spaces, in lower case."""
    signs = NUMBER_OF_SOMEBODYS if holds_any(piece, _NUMBERED_PARTS) else 0
    return signs | MAIL if _MAIL.search(piece) else signs


def _signs_of_letters(part: str) -> int:
    signs = _words().get(part, 0)
    for ending, sign in _endings().get(part[-_TAIL:], ()):
        if part.endswith(ending):
            signs |= sign
    if _NUMBER_WORD.search(part):
        signs |= NUMBER_WORD
    if part.startswith(_countries()):
        signs |= ABROAD
    if _FORM.search(part):
        signs |= FORM
    for sign, pattern in _begun(part[:_HEAD]):
        if pattern.match(part):
            signs |= sign
    return signs


@cache
def _begun(head: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Those of all patterns that look from the beginning of a word which a word that begins so may match: few of them."""
    heads = {head[:length] for length in range(len(head) + 1)}
    return tuple((sign, pattern) for sign, pattern, begins in _by_beginning() if not heads.isdisjoint(begins))


@cache
def _by_beginning() -> tuple[tuple[int, re.Pattern[str], set[str]], ...]:
    return tuple(
        (sign, lazily(f"(?:{pattern}){end}"), set(by_beginning(pattern, _HEAD)))
        for sign, pattern, end in _BEGUN
    )
