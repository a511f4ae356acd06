"""Columns and labels that name two things, such as "Mål och uppföljning": which words of a cell say which."""

import re
from functools import lru_cache

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.words.cell_words import REVIEW
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_TWO = lazily(r"(?P<first>[^/&+]{3,40}?)\s*(?:/|&|\+|\s(?:och|samt|med)\s)\s*(?P<second>[^/&+]{3,40})")
_TWICE = frozenset({Column.GOAL, Column.INDICATOR, Column.FOLLOW_UP})
_AREA = lazily(r"(?:\w*(?<!mål)område|tema|inriktning|fokus)n?", re.IGNORECASE)
"""What only names what goals are about."""

_REVIEW = lazily(REVIEW)
_PARTS = lazily(r"\s*[\n;]\s*|\s+[–—]\s+")
_STATES = lazily(r"\s(?=[A-ZÅÄÖ][a-zåäö]+\s(?:[^.]*\s)?(?:ska|skall)\s[^.]*(?:\.|$))")
"""Where a sentence begins that says how things are to be, behind words without a stop."""


def parted(heading: str, text: str) -> list[tuple[Column | None, str, str]]:
    """What a cell says of each of the two things that its heading names: what that is, its name, and the words; nothing where
    these do not tell the two apart.

    Lines, signs or sentences part them, in the order of the heading; one sentence alone may say the second.
    """
    two = _two_in(heading)
    if two is None:
        return []
    (first, called), (second, called_too) = two
    parts = [part.strip() for part in _PARTS.split(text.strip()) if part.strip()]
    if first is None:
        before, after = _area_before(text, parts)
        return [(None, called, before), (second, called_too, after)] if before else []
    parts = parts if len(parts) == len(two) else sentences_of(" ".join(text.split()))
    if len(parts) == 1:
        only_second = _says(second, text) and not _says(first, text)
        return [(second, called_too, text)] if only_second else []
    at = next((at for at, part in enumerate(parts) if at and _says(second, part)), None)
    if at is None and len(parts) == len(two) and not _says(first, parts[1]):
        at = 1
    if at is None:
        return []
    return [(first, called, " ".join(parts[:at])), (second, called_too, " ".join(parts[at:]))]


def is_area(heading: str) -> bool:
    """Whether a heading only says that goals are about something: "Område", "Tema"."""
    return _AREA.fullmatch(heading.strip(" :")) is not None


@lru_cache(maxsize=2048)
def _two_in(heading: str) -> tuple[tuple[Column | None, str], tuple[Column, str]] | None:
    """The two things that a heading names, in order, each by the name of a column of its own; the first may be an area."""
    match = _TWO.fullmatch(" ".join(heading.split()).strip(" :"))
    if match is None or not all(map(names_column, match.groups())):
        return None
    first, second = map(column_of, match.groups())
    if second is Column.GOAL and is_area(match["first"]):
        return (None, match["first"]), (second, match["second"])
    if first is second or first not in _TWICE or second is None or second not in _TWICE:
        return None
    return (first, match["first"]), (second, match["second"])


def _area_before(text: str, parts: list[str]) -> tuple[str, str]:
    """An area, and the goals behind it; neither where the text does not tell them apart."""
    if len(parts) > 1 and _says(Column.GOAL, parts[1]) and not parts[0].endswith("."):
        return parts[0], " ".join(parts[1:])
    whole = " ".join(text.split())
    stop = whole.find(".")
    places = [match.start() for match in _STATES.finditer(whole) if stop < 0 or match.start() < stop]
    return (whole[: places[-1]], whole[places[-1] + 1 :]) if places else ("", "")


def _says(column: Column, text: str) -> bool:
    """Whether words are of the kind that a column holds."""
    if column is Column.FOLLOW_UP:
        return _REVIEW.search(text.casefold()) is not None
    return (Trait.MEASURE if column is Column.INDICATOR else Trait.AIM) in traits_of(text)
