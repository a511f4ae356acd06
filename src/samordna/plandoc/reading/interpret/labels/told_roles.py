"""What the sentences about a measure say besides who and when: with whom, and how it is followed up."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column

HELPED_BY = (
    r"(?:i\s+(?:nära\s+)?(?:samverkan|samråd|samv\.?)\s+(?:med|m\.)|(?:i\s+)?s\.\s?m\.|"
    r"samv(?:erkan)?(?:\.|:|\.?\s+m(?:ed|\.))|(?:tar|får|har|med)\s+(?:hjälp|stöd)\s+(?:av|från)|"
    r"(?:samverkar|samråder)\s+med)"
)
"""What stands before those who help, and do not answer for it, in full or shortened: "i samverkan med", "s.m.", "samv:"."""
_BOTH = (
    r"(?:(?:tillsammans|ihop|gemensamt|i\s+(?:nära\s+)?samarbete)\s+m(?:ed|\.)|tills\.\s?m(?:ed|\.)|i\s+samarb\.\s*m(?:ed|\.)|"
    r"samarbetar\s+med)"
)
"""What stands between those who do something as one."""
WITH = rf"(?:{_BOTH}|{HELPED_BY})"
"""What stands before those who help, where another word says who answers for it."""

_WITH = lazily(
    rf"(?:^|[\s(]){WITH}\s+"
    r"(?P<who>[^.,;()]{3,70}?(?:-\s+och\s+\w+)?)"
    r"(?=[.,;)]|$|\s+(?:under|senast|från|till|före|innan|inför|vid|i|med|för\s+att|och\s+(?:\w+[rs]|ska))\s)",
    re.IGNORECASE,
)
_WITH_FIRST = lazily(rf"(?P<label>{WITH}|med(?=\s))\s*(?P<who>[^\s.:;].*)", re.IGNORECASE)
_FOLLOWED_UP = lazily(
    r"\b(?:följs\s+upp|utvärderas|mäts|stäms\s+av|ska\s+(?:följas\s+upp|utvärderas|mätas))\b|^Uppföljning(?:en)?\s+(?:sker|görs)\b",
    re.IGNORECASE,
)
_MEASURED = lazily(
    r"\b(?:följs\s+upp|utvärderas|mäts|(?:följas\s+upp|utvärderas|mätas))\s+(?:genom|med|via|i|som)\s+"
    r"(?P<what>(?:antal(?:et)?|andel(?:en)?|hur\s+många|hur\s+stor\s+(?:an)?del)\s[^.;]{3,90})$",
    re.IGNORECASE,
)
"""What is counted, at the end of a sentence that says that something is followed up by it."""

_BY_MEANS = lazily(
    r"\w+\s+(?:ska\s+)?(?:följs\s+upp|utvärderas|mäts|stäms\s+av|följas\s+upp|utvärderas|mätas)\s+(?:genom|med|via)\s+(?P<how>[^.;]{3,90})",
    re.IGNORECASE,
)
"""A sentence that says no more than by what something is followed up: "Det följs upp genom journalgranskning"."""

_COSTS = lazily(
    r"^(?:(?:Den\s+totala\s+)?[Kk]ostnad(?:en|erna)|Det|Åtgärden|Insatsen|Arbetet)\s+"
    r"(?:beräknas(?:\s+till|\s+kosta)?|uppskattas\s+till|bedöms\s+till|uppgår\s+till|är|kostar)\s+"
    r"(?P<sum>(?:ca\.?\s+|cirka\s+)?\d[\d\s.,]*\s*(?:tkr|kr|kronor|mkr|mnkr|miljoner kronor)"
    r"(?:\s*(?:per|/|om)\s*(?:år|året|termin|månad|läsår))?)$"
)
_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})


def tells_follow_up(sentence: str) -> bool:
    """Whether a sentence says how or when something is followed up."""
    return _FOLLOWED_UP.search(sentence) is not None


def helpers_in(part: str) -> tuple[str, str] | None:
    """The words before those who help and those who do, where a part of a text says nothing else: "tills. m. polisen"."""
    match = _WITH_FIRST.fullmatch(part)
    return (match["label"], match["who"]) if match else None


def roles_in(text: str) -> dict[Column, str]:
    """Each in the words of the text."""
    told: dict[Column, str] = {}
    together = _WITH.search(text)
    if together and traits_of(together["who"]) & _ACTORS:
        told[Column.OTHERS] = together["who"].strip()
    sentences = [one.rstrip(" .") for one in sentences_of(text)]
    followed = next((one for one in sentences if tells_follow_up(one)), None)
    if followed and (measured := _MEASURED.search(followed)):
        told[Column.INDICATOR] = measured["what"]
    elif followed:
        by_means = _BY_MEANS.fullmatch(followed)
        told[Column.FOLLOW_UP] = by_means["how"] if by_means else followed
    if cost := next(filter(None, map(_COSTS.match, sentences)), None):
        told[Column.COST] = cost["sum"]
    return told
