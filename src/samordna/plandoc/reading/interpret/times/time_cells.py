"""Whether a cell is nothing but when: a date, a part of a year, a rhythm, or a time that no calendar has."""

import re

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.dates.words import MONTH_NUMBERS, SEASON_CODES, TERMS
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.times.time_columns import RECURRING, is_recurring, ongoing_in
from samordna.plandoc.reading.interpret.times.time_words import said_of
from samordna.plandoc.reading.interpret.words.cell_words import DEED
from samordna.plandoc.reading.interpret.words.evidence import is_time
from samordna.plandoc.reading.interpret.words.glances import has_figure
from samordna.plandoc.reading.interpret.words.small_words import ONGOING

_LONGEST_KIND = 60
_LONGEST_RHYTHM = 5
_LONGEST_MOMENT = 5
_VAGUE_TIME = lazily(
    r"(?:i )?(?:början|slutet|mitten) av (?:år )?\w+(?: 20\d\d)?|"
    r"(?:under |hela )?(?:(?:plan|mandat|avtals|program)?perioden|läsåret|skolåret)|"
    r"omgående|omedelbart|snarast(?: möjligt)?|direkt|"
    r"(?:på )?(?:(?:kort|lång|medellång|kortare|längre) )?sikt|(?:beslutas|bestäms|sätts) senare|"
    r"inom (?:ett|\w+) (?:år|månader|mån)\.?|"
    r"(?:(?:klart?|senast|start(?:ar)?) ){0,2}20\d\d\s?[:/]\s?[1-4](?:\s?[–-]\s?(?:20\d\d\s?[:/]\s?)?[1-4])?",
    re.IGNORECASE,
)
"""A time that no calendar has; it shows what a column holds."""
_ANY_YEAR = 2020
_PART_OF_YEAR = lazily(
    rf"(?:{'|'.join((*MONTH_NUMBERS, *SEASON_CODES, *TERMS))}|"
    r"(?:[1-4](?::[ae])?|första|andra|tredje|fjärde|sista)\s+(?:kvartalet|kvartal|tertialet|tertial|halvåret|halvår)|halvår\s?[12]|h[12]|"
    r"kvartal|kv\.?\s?\d|[kq]\d|vecka|veckorna|v\.\s?\d|tertial|t\s?\d)\b",
    re.IGNORECASE,
)
_LONGEST_PART = 30
_DEED = lazily(DEED)
_THING = lazily(r"(?!Minst|Högst|Ungefär)[A-ZÅÄÖ][a-zåäö]{5,}\s")
"""What comes again, rather than how often: "Trygghetsvandringar varje vecka"."""

_SEVERAL = lazily(r",\s+(?:och\s+)?|\s+(?:och|samt)\s+")
_PARTS = lazily(r"[,;(]|\s[–—-]\s|\.\s")
_ONGOING = lazily(rf"(?:{ONGOING})\b", re.IGNORECASE)


def is_time_cell(cell: str) -> bool:
    if is_time(cell) or _is_time_of_some_year(cell):
        return True
    recurs = len(cell.split()) <= _LONGEST_RHYTHM and is_recurring(cell) and not _DEED.match(cell)
    recurs = recurs and not _THING.match(RECURRING.sub("", cell))
    return recurs or (len(cell) < _LONGEST_KIND and bool(_ONGOING.match(cell)))


def is_part_of_year(text: str) -> bool:
    """Whether a text is nothing but a month, a season, a quarter or a week, with a year or without."""
    words = text.strip(" :.")
    if len(words) > _LONGEST_PART or not _PART_OF_YEAR.match(words):
        return False
    return parse_swedish(said_of(words).words, default_year=_ANY_YEAR) is not None


def holds_time(cell: str) -> bool:
    """Whether a cell that is no time says when among other words: "Stickprov, oktober 2027", "Uttag ur systemet, varje månad"."""
    if is_recurring(cell):
        return True
    may_tell = has_figure(cell) or ongoing_in(cell)
    parts = [part.strip(" .)") for part in _PARTS.split(cell)] if may_tell else []
    return len(parts) > 1 and any(map(is_time_cell, filter(None, parts)))


def _is_time_of_some_year(cell: str) -> bool:
    """A month, a season, a quarter or a week whose year is told elsewhere, or several of them."""
    if _VAGUE_TIME.fullmatch(cell):
        return True
    parts = [part.strip(" .") for part in _SEVERAL.split(cell)]
    if len(parts) > 1 and all(map(is_part_of_year, parts)):
        return True
    few = len(cell.split()) <= _LONGEST_MOMENT and any(map(str.isalpha, cell))
    return few and parse_swedish(said_of(cell).words, default_year=_ANY_YEAR) is not None
