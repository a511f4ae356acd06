"""Opening hours: OpenStreetMap's syntax with Swedish holidays, said in plain words, and whether somebody is there now.

``PH`` is every public holiday and the eves on which Swedish offices are closed: Midsummer, Christmas and New Year's Eve.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.utils.dates import WEEKDAYS
from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from opening_hours import OpeningHours, ParserError, State  # type: ignore[attr-defined]

from samordna.core.days import day as day_said

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ALWAYS = "24/7"
CODES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
DAY = 24 * 60

_DAYS = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?"
_SPAN = r"\d{2}:\d{2}-\d{2}:\d{2}"
_RULE = re.compile(
    rf"(?P<days>{_DAYS}(?:, ?{_DAYS})*)? ?(?P<what>closed|off|{_SPAN}(?:, ?{_SPAN})*)", re.ASCII
)


class NotOpeningHours(ValueError):
    """The text is not in the syntax; the message says how one is written."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Some days (0 is Monday), whether holidays are among them, and when it is open then, in minutes of the day."""

    days: tuple[int, ...]
    holidays: bool
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Now:
    """Whether it is open at a moment, and when that changes; None when it never does."""

    is_open: bool
    changes: datetime | None


def normalised(text: str) -> str:
    """The text as it is kept. Raises NotOpeningHours."""
    plain = " ".join((text or "").split())
    if not plain:
        return ""
    if '"' in plain:
        raise NotOpeningHours(_("Write remarks under “Good to know”, not among the opening hours."))
    if _parsed(plain) is None:
        words = _(
            "“%(text)s” cannot be understood as opening hours. Write for example weekdays 8–16, closed on holidays; or round"
            " the clock."
        )
        raise NotOpeningHours(words % {"text": plain[:80]})
    return plain


def now(text: str, at: datetime) -> Now | None:
    """Whether it is open at a moment, seen from Sweden. None when nothing is stated."""
    hours = _parsed(text)
    if hours is None:
        return None
    local = at.astimezone(STOCKHOLM)
    return Now(hours.state(local)[0] == State.OPEN, hours.next_change(local))


def now_in_words(text: str, at: datetime) -> str:
    """Such as “open now, until 16:30” or “closed, opens tomorrow at 8:00”; empty when nothing is stated."""
    opened = now(text, at)
    if opened is None:
        return ""
    if opened.changes is None:
        return _("always open") if opened.is_open else _("closed")
    when = _moment(opened.changes, at.astimezone(STOCKHOLM))
    if opened.is_open:
        return _("open now, until %(when)s") % {"when": when}
    return _("closed, opens %(when)s") % {"when": when}


@lru_cache(maxsize=4096)
def _in_words(text: str, _language: str | None) -> str:
    if not text:
        return ""
    if text == ALWAYS:
        return _("round the clock")
    rules = read(text)
    if rules is None:
        return text
    return (
        get_text_list([_said(rule) for rule in rules], ", ")
        if len(rules) == 1
        else ", ".join(map(_said, rules))
    )


def in_words(text: str) -> str:
    """Such as “Monday–Friday 8:00–16:30, closed on holidays”; what is too intricate for that stays as it is written."""
    return _in_words(text, get_language())


def week(text: str, first: date) -> list[tuple[date, str]]:
    """Seven days from ``first``, each with its hours in words; empty when nothing is stated."""
    hours = _parsed(text)
    if hours is None:
        return []
    return [(day, _hours_of(hours, day)) for day in (first + timedelta(days=ahead) for ahead in range(7))]


def read(text: str) -> list[Rule] | None:
    """The rules of the usual kind: days with hours, and holidays. None when there is anything else in it."""
    rules: list[Rule] = []
    for part in text.split(";"):
        match = _RULE.fullmatch(part.strip())
        if match is None:
            return None
        days, holidays = _days(match["days"] or "Mo-Su")
        closed = match["what"] in ("closed", "off")
        spans = () if closed else tuple(_span(one.strip()) for one in match["what"].split(","))
        rules.append(Rule(days, holidays, spans))
    return rules


def written(rules: Iterable[Rule]) -> str:
    """Rules in the syntax."""
    return "; ".join(_written(rule) for rule in rules)


