"""What the sentence of a listed activity says of who and when: "Biblioteket ordnar två kvällar under våren 2025"."""

import re
from typing import NamedTuple

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.interpret.cell_words import DEED
from samordna.plandoc.reading.interpret.subjects import WE, doer_in
from samordna.plandoc.reading.interpret.words import ONGOING

_DEED = re.compile(DEED)
_ANSWERS = re.compile(
    r"(?:^|\. )Ansvar(?:ig|iga|et)\b[^.]{0,60}?\b(?:är|blir|har|på|hos)\s+(?P<who>[^.,;]{3,60})"
)
_ONGOING = re.compile(rf"\b(?:{ONGOING})\b", re.IGNORECASE)
_DEADLINE = re.compile(r"\b(?:senast|klart?|färdig\w*|till och med|by|no later than)\b", re.IGNORECASE)
_DURING = re.compile(r"(?:under|hela|inom|during)\s", re.IGNORECASE)
_LONGEST_DATE = 5


class Told(NamedTuple):
    """Who acts and when, as far as the sentence says."""

    responsible: str | None
    starts: str | None
    ends: str | None
    ongoing: bool


def told_in(text: str) -> Told:
    doer = None if _DEED.match(text) else doer_in(text)
    starts, ends = _times(text)
    answers = _ANSWERS.search(text)
    who = doer.who if doer and doer.who.lower() not in WE else answers["who"].strip() if answers else None
    return Told(who, starts, ends, bool(_ONGOING.search(text)))


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
