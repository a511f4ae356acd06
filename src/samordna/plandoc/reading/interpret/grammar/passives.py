"""Who does what is told in the passive: "Utbildningen hålls av räddningstjänsten varje år"."""

import re
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.cell_words import ACTOR, TOLD

_ACTOR = lazily(ACTOR, re.IGNORECASE)
_DEFINITE_WITH_QUALITY = lazily(r"(?:[a-zåäö]{3,}[ae]\s+)?[a-zåäö-]{4,}(?:en|et|an|na|n)")
_BY = lazily(
    r"\b(?:ska\s+)?(?P<verb>[a-zåäö]+s)(?:\s+[a-zåäö]+)?\s+av\s+(?P<who>[^.,;()]+?)"
    r"(?=\s+(?:under|senast|från|till|i|inom|med|och\s+(?:är|ska)|tillsammans|före|efter|vid|varje|varannan|årligen|löpande|våren|hösten|"
    r"sommaren|vintern|vårterminen|höstterminen|vt|ht|vecka|kvartal|tertial|"
    r"(?:en|två|tre|fyra)\s+gång(?:er)?)\b|[.,;()]|$)"
)
_HAS_BEEN = lazily(r"\b(?:har|hade|blev|var|has|have|was|were)\b")
_NAMED_DEED = lazily(
    r"[A-ZÅÄÖ][a-zåäö-]*(?:ning|else|ande|ende|gång|syn|kampanj|träff)(?:en|ar|er)?\s(?:(?!att\b|som\b|så\b)[\wåäö-]+\s){0,6}?[a-zåäö]+s\s+av\s"
)
"""A deed by its name, and right behind it who does it: "Genomgång av riskerna görs av säkerhetschefen"."""

_DONE = lazily(TOLD)
_MOST_WORDS = 6

_ANSWERED = lazily(
    r"(?:,\s+(?:vilket|något\s+som)\s+|,?\s+och\s+)(?P<who>[^.,;]{3,50}?)\s+"
    r"(?:(?:an)?svarar|har\s+(?:huvud)?ansvaret|är\s+(?:huvud)?ansvarig)(?:\s+för(?:\s+(?:det|detta|arbetet|genomförandet))?)?\.?$|"
    r",\s+(?:där\s+(?P<leads>[^.,;]{3,50}?)\s+(?:är\s+ansvarig|ansvarar)|med\s+(?P<with>[^.,;]{3,50}?)\s+som\s+(?:huvud)?ansvarig)\.?$"
)
"""Who answers for what is said before, at its end: "…, vilket parkenheten ansvarar för"."""


class Doer(NamedTuple):
    """Who acts, and whether the sentence promises it: it says that it is to be done."""

    who: str
    promised: bool


def doer_after_by(sentence: str) -> Doer | None:
    """The doer of a passive: "Utbildningen genomförs av socialförvaltningen under 2025"."""
    match = None if _HAS_BEEN.search(sentence) else _BY.search(sentence)
    who = match["who"].strip() if match else who_answers(sentence)
    if not who:
        return None
    acts = _ACTOR.search(who) or _DEFINITE_WITH_QUALITY.fullmatch(who)
    return Doer(who, promised=True) if acts and len(who.split()) <= _MOST_WORDS else None


def who_answers(sentence: str) -> str | None:
    """Who answers for what a sentence tells, where its end says so."""
    match = _ANSWERED.search(sentence)
    return next(filter(None, match.groups())).strip() if match else None


def is_done_to_something(sentence: str) -> bool:
    """Whether a sentence begins with what is done to something, whoever does it: "Fältgruppen utökas med två tjänster."."""
    return _DONE.match(sentence.rstrip(" .")) is not None and not _HAS_BEEN.search(sentence)


def doer_of_name(text: str) -> Doer | None:
    """Who does a deed that is told by its name."""
    return doer_after_by(text) if _NAMED_DEED.match(text) else None
