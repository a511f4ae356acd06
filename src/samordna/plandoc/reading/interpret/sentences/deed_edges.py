"""What a sentence says before what is done: when, and with whom: "TILLSAMMANS MED POLISEN starta en grupp"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed, begins_state

DONE = r"(?:(?:ska|skall)\s+vara\s+)?(?:klar[at]?|färdig(?:a|t|ställ[dt])?|slutför[dt])"
"""What says that a deed is finished, before when it is to be."""

_WITH = r"(?:(?:tillsammans|ihop|gemensamt)|i\s+(?:nära\s+)?(?:samverkan|samarbete|samråd))\s+med"
_WITH_FIRST = lazily(rf"{_WITH}\s+(?=\S)", re.IGNORECASE)
_NAME = (
    r"(?:[\wåäö-]+s\s+)?(?:[A-ZÅÄÖ][\w-]+(?:\s(?:AB|IF|kommun))?|[\w-]+-\s+och\s+[\w-]+|"
    r"[a-zåäö][a-zåäö-]{2,}(?:en|et|an|na|n)|[a-zåäö-]+samordnare)\b"
)
_BEHIND_VERB = lazily(
    rf"(?:\S+\s+){{1,5}}?{_WITH}\s+(?P<who>{_NAME}(?:(?:,\s+|\s+(?:och|samt)\s+){_NAME})*)\s+\S"
)
"""With whom something is done, between the verb and the thing: those who are named one after the other, and no more."""

_ALONE = lazily(
    r"(?:Det|Detta|Arbetet|Insatsen|Åtgärden|Uppdraget)\s+(?:görs|sker|ska\s+(?:göras|ske)|genomförs|bedrivs|drivs|utförs)"
    rf"(?:\s+löpande)?,?\s+{_WITH}\s+(?P<with>[^.;]{{3,70}})\.?"
    r"|(?P<who>[A-ZÅÄÖ][^.;:,]{2,60})\s+(?:deltar|medverkar|är\s+med|bidrar|stöttar|hjälper\s+till|bistår)"
    r"(?:\s+i\s+(?:arbetet|det|detta|insatsen))?\."
)
"""A sentence that says no more than with whom what the one before it tells is done: "Polisen deltar."."""

_LEADS = lazily(
    r"(?:senast|under|från|fr\.|med start|före|innan|inför|till|i|hösten|våren|sommaren|vintern|20\d\d)\b",
    re.IGNORECASE,
)
_COMPANIES = (" AB", " IF")
_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})
_MOST_BEFORE = 14


class Helped(NamedTuple):
    """With whom something is done, and what."""

    others: str
    deed: str


def time_before(deed: str) -> str | None:
    """When what is done is done, said before it: "SENAST I JUNI 2027 sätta upp farthinder"."""
    first = next((time for time, rest in _parted(deed) if begins_deed(rest) or begins_state(rest)), "")
    return first if _LEADS.match(first) and Trait.TIME in traits_of(first) else None


def helped_before(deed: str) -> Helped | None:
    """With whom something is done, where that is said before it: "TILLSAMMANS MED POLISEN öppna en mottagning"."""
    first = _WITH_FIRST.match(deed)
    parts = _parted(deed[first.end() :]) if first else ()
    return next((Helped(who.strip(","), rest) for who, rest in parts if begins_deed(rest)), None)


def helped_behind_verb(sentence: str) -> str | None:
    """With whom something is done, where a sentence says so right behind its verb: "Lotsen har IHOP MED POLISEN sex kurser"."""
    match = _BEHIND_VERB.match(sentence)
    acts = match and (traits_of(match["who"]) & _ACTORS or match["who"].endswith(_COMPANIES))
    return match["who"] if match and acts else None


def helpers_behind(sentences: Sequence[str]) -> str | None:
    """With whom something is done, where the sentence behind says nothing else."""
    match = next(filter(None, map(_ALONE.fullmatch, sentences)), None)
    who = (match["with"] or match["who"]) if match else ""
    return who if traits_of(who) & _ACTORS else None


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """A text parted behind each of its first words."""
    words = text.split()
    return ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, min(_MOST_BEFORE, len(words))))
