"""The times of an activity taken from the texts of its time columns."""

import re
from typing import NamedTuple

from samordna.plandoc.dates import bounds
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.times.time_columns import (
    RECURRING,
    Times,
    has_no_end,
    is_recurring,
    is_whole_year,
    tells_several,
    times_in,
    without_ongoing,
)
from samordna.plandoc.reading.interpret.times.time_doubts import (
    ends_before_start,
    loosely,
    several_times,
    two_ends,
)
from samordna.plandoc.reading.interpret.times.time_words import said_of
from samordna.plandoc.reading.interpret.times.times_among import times_among
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.unread_times import no_date
from samordna.plandoc.schema import Activity
from samordna.plandoc.spans import ends_first
from samordna.plandoc.vocabulary import Text

_BEGINS = lazily(
    r"^[\s,;(–-]*(?:och )?"
    r"(?P<begins>(?:med )?(?:start|början)\b|(?:startar|börjar|påbörjas|inleds)(?: (?:i|under))?|från och med|"
    r"(?:de[nt] |med )?första(?: \w+(?:et|en|n)\b)?(?: (?:är|hålls|sker|genomförs|blir|ordnas))?)?\s*",
    re.IGNORECASE,
)
"""When what comes again begins: "med start i maj 2027", "det första mötet hålls i maj 2027"."""

_GOES_ON = r"(?:(?:pågår|fortsätter|sker|löper|återkommer|genomförs)\s+)?"
_THEN = lazily(rf"[\s,;]*(?:och\s+)?{_GOES_ON}(?:därefter|sedan|sen)\s*{_GOES_ON}$", re.IGNORECASE)
"""Before how often, behind when it begins: "Start hösten 2025, därefter varje läsår"."""

_THROUGHOUT = lazily(r"(?:under\s+)?hela\s+(?:läs|skol)?året|helår", re.IGNORECASE)
"""All of a year that nothing names: what is done then goes on."""

_EACH = lazily(r"vecka|månad|kvartal|tertial|delår|halvår|termin|läsår", re.IGNORECASE)
"""A part of the year that nothing numbers, where others have their time: each of them."""

_YEAR = lazily(r"\b20\d\d\b")


class TimesTaken(NamedTuple):
    """``unread`` texts are no times, ``among`` are times among words that say more; both are kept as they stand."""

    unread: list[str]
    among: list[str]
    doubts: list[Text]


def take_times(activity: Activity, texts: list[tuple[Column, str]], year: int | None) -> TimesTaken:
    """Set start, end and ongoing from the texts of the time columns, in the order start, time, end.

    ``year`` completes a time that names none.
    """
    taken = TimesTaken([], [], [])
    for column, text in texts:
        rest, goes_on = without_ongoing(text)
        recurs = is_recurring(rest) or _EACH.fullmatch(rest.strip(" .")) is not None
        if goes_on or recurs:
            activity.ongoing = True
        found = (
            times_in(rest, column, year) if rest and not (goes_on and is_whole_year(rest)) else (None, None)
        )
        if found is None and _THROUGHOUT.fullmatch(rest):
            activity.ongoing = True
            found = None, None
        if found is None and (recurs or goes_on):
            found = _around_rhythm(rest, column, year)
        if found is None and not recurs and (found := times_among(rest, column, year)):
            taken.among.append(text)
        if found is None:
            taken.unread.append(text)
            taken.doubts.extend([] if recurs and not _YEAR.search(text) else [no_date(text)])
            continue
        if has_no_end(text):
            found = (found[0] or found[1], None)
        taken.doubts.extend(_set(activity, column, found))
        if said_of(rest).loosely or text in taken.among:
            taken.doubts.append(loosely(text, found))
        elif any(found) and tells_several(rest, year):
            taken.doubts.append(several_times(text))
    if ends_first(activity.starts, activity.ends):
        taken.doubts.append(ends_before_start(activity))
    return taken


def _around_rhythm(text: str, column: Column, year: int | None) -> Times | None:
    """The time that stands beside how often something is done: when it begins, where words say so."""
    rest = RECURRING.sub("", text)
    first = _THEN.sub("", rest)
    begins = _BEGINS.match(first)
    found = times_in(_BEGINS.sub("", first), column, year)
    only_start = first != rest or (begins and begins["begins"])
    return (found[0] or found[1], None) if found and only_start else found


def _set(activity: Activity, column: Column, found: Times) -> list[Text]:
    """A column of ends has the last word on the end; what an earlier column said of it is told where it differs."""
    start, end = found
    doubts = []
    if start and not activity.starts:
        activity.starts = start
    if end and column is Column.END and activity.ends and not _agree(activity.ends, end):
        doubts.append(two_ends(activity.ends, end))
        activity.ends = end
    if end and not activity.ends:
        activity.ends = end
    return doubts


def _agree(one: str, other: str) -> bool:
    return bounds(one)[1] == bounds(other)[1]
