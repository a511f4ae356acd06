"""Full names: a given name and a surname, by lists and by shape.

A given name from the list followed by a word with a capital is a name unless that word or what comes next shows an
institution, place, street or law; an unlisted first word needs a surname of a typical shape. ``Andersson, Anna`` counts too.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard.hits import Found, HitKind
from samordna.plandoc.guard.known import NOTHING_KNOWN, KnownWords
from samordna.plandoc.guard.wordlists import word_list

_LETTERS = r"A-Za-zÀ-ÖØ-öø-ÿĀ-ſ"
_CAPITALS = r"A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĪİĹĽŁŃŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽ"
_WORD = rf"[{_CAPITALS}][{_LETTERS}’']{{1,24}}(?:-[{_CAPITALS}a-zåäö][{_LETTERS}]{{1,24}})?"
_PARTICLE = (
    r"(?:(?:von|af|de|la|van|der|den|al|el|bin|ibn|abu|da|dos|di|Al|El|Von|De|Van|Abu|Bin|Ben)[\s-]){1,2}"
)
_GAP = r"[ \t]{0,3}(?:\s?\n\s{0,3})?"
_PAIR = re.compile(
    rf"(?<![{_LETTERS}\d_@./-])(?=({_WORD}){_GAP}(?<=\s)((?:[A-ZÅÄÖ]\.?\s)?(?:{_PARTICLE})?{_WORD}))"
)
_LISTED_REVERSED = re.compile(rf"(?<![{_LETTERS}\d_@./-])({_WORD}),\s({_WORD})(?![{_LETTERS}])")
_LOWER_PAIR = re.compile(r"(?<![\w@./-])(?=([a-zåäöéü]{2,20}) ([a-zåäöéü]{3,20})(?![\w@-]))")
_SURNAME_SHAPE = re.compile(
    r"(?:..sson|sdotter|str[öo]m|berg|gren|lund|q[vu]ist|kvist|dahl|stedt|(?:[oe]v|[^s]k)i[cć]|zadeh"
    r"|oglu|oğlu|pour|shvili|enko|wicz|wski|nen)$"
)
_PATRONYMIC = re.compile(
    r"(?:..ss?on|sdotter|q[vu]ist|kvist|zadeh|o[gğ]lu|[oe]vi[cć]|shvili|wicz"
    r"|str[öo]m)$"
)
_SAINT_OR_PLACE_BEFORE = re.compile(
    r"(?:\b(?:sankta?|s:ta?|st|mini|kvarteret|kv|villa|drottning|kung|prins|stormen|båten)\.? ?)$"
)
_INSTITUTION_AFTER = re.compile(
    r"(?:-?(?:akademi|institut|bibliotek|förbund|stiftelse|skola|priset|fond|museum|sällskap|centr)\w*"
    r"|s? (?:gata|väg|plats|torg|gränd|allé|park|minne|barnsjukhus|sjukhus|gymnasium|gymnasiet"
    r"|stiftelse|minnesfond|fond|akademi"
    r"|församling|kyrka|förskola|institut|bibliotek|museum|förbund|bro|backe|trappor|stig|gård|pris"
    r"|stipendium|sällskap|center|centrum"
    r"|ab|hb|kb|& |advokatbyrå|begravningsbyrå|street|road|school|foundation|institute|library"
    r"|centre|house|hospital|academy))"
)


def find_names(text: str, lower: str, known: KnownWords = NOTHING_KNOWN) -> Iterator[Found]:
    """Every full name in folded text (``text`` and the same in lower case) that is not ``known`` to be no person."""
    for found in _names(text, lower):
        if not known.has(text[found.start : found.end]):
            yield found


def _names(text: str, lower: str) -> Iterator[Found]:
    done = 0
    for match in _PAIR.finditer(text):
        if match.start() >= done and _is_name(match, lower):
            done = match.end(2)
            yield Found(HitKind.NAME, match.start(), done)
    for match in _LISTED_REVERSED.finditer(text):
        if match[1].lower() in word_list("surnames") and match[2].lower() in word_list("given_names"):
            yield Found(HitKind.NAME, match.start(), match.end())
    done = 0
    for match in _LOWER_PAIR.finditer(text):
        if match.start() >= done and _is_lower_case_name(match[1], match[2]):
            done = match.end(2)
            yield Found(HitKind.NAME, match.start(), done)


def _is_name(match: re.Match[str], lower: str) -> bool:
    first, last = match[1].lower(), re.split(r"[\s.]", match[2])[-1].lower()
    if not (_is_given_and_surname(first, last) or _is_unlisted_and_surname(match, first, last)):
        return False
    return not (
        _SAINT_OR_PLACE_BEFORE.search(lower, max(0, match.start() - 12), match.start())
        or _INSTITUTION_AFTER.match(lower, match.end(2))
        or _is_institution(last)
    )


def _is_given_and_surname(first: str, last: str) -> bool:
    if not _is_given(first):
        return False
    if _is_surname(last):
        return True
    return (
        first not in word_list("ambiguous_given_names")
        and last not in word_list("not_surnames")
        and last.removesuffix("s") not in word_list("not_surnames")
        and not _is_given(last.removesuffix("s"))
        and not last.endswith(tuple(word_list("institution_endings")))
    )


def _is_unlisted_and_surname(match: re.Match[str], first: str, last: str) -> bool:
    """``Oluchi Bengtsson``: the first word is no listed name, the second is shaped like a surname."""
    if (
        first in word_list("not_given_names")
        or first in word_list("not_surnames")
        or first.endswith(tuple(word_list("institution_endings")))
    ):
        return False
    if first in word_list("surnames") or match[1].isupper():
        return False
    return _PATRONYMIC.search(last.removesuffix("s")) is not None


def _is_given(word: str) -> bool:
    names = word_list("given_names")
    return word in names or ("-" in word and word.partition("-")[0] in names)


def _is_surname(word: str) -> bool:
    names = word_list("surnames")
    plain = word.replace("’", "'").removesuffix("'s")
    candidates = {plain, plain.removesuffix("s"), *plain.split("-")}
    return any(
        name in names or (_SURNAME_SHAPE.search(name) and name not in word_list("not_surnames"))
        for name in candidates
    )


def _is_institution(last: str) -> bool:
    return last.endswith(
        ("institutet", "akademin", "biblioteket", "förbundet", "stiftelsen", "skolan", "gymnasiet", "gatan")
    )


def _is_lower_case_name(first: str, last: str) -> bool:
    return (
        first in word_list("given_names")
        and first not in word_list("ambiguous_given_names")
        and last.removesuffix("s") not in word_list("common_word_surnames")
        and (last in word_list("surnames") or last.removesuffix("s") in word_list("surnames"))
    )
