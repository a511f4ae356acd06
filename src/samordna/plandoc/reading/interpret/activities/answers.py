"""Yes and no under headings that ask how far something has come: "Klart?", "Genomförd (ja/nej)", "Påbörjad"."""

import re
from collections.abc import Iterable, Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.interpret.words.status_signs import status_of
from samordna.plandoc.vocabulary import Status

_YES = ("ja", "yes")
_NO = ("nej", "no")
_PARTLY = lazily(r"(?:till viss del|delvis|partly|partially)(?: \w+)?", re.IGNORECASE)
_CHOICES = lazily(r"\([^)]*\)|\bja\s*(?:/|eller)\s*nej\b|\byes\s*(?:/|or)\s*no\b|[?:.]", re.IGNORECASE)
_NOT = lazily(r"\b(?:ej|inte|icke|not)\b", re.IGNORECASE)
_BEGUN = lazily(r"påbörja[dt]|starta[dt]|i ?gång\b|inle(?:tt|d[dt])|\b(?:started|begun)\b", re.IGNORECASE)
_WORD = lazily(r"[^\W\d_]{4,}")
_WITH_MORE = lazily(
    r"(?P<answer>ja|nej|yes|no|delvis|partly)\b(?:\s*[,.;:(–—-]\s*|\s+)(?P<more>\S.*?)\)?", re.IGNORECASE
)
"""An answer and what is said of it: "Ja, maj 2026", "Nej (flyttas till hösten)"."""

_HOW_FAR = (Column.STATUS, Column.TIME, Column.END)
_ONLY_NAMED = (Status.NOT_STARTED,)
"""What a word among others does not ask: "Planerad tid"."""


def is_answer(text: str) -> bool:
    """Whether a cell is nothing but yes, no or partly."""
    words = _plain(text)
    return words in (*_YES, *_NO) or _PARTLY.fullmatch(words) is not None


def answer_in(text: str) -> tuple[str, str]:
    """The answer that a cell is or begins with, and what it says of it; two empty texts where it is none."""
    if is_answer(text):
        return text, ""
    match = _WITH_MORE.fullmatch(" ".join(text.split()))
    return (match["answer"], match["more"]) if match else ("", "")


def asked_by(heading: str) -> Status | None:
    """How far a heading asks whether something has come; None where it asks nothing, as "Status" does."""
    words = " ".join(_CHOICES.sub(" ", heading).split())
    if whole := status_of(words):
        return whole
    among = [] if _NOT.search(words) else list(_among(words))
    return Status.DONE if Status.DONE in among else next(iter(among), None)


def answered(text: str, heading: str) -> Status | None:
    """What an answer says under a heading. Yes says what is asked, that it is done where nothing else is. No says only that it
    is not so, and nothing of how far it has come, but where the question is whether it was begun."""
    words, asked = _plain(text), asked_by(heading)
    negated = _NOT.search(heading) is not None
    if words in _YES:
        return asked or (None if negated else Status.DONE)
    if words in _NO:
        return Status.NOT_STARTED if _BEGUN.search(heading) and not negated else None
    return Status.IN_PROGRESS if asked in (None, Status.DONE, Status.IN_PROGRESS) and not negated else None


def is_no(text: str) -> bool:
    return _plain(text) in _NO


def tell_steps(records: Iterable[Record]) -> bool:
    """Whether what is not finished is told apart from what has begun: no stands beside "Delvis" or "Påbörjat"."""
    told = [text for one in records for column in _HOW_FAR if (text := one.get(column))]
    return any(map(is_no, told)) and any(status_of(text) is Status.IN_PROGRESS for text in told)


def told_with(heading: str, text: str) -> str:
    """An answer with what was asked, as it stands in a comment: "Klart? Nej", "Genomförd: Nej"."""
    asked = " ".join(heading.split()).rstrip(" :")
    return f"{asked}{'' if asked.endswith('?') else ':'} {text}" if asked else text


def _among(words: str) -> Iterator[Status]:
    for word in _WORD.findall(words):
        if (status := status_of(word)) and status not in _ONLY_NAMED:
            yield status


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" .!").casefold()
