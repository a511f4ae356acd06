"""Opening hours as people write them: “vardagar 8–16, stängt helgdagar”, “mån–fre 08.00–16.30”, “dygnet runt”.

What is not wholly understood is not understood at all: a word left over could be the one that matters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from django.utils import translation

from samordna.organisation.reaching.opening import (
    ALWAYS,
    DAY,
    NotOpeningHours,
    Rule,
    in_words,
    normalised,
    written,
)

_DAYS: dict[str, tuple[int, ...]] = {
    r"weekdays?": (0, 1, 2, 3, 4),
    r"helg(en|er|erna)?|weekends?": (5, 6),
    r"alla dagar|alla veckodagar|alla veckans dagar|varje dag|dagligen|daily|every day": (
        0,
        1,
        2,
        3,
        4,
        5,
        6,
    ),
    r"m(å|a)n(d|dag|dagar|dagarna)?|mo(n|ndays?)?": (0,),
    r"ti(s|sd|sdag|sdagar|sdagarna)?|tu(e|es|esdays?)?": (1,),
    r"on(s|sd|sdag|sdagar|sdagarna)?|we(d|dnesdays?)?": (2,),
    r"to(r|rs|rsd|rsdag|rsdagar|rsdagarna)?|th(u|ur|urs|ursdays?)?": (3,),
    r"fre(d|dag|dagar|dagarna)?|fr(i|idays?)?": (4,),
    r"l(ö|o)r(d|dag|dagar|dagarna)?|sa(t|turdays?)?": (5,),
    r"s(ö|o)n(d|dag|dagar|dagarna)?|su(n|ndays?)?": (6,),
}
_HOLIDAYS = (
    r"(röda dagar|helgdag(ar|arna)?|on (public )?holidays|(public )?holidays?|ph)"
    r"( (och|samt|and) (deras|their|helgdags)? ?(aftnar|aftonen|aftonar|eves))?"
)
_TOKENS = [
    ("always", r"dygnet runt|round the clock|24 ?/ ?7|alltid( öppet)?|always( open)?"),
    ("workdays", r"(helgfria? )?(vardag(ar|arna)?|arbetsdag(ar)?)( utom helgdag(ar)?)?"),
    ("holidays", _HOLIDAYS),
    ("closed", r"(har )?(lunch)?stängt?|closed( on)?|off"),
    *((f"day{','.join(map(str, days))}", words) for words, days in _DAYS.items()),
    ("time", r"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?(?![\d.:])"),
    ("dash", r"-"),
    ("to", r"till och med|till|t\.?o\.?m\.?|to|until"),
    ("comma", r"[,;]"),
    ("and", r"och|samt|and|&|\+"),
    ("noise", r"öppet|öppettider|open|kl(ockan|\.)?|mellan|från|between|from|alla|on|:"),
]
_SIGNS = {"dash", "comma"}
_TOKEN = [(kind, re.compile(words if kind in _SIGNS else rf"(?:{words})(?!\w)")) for kind, words in _TOKENS]
_DASHES = re.compile("[\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{NON-BREAKING HYPHEN}]")
_OTHERWISE_CLOSED = re.compile(r"[,;.]? ?(övriga?|annan) (tid|tider|dagar) (är det )?stängt\.?$")


@dataclass(slots=True)
class _Part:
    """Days and hours that are being read. ``closed`` when the days are those on which it is closed."""

    days: set[int] = field(default_factory=set)
    holidays: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)
    closed: bool = False

    @property
    def names_days(self) -> bool:
        return bool(self.days) or self.holidays

    @property
    def is_whole(self) -> bool:
        return self.names_days and (bool(self.spans) or self.closed)

    def rule(self) -> Rule:
        return Rule(tuple(sorted(self.days)), self.holidays, tuple(sorted(self.spans)))


class _NotUnderstoodError(Exception):
    pass


def kept(text: str) -> str:
    """The hours as they are kept, from the syntax or from plain words. Raises NotOpeningHours."""
    try:
        return normalised(text)
    except NotOpeningHours:
        if syntax := understood(text):
            return syntax
        raise


@lru_cache(maxsize=4096)
def spoken(syntax: str, language: str = "sv") -> str:
    """The hours in words that are understood as the same hours; as the syntax has them where there are no such words."""
    with translation.override(language):
        words = in_words(syntax)
    return words if understood(words) == syntax else syntax


def understood(text: str) -> str | None:
    """The hours in the syntax; None when not every word is understood."""
    plain = _DASHES.sub("-", " ".join(text.replace("\n", " , ").split())).casefold().strip(" .")
    plain = _OTHERWISE_CLOSED.sub("", plain)
    if not plain:
        return None
    try:
        tokens = list(_tokens(plain))
        if [kind for kind, _value in tokens if kind != "noise"] == ["always"]:
            return ALWAYS
        rules = _rules(tokens)
    except _NotUnderstoodError:
        return None
    return written(rules) if rules else None


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """Kind and, of a time, minutes of the day."""
    at = 0
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        token = next(((kind, hit) for kind, pattern in _TOKEN if (hit := pattern.match(text, at))), None)
        if token is None:
            raise _NotUnderstoodError
        kind, hit = token
        kind = "to" if kind == "dash" else kind
        minutes = 0
        if kind == "time":
            minutes = int(hit["hour"]) * 60 + int(hit["minute"] or 0)
            if minutes > DAY:
                raise _NotUnderstoodError
        yield kind, minutes
        at = hit.end()


def _rules(tokens: list[tuple[str, int]]) -> list[Rule]:
    tokens = [one for one in tokens if one[0] != "noise"]
    parts: list[_Part] = []
    part, holidays_off, place = _Part(), False, 0
    while place < len(tokens):
        kind, value = tokens[place]
        after = [one for one, _value in tokens[place + 1 : place + 3]]
        if kind == "time":
            if after != ["to", "time"]:
                raise _NotUnderstoodError
            _add_span(part, (value, tokens[place + 2][1]))
            place += 3
            continue
        if kind == "always":
            _add_span(part, (0, DAY))
        elif kind == "closed":
            if after[:1] == ["time"] and part.spans:
                _take_out(part, tokens[place + 1 : place + 4])
                place += 4
                continue
            if part.names_days and not part.spans:
                part.closed = True
            else:
                parts, part = _next(parts, part), _Part(closed=True)
        elif kind in {"holidays", "workdays"} or kind.startswith("day"):
            if part.spans or (part.closed and _was_closed_before(tokens, place, part)):
                parts, part = _next(parts, part), _Part()
            place = _add_days(part, tokens, place)
            holidays_off |= kind == "workdays"
        elif kind == "to":
            raise _NotUnderstoodError
        place += 1
    rules = [one.rule() for one in _next(parts, part)]
    if holidays_off and not any(rule.holidays for rule in rules):
        return [*rules, Rule((), True, ())]
    return rules


def _next(parts: list[_Part], part: _Part) -> list[_Part]:
    if not part.is_whole:
        if part.names_days or part.spans or part.closed:
            raise _NotUnderstoodError
        return parts
    return [*parts, part]


def _was_closed_before(tokens: list[tuple[str, int]], place: int, part: _Part) -> bool:
    """Whether the part is whole and what comes is a new one: “lördag stängt, söndag …”, or hours follow the days to come."""
    if not part.names_days:
        return False
    said = [kind for kind, _value in tokens[:place]]
    last_closed = len(said) - 1 - said[::-1].index("closed")
    days_after = any(
        kind.startswith("day") or kind in {"holidays", "workdays"} for kind in said[last_closed:]
    )
    if not days_after:
        return True
    later = [kind for kind, _value in tokens[place:]]
    first_hours = next((at for at, kind in enumerate(later) if kind in {"time", "always", "closed"}), None)
    return first_hours is not None and later[first_hours] != "closed" and said[-1] == "comma"


def _add_span(part: _Part, span: tuple[int, int]) -> None:
    if not part.names_days or part.closed or span[0] == span[1] or span[0] >= DAY:
        raise _NotUnderstoodError
    part.spans.append(span)


def _add_days(part: _Part, tokens: list[tuple[str, int]], place: int) -> int:
    """Add the day, or the days from one to another, and tell the place of the last token that was used."""
    kind = tokens[place][0]
    if kind == "holidays":
        part.holidays = True
        return place
    if kind == "workdays":
        part.days |= {0, 1, 2, 3, 4}
        return place
    days = _days_of(kind)
    following = [one for one, _value in tokens[place + 1 : place + 3]]
    if len(following) == 2 and following[0] == "to" and following[1].startswith("day"):
        last = _days_of(following[1])
        if len(days) > 1 or len(last) > 1:
            raise _NotUnderstoodError
        first, end = days[0], last[0]
        part.days |= {day % 7 for day in range(first, end + (7 if end < first else 0) + 1)}
        return place + 2
    part.days |= set(days)
    return place


def _days_of(kind: str) -> tuple[int, ...]:
    return tuple(map(int, kind.removeprefix("day").split(",")))


def _take_out(part: _Part, tokens: list[tuple[str, int]]) -> None:
    """Closed in between, as for lunch: the hours before and after it."""
    if [kind for kind, _value in tokens] != ["time", "to", "time"]:
        raise _NotUnderstoodError
    start, end = tokens[0][1], tokens[2][1]
    around = [span for span in part.spans if span[0] < start < end < span[1]]
    if len(around) != 1:
        raise _NotUnderstoodError
    part.spans.remove(around[0])
    part.spans += [(around[0][0], start), (end, around[0][1])]
