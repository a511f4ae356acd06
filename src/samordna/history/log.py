"""The administrator's log: what is asked for, and the entries found, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from samordna.accounts.models import RoleAssignment, User
from samordna.core.guards.models import municipality_column, recorded_models
from samordna.core.models import Change
from samordna.core.order import Swedish
from samordna.history import queries
from samordna.organisation.models import Municipality

AT_ONCE = 50
IN_ONE_GO = 1_000
"""Entries that are read together when all are wanted."""
WORDS_WITHIN = timedelta(days=90)
"""A word is looked for in so long a time unless a first day is chosen: contents have no index."""
NOBODY = "samordna"
"""Chosen instead of a user for what Samordna did by itself."""
LONGEST = 200


@dataclass(frozen=True, slots=True)
class LogEntryFilter:
    """The filter of the log, as it stands in the address. What cannot be read there counts as nothing."""

    who: str = ""
    thing: str = ""
    happened: str = ""
    first: date | None = None
    last: date | None = None
    word: str = ""
    request: str = ""
    before: tuple[datetime, int] | None = None

    @classmethod
    def from_query(cls, query: QueryDict) -> "LogEntryFilter":
        who, thing, happened = query.get("vem", ""), query.get("sak", ""), query.get("vad", "")
        return cls(
            who=who if who == NOBODY or _is_number(who) else "",
            thing=thing if thing in dict(kinds_of_things()) else "",
            happened=happened if happened in Change.Kind.values else "",
            first=_day(query.get("fran", "")),
            last=_day(query.get("till", "")),
            word=query.get("ord", "").strip()[:LONGEST],
            request=query.get("forfragan", "").strip()[:40],
            before=_page_start(query.get("fore", "")),
        )

    @property
    def is_filtered(self) -> bool:
        return any((self.who, self.thing, self.happened, self.first, self.last, self.word, self.request))

    @property
    def starts(self) -> date | None:
        """The first day that is looked at."""
        if self.word and self.first is None:
            return (self.last or timezone.localdate()) - WORDS_WITHIN
        return self.first

    def query(self, **changes: str) -> str:
        """The filter as an address has it."""
        named = {
            "vem": self.who,
            "sak": self.thing,
            "vad": self.happened,
            "fran": self.first.isoformat() if self.first else "",
            "till": self.last.isoformat() if self.last else "",
            "ord": self.word,
            "forfragan": self.request,
        } | changes
        return urlencode({name: value for name, value in named.items() if value})


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of entries, the newest first. ``older`` is where the next page begins; empty on the last."""

    changes: list[Change]
    older: str


def page_of(municipality: Municipality, log_filter: LogEntryFilter, *, may_read_restricted: bool) -> LogPage:
    first = AT_ONCE + 1
    rows = list(
        islice(entries(municipality, log_filter, may_read_restricted=may_read_restricted, most=first), first)
    )
    shown = rows[:AT_ONCE]
    return LogPage(shown, page_start_of(shown[-1]) if len(rows) > AT_ONCE else "")


def entries(
    municipality: Municipality,
    log_filter: LogEntryFilter,
    *,
    may_read_restricted: bool,
    most: int | None = None,
) -> Iterator[Change]:
    """The entries asked for, the newest first; ``most`` is how many are needed.

    Who may not read what is restricted may not find out by searching what it says either.
    """
    rows = matching(municipality, log_filter).select_related("user")
    if log_filter.word and not may_read_restricted:
        return queries.each_open(rows, at_once=most or IN_ONE_GO)
    return iter(rows[:most]) if most else rows.iterator(chunk_size=IN_ONE_GO)


def matching(municipality: Municipality, log_filter: LogEntryFilter) -> QuerySet[Change]:
    """All of them, restricted ones too. A page begins where the last one ended: a late one is as quick as the first."""
    rows = queries.of_municipality(municipality)
    if log_filter.who:
        rows = rows.filter(user=None) if log_filter.who == NOBODY else rows.filter(user=int(log_filter.who))
    if log_filter.thing:
        rows = rows.filter(model=log_filter.thing)
    if log_filter.happened:
        rows = rows.filter(kind=log_filter.happened)
    if log_filter.request:
        rows = rows.filter(request=log_filter.request)
    if log_filter.starts:
        rows = rows.filter(at__gte=_midnight(log_filter.starts))
    if log_filter.last:
        rows = rows.filter(at__lt=_midnight(log_filter.last + timedelta(days=1)))
    if log_filter.word:
        rows = _with_word(rows, log_filter.word)
    if log_filter.before:
        rows = queries.older_than(rows, *log_filter.before)
    return rows.order_by("-at", "-pk")


def page_start_of(change: Change) -> str:
    """Where the page after this entry begins."""
    return f"{change.at.astimezone(UTC).isoformat()}~{change.pk}"


def kinds_of_things() -> list[tuple[str, str]]:
    """The kinds of rows whose changes are kept in a municipality, by their names."""
    known = [model for model in recorded_models() if municipality_column(model)]
    return sorted(
        ((model._meta.label_lower, str(model._meta.verbose_name)) for model in known),
        key=lambda kind: kind[1],
    )


def people(municipality: Municipality, log_filter: LogEntryFilter) -> list[tuple[str, str]]:
    """Who can be chosen: those with a role here, and whoever is chosen already."""
    here = Exists(RoleAssignment.objects.filter(municipality=municipality, user=OuterRef("pk")))
    chosen = Q(pk=int(log_filter.who)) if _is_number(log_filter.who) else Q(pk__in=[])
    rows = (
        User.objects.filter(chosen | here).order_by(Swedish("name"), "pk").values_list("pk", "name", "email")
    )
    return [(str(pk), f"{name} ({email})") for pk, name, email in rows]


def _with_word(rows: QuerySet[Change], word: str) -> QuerySet[Change]:
    told: dict[str, Any] = {
        "before_text": Cast("before", TextField()),
        "after_text": Cast("after", TextField()),
    }
    return rows.annotate(**told).filter(Q(before_text__icontains=word) | Q(after_text__icontains=word))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day))


def _day(text: str) -> date | None:
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day and 1900 < day.year < 3000 else None


def _page_start(text: str) -> tuple[datetime, int] | None:
    moment, _tilde, number = text.partition("~")
    try:
        at = parse_datetime(moment)
    except ValueError:
        return None
    return (at, int(number)) if at and at.tzinfo and _is_number(number) else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19