@lru_cache(maxsize=4096)
def _parsed(text: str) -> OpeningHours | None:
    if not text:
        return None
    try:
        return OpeningHours(text, timezone=STOCKHOLM, country="SE", max_interval_days=366)
    except ParserError:
        return None


def _days(text: str) -> tuple[tuple[int, ...], bool]:
    weekdays: set[int] = set()
    parts = [part.strip() for part in text.split(",")]
    for part in parts:
        if part == "PH":
            continue
        first, _dash, last = part.partition("-")
        start, end = CODES.index(first), CODES.index(last or first)
        weekdays |= {day % 7 for day in range(start, end + (7 if end < start else 0) + 1)}
    return tuple(sorted(weekdays)), "PH" in parts


def _span(text: str) -> tuple[int, int]:
    start, end = (int(one[:2]) * 60 + int(one[3:]) for one in text.split("-"))
    return start, end


def _written(rule: Rule) -> str:
    days = ",".join(
        [*(_range(CODES[a], CODES[b]) for a, b in _runs(rule.days)), *(["PH"] if rule.holidays else [])]
    )
    spans = ",".join(f"{_clock(start)}-{_clock(end)}" for start, end in rule.spans)
    return f"{days} {spans or 'off'}"


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}-{last}"


def _runs(days: Iterable[int]) -> list[tuple[int, int]]:
    """Days that follow on one another, as first and last."""
    runs: list[tuple[int, int]] = []
    for one in days:
        if runs and runs[-1][1] == one - 1:
            runs[-1] = (runs[-1][0], one)
        else:
            runs.append((one, one))
    return runs


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _said(rule: Rule) -> str:
    names = [_run_said(first, last) for first, last in _runs(rule.days)]
    if not rule.spans and rule.holidays and not rule.days:
        return _("closed on holidays and their eves")
    if rule.holidays:
        names.append(_("holidays"))
    days = get_text_list(names, _("and"))
    if not rule.spans:
        return _("closed %(days)s") % {"days": days}
    return f"{days} {get_text_list([_span_said(*span) for span in rule.spans], _('and'))}"


def _run_said(first: int, last: int) -> str:
    names = [str(WEEKDAYS[first]), str(WEEKDAYS[last])]
    if first == last:
        return names[0]
    return f"{names[0]}–{names[1]}" if last > first + 1 else get_text_list(names, _("and"))


def _span_said(start: int, end: int) -> str:
    return f"{_time_said(start)}–{_time_said(end)}"


def _time_said(minutes: int) -> str:
    """“8”, “16.30” in Swedish; “8:00”, “16:30” in English. Past midnight counts from the next day."""
    hour, minute = (minutes if minutes == DAY else minutes % DAY) // 60, minutes % 60
    if get_language() == "en":
        return f"{hour}:{minute:02d}"
    return f"{hour}.{minute:02d}" if minute else str(hour)


def _moment(when: datetime, local: datetime) -> str:
    clock = _time_said(when.hour * 60 + when.minute)
    ahead = (when.date() - local.date()).days
    if ahead == 0:
        return clock
    if ahead == 1 and when.hour == when.minute == 0:
        return _("midnight")
    if ahead == 1:
        return _("tomorrow %(clock)s") % {"clock": clock}
    if ahead < 7:
        return f"{WEEKDAYS[when.weekday()]} {clock}"
    return f"{day_said(when, 'short')} {clock}"


def _hours_of(hours: OpeningHours, day: date) -> str:
    midnight = datetime.combine(day, time(), tzinfo=STOCKHOLM)
    end = datetime.combine(day + timedelta(days=1), time(), tzinfo=STOCKHOLM)
    spans = [
        _span_said(_minutes(start, day), _minutes(stop, day))
        for start, stop, state, _comment in hours.intervals(midnight, end)
        if state == State.OPEN
    ]
    if spans == [_span_said(0, DAY)]:
        return _("round the clock")
    return get_text_list(spans, _("and")) or _("closed")


def _minutes(moment: datetime | None, day: date) -> int:
    if moment is None or moment.astimezone(STOCKHOLM).date() > day:
        return DAY
    local = moment.astimezone(STOCKHOLM)
    return local.hour * 60 + local.minute
