"""What the sentence of a listed activity says of who and when: "Biblioteket ordnar två kvällar under våren 2025"."""

import re
from typing import NamedTuple

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.interpret.cell_words import DEED
from samordna.plandoc.reading.interpret.words import ACTOR, ONGOING, words_of

_ACTOR = re.compile(ACTOR, re.IGNORECASE)
_DEED = re.compile(DEED)
_ACTS = re.compile(
    r"^(?P<who>[A-ZÅÄÖ][^.,;:()]{2,60}?) (?:(?:och|samt) )?"
    r"(?P<verb>[a-zåäö]{2,}(?:er|ar|år|ör|r)|ska|skall|får|har|will|shall)\b "
)
_INVERTED = re.compile(
    r"^(?:Under|Senast|Från|Till|Efter|Inom|Före|I|Våren|Hösten|Sommaren|Vintern|Vecka|By|During)\b[^.]{3,50}?\s"
    r"(?:ska|skall|får|kommer|ansvarar|genomför|tar)\s(?P<rest>[^.,]+)"
)
_NOT_VERBS = words_of(
    "för efter under över eller per inför utanför lärare chefer enheter aktörer föreningar myndigheter"
)
_ONGOING = re.compile(rf"\b(?:{ONGOING})\b", re.IGNORECASE)
_DEADLINE = re.compile(r"\b(?:senast|klart?|färdig\w*|till och med|by|no later than)\b", re.IGNORECASE)
_DURING = re.compile(r"(?:under|hela|inom|during)\s", re.IGNORECASE)
_LONGEST_DATE = 5
_LONGEST_ACTOR = 5


class Told(NamedTuple):
    """Who acts and when, as far as the sentence says."""

    responsible: str | None
    starts: str | None
    ends: str | None
    ongoing: bool


def told_in(text: str) -> Told:
    match = None if _DEED.match(text) else _ACTS.match(text)
    acts = match and match["verb"] not in _NOT_VERBS and _ACTOR.search(match["who"])
    starts, ends = _times(text)
    who = match["who"] if match and acts else _after_the_verb(text)
    return Told(who, starts, ends, bool(_ONGOING.search(text)))


def _after_the_verb(text: str) -> str | None:
    """Who acts in a sentence that begins with its time: "Under våren 2025 ska skolchefen …"."""
    match = _INVERTED.match(text)
    words = match["rest"].split()[:_LONGEST_ACTOR] if match else []
    last = max((at for at, word in enumerate(words) if _ACTOR.search(word)), default=None)
    return None if last is None else " ".join(words[: last + 1])


def _times(text: str) -> tuple[str | None, str | None]:
    """The first date with a year in the sentence, as an end when a deadline word stands before it."""
    words = text.split()
    for start in range(len(words)):
        for length in range(min(_LONGEST_DATE, len(words) - start), 0, -1):
            phrase = " ".join(words[start : start + length]).strip(".,;()")
            date = parse_swedish(phrase) if any(map(str.isdigit, phrase)) else None
            if date and not _is_bare_number(phrase):
                first, _, last = date.partition("/")
                deadline = _DEADLINE.search(" ".join(words[max(0, start - 2) : start + 1]))
                if deadline or first == "..":
                    return None, last or date
                whole = first if last == ".." else date
                return whole, (whole if _DURING.match(phrase) and last != ".." else None)
    return None, None


def _is_bare_number(phrase: str) -> bool:
    return phrase.isdigit() and len(phrase) != len("2025")
