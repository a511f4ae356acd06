"""The activities of a plan as rows of a page: filtered, sorted and ready to show.

A page of 200 activities is made in some milliseconds: one query for plain values, everything a row shows computed once
here, and no address looked up per row.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import BooleanField, Case, Q, Value, When
from django.http import QueryDict
from django.utils.safestring import SafeString

from samordna.core.order import swedish_order
from samordna.core.page_pieces import date_text, language, status_tag
from samordna.plandoc.dates import bounds
from samordna.plandoc.spans import stated_end
from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing.public import Hidden
from samordna.plans.models import PlanVersion
from samordna.plans.progress import due, is_late
from samordna.plans.rules import Sight
from samordna.plans.todays_versions import is_in_force

LISTED_COLUMNS = (
    "pk",
    "action",
    "responsible",
    "starts",
    "ends",
    "ongoing",
    "follow_up",
    "status",
    "flagged",
    "key",
    "place",
)
SORTS = ("action", "status", "responsible", "starts", "ends")
LATE = "late"
"""Value of the status filter for activities whose last day has passed."""
NONE = "none"
"""Value of the status filter for activities that have no status."""


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity as the table shows it."""

    pk: int
    action: str
    responsible: str
    starts: str
    ends: str
    follow_up: str
    status: SafeString
    is_late: bool
    flagged: bool


@dataclass(frozen=True, slots=True)
class ActivityFilter:
    """What the address asks for; unknown values are as good as none."""

    words: str = ""
    status: str = ""
    responsible: str = ""
    year: str = ""
    sort: str = ""
    descending: bool = False

    @classmethod
    def from_query(cls, query: QueryDict) -> "ActivityFilter":
        sort = query.get("sortera", "")
        status = query.get("status", "")
        return cls(
            words=query.get("q", "").strip()[:200],
            status=status if status in {*Status, LATE, NONE} else "",
            responsible=query.get("ansvarig", ""),
            year=query.get("ar", ""),
            sort=sort.removeprefix("-") if sort.removeprefix("-") in SORTS else "",
            descending=sort.startswith("-"),
        )

    @property
    def is_filtered(self) -> bool:
        return bool(self.words or self.status or self.responsible or self.year)


@dataclass(slots=True)
class Listing:
    """The rows to show and what the filter can offer. ``restricted`` are the numbers of those whose reading is to be noted."""

    activity_filter: ActivityFilter
    rows: list[ActivityRow]
    total: int
    statuses: list[str] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)
    years: list[str] = field(default_factory=list)
    restricted: list[int] = field(default_factory=list)


def listing(version: PlanVersion, activity_filter: ActivityFilter, today: date, sight: Sight) -> Listing:
    """The version's activities that ``activity_filter`` asks for, as far as the reader sees them. One query."""
    everything = [
        values for values in _values(version, activity_filter.words) if not _is_held(values, sight.hidden)
    ]
    in_force = is_in_force(version, today)
    late = {values["pk"] for values in everything if _late(values, today, in_force=in_force)}
    chosen = [values for values in everything if _fits(values, activity_filter, late)]
    if activity_filter.sort:
        chosen = _sorted(chosen, activity_filter)
    tags = {status: status_tag(status) for status in {values["status"] for values in chosen}}
    return Listing(
        activity_filter=activity_filter,
        rows=[_row(values, tags, late) for values in chosen],
        total=len(everything),
        restricted=[values["pk"] for values in chosen if _is_held(values, sight.closed)],
        statuses=[values["status"] for values in everything],
        responsible=sorted({values["responsible"] for values in everything} - {""}, key=swedish_order),
        years=sorted({year for values in everything for year in years_of(values["starts"], values["ends"])}),
    )


def _values(version: PlanVersion, words: str) -> list[dict[str, Any]]:
    matches = matching(words)
    return list(version.activity_set.present().annotate(matches=matches).values(*LISTED_COLUMNS, "matches"))


def matching(words: str) -> Case | Value:
    """Whether an activity holds the words, in any of their forms; every one does where there are none."""
    if not words:
        return Value(True)
    stems = SearchQuery(words, search_type="websearch", config="swedish")
    holds_words = Q(search=stems) | Q(action__icontains=words) | Q(responsible__icontains=words)
    return Case(When(holds_words, then=True), default=False, output_field=BooleanField())


def _is_held(values: dict[str, Any], hidden: Hidden) -> bool:
    return bool(hidden) and hidden.holds(
        "activities", key=values["key"], place=values["place"], title=values["action"]
    )


def _fits(values: dict[str, Any], activity_filter: ActivityFilter, late: set[int]) -> bool:
    if not values["matches"]:
        return False
    if activity_filter.status == LATE and values["pk"] not in late:
        return False
    if activity_filter.status == NONE and values["status"]:
        return False
    if activity_filter.status not in ("", LATE, NONE) and values["status"] != activity_filter.status:
        return False
    if activity_filter.responsible and values["responsible"] != activity_filter.responsible:
        return False
    return not activity_filter.year or activity_filter.year in years_of(values["starts"], values["ends"])


def _late(values: dict[str, Any], today: date, *, in_force: bool) -> bool:
    last_day = due(values["ends"], values["starts"], values["follow_up"], ongoing=values["ongoing"])
    return is_late(values["status"], last_day, today, in_force=in_force)


@lru_cache(maxsize=8192)
def years_of(starts: str, ends: str) -> tuple[str, ...]:
    """The years in which an activity goes on, as the start and end name them."""
    first = bounds(starts)[0] if starts else None
    last = bounds(ends)[1] if ends else None
    if first is None and last is None:
        return ()
    start = (first or last).year  # type: ignore[union-attr]
    end = (last or first).year  # type: ignore[union-attr]
    return tuple(str(year) for year in range(start, min(end, start + 20) + 1))


def _sorted(rows: list[dict[str, Any]], activity_filter: ActivityFilter) -> list[dict[str, Any]]:
    """What has nothing in the column comes last in both directions."""
    key = SORT_KEYS.get(activity_filter.sort, swedish_order)
    said = [values for values in rows if values[activity_filter.sort]]
    said.sort(key=lambda values: key(values[activity_filter.sort]), reverse=activity_filter.descending)
    return said + [values for values in rows if not values[activity_filter.sort]]


def _first_day(edtf: str) -> tuple[date, date]:
    """Vague dates by the days they can mean: what can begin first comes first."""
    first, last = bounds(edtf)
    return first or date.min, last or date.max


def _last_day(edtf: str) -> tuple[date, date]:
    first, last = bounds(edtf)
    return last or date.max, first or date.min


SORT_KEYS: dict[str, Callable[[str], Any]] = {
    "status": [status.value for status in Status].index,
    "starts": _first_day,
    "ends": _last_day,
}


def _row(values: dict[str, Any], tags: dict[str, SafeString], late: set[int]) -> ActivityRow:
    return ActivityRow(
        pk=values["pk"],
        action=values["action"],
        responsible=values["responsible"],
        starts=date_text(values["starts"]),
        ends=date_text(stated_end(values["ends"], language(), ongoing=values["ongoing"])),
        follow_up=date_text(values["follow_up"]),
        status=tags[values["status"]],
        is_late=values["pk"] in late,
        flagged=values["flagged"],
    )
