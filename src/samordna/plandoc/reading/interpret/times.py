"""What the time columns of an activity say: when it starts and ends, and whether it goes on."""

import re
from functools import lru_cache
from typing import NamedTuple

from samordna.plandoc.dates import bounds, parse_swedish
from samordna.plandoc.dates.moments import moment
from samordna.plandoc.reading.interpret.time_doubts import (
    Times,
    ends_before_start,
    loosely,
    no_date,
    two_ends,
)
from samordna.plandoc.reading.interpret.time_phrases import phrases_in
from samordna.plandoc.reading.interpret.time_words import said_of
from samordna.plandoc.reading.interpret.words import ONGOING, Column
from samordna.plandoc.schema import Activity
from samordna.plandoc.spans import ends_first
from samordna.plandoc.vocabulary import Text

_ONGOING = re.compile(rf"\b(?:{ONGOING})\b", re.IGNORECASE)
_RECURRING = re.compile(
    r"\b(?:årlig(?:en|t)?|varje (?:år|termin|månad|vecka|kvartal|tertial|vår|höst|halvår)|(?:en|två|tre|fyra|\d+) "
    r"(?:gång(?:er)?|ggr) (?:per|om|/) ?(?:år(?:et)?|termin|månad|kvartal)|"
    r"\d+ ?ggr ?/ ?(?:år|termin|månad)|halvårsvis|kvartalsvis|månadsvis|"
    r"terminsvis|vid behov|annually|quarterly|monthly|yearly)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"senast|\bklart?\b|färdig|till och med|t\.?\s?o\.?\s?m\b|slutför|avslut|deadline|\bby\b|until|no later",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"^[\s,;(–-]*(?:(?:med )?(?:start|början)|startar|börjar|från och med)?\s*", re.IGNORECASE
)
_BEFORE = re.compile(r"\b(?:före|innan|inför|slut)\b", re.IGNORECASE)
_DURING = re.compile(r"(?:under|hela|inom)\s", re.IGNORECASE)
_LONE = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")
"""A day or a month, by which a thing is done; a year or a season is how long it takes."""

_STARTS = re.compile(r"start(?!en)|börja|inled|öppna|tidigast|\bfrån\b|fr\.?\s?o\.?\s?m", re.IGNORECASE)
_PARTS = re.compile(r"[;\n]|,\s+|\s+(?:och|samt|and)\s+|\.\s+")


class TimesTaken(NamedTuple):
    """``unread`` texts are no times, ``among`` are times among words that say more; both are kept as they stand."""

    unread: list[str]
    among: list[str]
    doubts: list[Text]


def is_recurring(text: str) -> bool:
    return _RECURRING.search(text) is not None


def take_times(activity: Activity, texts: list[tuple[Column, str]], year: int | None) -> TimesTaken:
    """Set start, end and ongoing from the texts of the time columns, in the order start, time, end.

    ``year`` completes a time that names none.
    """
    taken = TimesTaken([], [], [])
    for column, text in texts:
        rest, goes_on = without_ongoing(text)
        recurs = is_recurring(rest)
        activity.ongoing = activity.ongoing or goes_on or recurs
        found = times_in(rest, column, year) if rest else (None, None)
        if found is None and recurs:
            found = times_in(_BEGINS.sub("", _RECURRING.sub("", rest)), column, year)
        if found is None and not recurs and (found := times_among(rest, column, year)):
            taken.among.append(text)
        if found is None:
            taken.unread.append(text)
            taken.doubts.extend([] if recurs else [no_date(text)])
            continue
        taken.doubts.extend(_set(activity, column, found))
        if said_of(rest).loosely or text in taken.among:
            taken.doubts.append(loosely(text, found))
    if ends_first(activity.starts, activity.ends):
        taken.doubts.append(ends_before_start(activity))
    return taken


def times_among(text: str, column: Column, year: int | None) -> Times | None:
    """The start and the end that stand among other words of a time column."""
    found = []
    for lead, words in phrases_in(text, lambda phrase: times_in(phrase, Column.TIME, year) is not None):
        said = f"{lead} {words}"
        begins = _STARTS.search(said) is not None
        ends = not begins and (_DEADLINE.search(said) or _BEFORE.search(said))
        kind = Column.START if begins else Column.END if ends else column
        found.append((begins, times_in(words, kind, year) or (None, None)))
    if len(found) == 1:
        return found[0][1]
    starts = [start for begins, (start, _) in found if begins and start]
    ends = [end or start for begins, (start, end) in found if not begins]
    return (next(iter(starts), None), ends[-1] if ends else None) if found else None


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
    if column is Column.TIME and ".." not in edtf and not _STARTS.search(text) and not _DEADLINE.search(text):
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
    edtf = parse_swedish(text) or (parse_swedish(text, default_year=year) if year else None)
    return _ends_of(text, column, edtf) if edtf else None


def _ends_of(text: str, column: Column, edtf: str) -> Times:
    start, slash, end = edtf.partition("/")
    whole = not slash or moment(" ".join(text.lower().split()).strip(" .")) is not None or ".." in edtf
    if not whole and column is not Column.END:
        return start, end
    if column is Column.END or (column is Column.TIME and _DEADLINE.search(text)):
        return None, edtf.removeprefix("../")
    if start in ("..", ""):
        return None, end
    first = edtf.removesuffix("/..")
    return first, (first if _DURING.match(text) and ".." not in edtf else None)


def _set(activity: Activity, column: Column, found: Times) -> list[Text]:
    """A column of ends has the last word on the end; what an earlier column said of it is told where it differs."""
    start, end = found
    doubts = []
    activity.starts = activity.starts or start
    if end and column is Column.END and activity.ends and not _agree(activity.ends, end):
        doubts.append(two_ends(activity.ends, end))
        activity.ends = end
    activity.ends = activity.ends or end
    return doubts


def _agree(one: str, other: str) -> bool:
    return bounds(one)[1] == bounds(other)[1]
