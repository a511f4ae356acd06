"""User names: ``@name``, a name said to be somebody's on a service, and a sign that looks like one beside such words."""

import re
from collections.abc import Collection, Iterator

from samordna.plandoc.guard.account_words import ACCOUNT_WORD, SERVICE
from samordna.plandoc.guard.functions import names_a_function
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.public_accounts import is_public_account
from samordna.plandoc.guard.word_signs import ACCOUNT
from samordna.plandoc.lazily import lazily

_AT_NAME = lazily(
    r"(?<![\w@./=-])@(?:\s(?=\w*[\d_]))?(?P<name>\w[\w.]{1,29})(?:@[\w-]{2,30}\.[a-z]{2,10})?(?!@)"
)
_CONTEXT = lazily(
    rf"\b(?:{SERVICE}(?:-?{ACCOUNT_WORD})?|{ACCOUNT_WORD}|kallar sig|online|i spelet|på nätet)(?!\w)"
)
_LABELLED = lazily(
    rf"\b(?:{SERVICE}(?:[ -]?{ACCOUNT_WORD}|-?namn(?:et)?)?|{ACCOUNT_WORD})"
    r"(?:\s?(?:[:=–→⇒-]|->|=>)\s?|\s(?:heter|med namnet|named)\s)"
    r"[\"”“'@]?(?P<name>(?!https?:)[a-z_ä-ö][\w.#-]{2,29})[\"”'!]?(?=\s*(?:$|[\n\t|;,)(.]))"
)
_QUOTED = lazily(
    rf"\b(?:{SERVICE}-?{ACCOUNT_WORD}?|{ACCOUNT_WORD})\s[\"”“'](?P<name>\w[\w.#-]{{2,29}})[\"”']"
)
_CALLED = lazily(
    rf"\b(?:kallar sig|heter|känd som|under namnet|goes by|known as|{ACCOUNT_WORD})\s(?P<name>[\w.#-]{{3,30}})"
    rf"\s(?:på|on|i|in)\s{SERVICE}\b"
)
_SIGNED = lazily(
    rf"\b(?:kallar sig|heter|(?:känd|skriver|postar|spelar|chattar) som|(?:known|writes|posts|plays) as)\s"
    rf"(?=[\"”“'»]|[\w.#-]*[\d._#])[\"”“'»]?(?P<name>[\w.#-]{{3,30}})[\"”“'«»]?\s(?:på|on|i|in)\s{SERVICE}\b"
)
"""Only in quotes or with signs that no word has: "skriver som avsändare på Facebook" is nobody's name."""
_CALLED_THERE = lazily(
    rf"\b{SERVICE}\b[^.\n]{{0,40}}?\b(?:under namnet|kallar (?:h[aoe]n )?sig|heter|as|named)\s"
    r"(?P<name>(?=[\w.#-]*[\d._#])\w[\w.#-]{2,29})(?!\w)"
)
_REDDIT = lazily(r"(?<![\w./])/?u/(?P<name>[\w-]{3,30})(?![\w/])")
_SIGN = lazily(r"(?<![\w@./#=?&-])(?P<name>[a-zä-ö_][\w.-]{3,29}(?:#\d{4})?)(?![\w@/])")
_LIKE_A_SIGN = lazily(
    r"(?=.*[a-zä-ö]{3})(?:.*[a-zä-ö][\d_]|.*\d[a-zä-ö]|.*[a-zä-ö]#\d{4}|.*[a-zä-ö]{2,}\.[a-zä-ö]*\d)"
)
_NOT_A_SIGN = lazily(
    r".*\.(?:pdf|docx?|xlsx?|csv|odt|txt|html?|se|com|nu|org|jpe?g|png)|(?:covid|t|vb|ak|åk|bilaga|version|v|kap|fas|steg|nivå|plan)[-_.]?\d.*"
    r"|\d+.*|.*_(?:id|plan|mall|lista)"
)
_NEAR = 45
_OFFICIALLY = lazily(
    r"\b(?:kommunen|staden|polisen|regionen|myndigheten|förvaltningen|biblioteket|museet|länsstyrelsen|räddningstjänsten)s"
    r" (?:officiella |egna? |nya )?(?:[a-zåäö]*konto|[a-zåäö]*kanal|[a-zåäö]*sida)(?:t|n|en)?:? $"
)
"""Whose account it is said to be, right before it."""


def find_handles(lower: str, signs: int, known_words: Collection[str] = ()) -> Iterator[FoldedHit]:
    """User names in folded lower-case text, whose words have these ``signs``. They only ask.

    A word of the municipality's own beside an institution's is no person's.
    """
    if "@" in lower:
        for match in _AT_NAME.finditer(lower):
            if _is_public(lower, match, known_words):
                continue
            yield FoldedHit(HitKind.HANDLE, match.start(), match.end())
    shapes = (_LABELLED, _QUOTED, _CALLED, _SIGNED, _CALLED_THERE) if signs & ACCOUNT else ()
    for shape in (*shapes, _REDDIT) if "u/" in lower else shapes:
        for match in shape.finditer(lower):
            if not _is_functions(match["name"].strip(".-_#"), known_words):
                yield FoldedHit(HitKind.HANDLE, *match.span("name"))
    if shapes:
        yield from _signs(lower, known_words)


def _is_public(lower: str, match: re.Match[str], known: Collection[str]) -> bool:
    """Whether the name is an authority's or an organisation's, or is said to be an authority's."""
    if is_public_account(match["name"], known):
        return True
    return _OFFICIALLY.search(lower, max(0, match.start() - _NEAR), match.start()) is not None


def _is_functions(name: str, known: Collection[str]) -> bool:
    return names_a_function(name) or is_public_account(name, known)


def _signs(lower: str, known: Collection[str]) -> Iterator[FoldedHit]:
    """What looks like a user name, near a word that says so."""
    contexts = [match.span() for match in _CONTEXT.finditer(lower)]
    for start, end in contexts:
        for match in _SIGN.finditer(lower, max(0, start - _NEAR), min(len(lower), end + _NEAR)):
            if _is_sign(match["name"]) and not _is_functions(match["name"].strip(".-_"), known):
                yield FoldedHit(HitKind.HANDLE, *match.span("name"))


def _is_sign(name: str) -> bool:
    return _LIKE_A_SIGN.match(name) is not None and _NOT_A_SIGN.fullmatch(name) is None
