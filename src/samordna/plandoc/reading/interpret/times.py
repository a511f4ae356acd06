"""What the time columns of an activity say: when it starts and ends, and whether it goes on."""

import re
from functools import lru_cache

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.dates.moments import moment
from samordna.plandoc.reading.interpret.time_doubts import Times
from samordna.plandoc.reading.interpret.time_words import said_of
from samordna.plandoc.reading.interpret.words import ONGOING, Column

_ONGOING = re.compile(rf"\b(?:{ONGOING})\b", re.IGNORECASE)
RECURRING = re.compile(
    r"\b(?:årlig(?:en|t)?|varje (?:år|termin|månad|vecka|kvartal|tertial|vår|sommar|höst|vinter|halvår)|(?:en|två|tre|fyra|\d+) "
    r"(?:gång(?:er)?|ggr) (?:per|om|/) ?(?:år(?:et)?|termin|månad|kvartal)|"
    r"\d+ ?ggr ?/ ?(?:år|termin|månad)|halvårsvis|kvartalsvis|månadsvis|"
    r"terminsvis|vid behov|annually|quarterly|monthly|yearly)\b",
    re.IGNORECASE,
)
DEADLINE = re.compile(
    r"senast|\bklart?\b|färdig|till och med|t\.?\s?o\.?\s?m\b|slutför|avslut|deadline|\bby\b|until|no later",
    re.IGNORECASE,
)
_AT_LATEST = re.compile(r"(?:(?:är|ska vara)\s+)?(?:klart?|färdigt?)?\s*senast\s", re.IGNORECASE)
_DURING = re.compile(r"(?:under|hela|inom)\s", re.IGNORECASE)
_LONE = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")
"""A day or a month, by which a thing is done; a year or a season is how long it takes."""

STARTS = re.compile(r"start(?!en)|börja|inled|öppna|tidigast|\bfrån\b|fr\.?\s?o\.?\s?m", re.IGNORECASE)
_PARTS = re.compile(r"[;\n]|,\s+|\s+(?:och|samt|and)\s+|\.\s+")


def is_recurring(text: str) -> bool:
    return RECURRING.search(text) is not None


def without_ongoing(text: str) -> tuple[str, bool]:
    """What a time says besides that something goes on, and whether it says that."""
    rest = _ONGOING.sub("", text).strip(" ,;()/–-.") if _ONGOING.search(text) else text
    return rest, rest is not text


@lru_cache(maxsize=16384)
def times_in(text: str, column: Column, year: int | None = None) -> Times | None:
    """The start and the end that a text of a time column states; None when it is no time."""
    said = said_of(text)
    edtf = parse_swedish(said.words) or (parse_swedish(said.words, default_year=year) if year else None)
    if not edtf:
        return _of_parts(text, column, year)
    if said.until:
        return None, edtf.removeprefix("../")
    if said.since:
        return edtf.removesuffix("/.."), None
    if column is Column.TIME and ".." not in edtf and not STARTS.search(text) and not DEADLINE.search(text):
        return (None, edtf) if _LONE.fullmatch(edtf) else (edtf.partition("/")[0], edtf.rpartition("/")[2])
    return _ends_of(said.words, column, edtf)


def _of_parts(text: str, column: Column, year: int | None) -> Times | None:
    """The first start and the last end of a text that tells several times: "Start maj 2025, klart juni 2026"."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    if len(parts) < 2:
        return None
    found = [_part(part.strip(" ."), column, year) for part in parts]
    known = [one for one in found if one]
    if len(known) < len(parts):
        return None
    starts = [start for start, _ in known if start]
    ends = [end for _, end in known if end] or (starts[1:] if len(starts) > 1 else [])
    first, last = (starts[0] if starts else None), (ends[-1] if ends else None)
    if first and last and "/" in f"{first}{last}":
        return first.partition("/")[0], last.rpartition("/")[2]
    return first, last


def _part(text: str, column: Column, year: int | None) -> Times | None:
    """A moment among others begins what the last of them ends."""
    words = said_of(text).words
    edtf = parse_swedish(words) or (parse_swedish(words, default_year=year) if year else None)
    return _ends_of(words, column, edtf) if edtf else None


def _ends_of(text: str, column: Column, edtf: str) -> Times:
    start, slash, end = edtf.partition("/")
    if slash and _AT_LATEST.match(text):
        return None, end
    whole = not slash or moment(" ".join(text.lower().split()).strip(" .")) is not None or ".." in edtf
    if not whole and column is not Column.END:
        return start, end
    if column is Column.END or (column is Column.TIME and DEADLINE.search(text)):
        return None, edtf.removeprefix("../")
    if start in ("..", ""):
        return None, end
    first = edtf.removesuffix("/..")
    return first, (first if _DURING.match(text) and ".." not in edtf else None)
