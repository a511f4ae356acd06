"""Which of the activities somebody wants to see, and in which order, as the address says it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from samordna.core.order import swedish_order
from samordna.followup.calendar import Calendar
from samordna.followup.numbers import whole_number
from samordna.followup.overview.lines import ActivityLine
from samordna.plandoc.vocabulary import Status
from samordna.plans.activity_list import LATE, NONE, SORT_KEYS, years_of

OVER = "over"
"""Value of the status filter for activities whose time is over."""
WHOLE = "hela"
"""Value of the unit filter for what the municipality as a whole answers for."""
ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """Unknown values are as good as none. ``drafts`` asks also for what is not in force yet; so does choosing such a plan."""

    words: str = ""
    plan: int | None = None
    unit: str = ""
    status: str = ""
    year: str = ""
    occasion: int | None = None
    sort: str = ""
    descending: bool = False
    drafts: bool = False
    page: int = 1
    whole: bool = False

    @classmethod
    def from_query(cls, query: QueryDict) -> "Choice":
        sort = query.get("sortera", "")
        status = query.get("status", "")
        unit = query.get("enhet", "")
        return cls(
            words=query.get("q", "").strip()[:200],
            plan=whole_number(query.get("plan", "")),
            unit=unit if unit == WHOLE or whole_number(unit) else "",
            status=status if status in {*Status, LATE, OVER, NONE} else "",
            year=query.get("ar", "")[:4],
            occasion=whole_number(query.get("tillfalle", "")),
            sort=sort.removeprefix("-") if sort.removeprefix("-") in SORTS else "",
            descending=sort.startswith("-"),
            drafts="utkast" in query,
            page=whole_number(query.get("sida", "")) or 1,
            whole="alla" in query,
        )

    @property
    def is_filtered(self) -> bool:
        return bool(self.words or self.plan or self.unit or self.status or self.year or self.occasion)

    @property
    def lists_drafts(self) -> bool:
        return self.drafts or self.plan is not None

    def of(self, lines: Iterable[ActivityLine], calendar: Calendar) -> list[ActivityLine]:
        """Those of ``lines`` that are asked for."""
        chosen = [line for line in lines if self.lists_drafts or line.is_followed]
        chosen = [line for line in chosen if self._fits(line)]
        if occasion := calendar.find(self.occasion):
            chosen = [line for line in chosen if calendar.asks_about(occasion, line.followed_up)]
        if not self.sort:
            return chosen
        value, key = SORTS[self.sort]
        said = [line for line in chosen if value(line)]
        said.sort(key=lambda line: key(value(line)), reverse=self.descending)
        return said + [line for line in chosen if not value(line)]

    def _fits(self, line: ActivityLine) -> bool:
        return (
            line.fits_words
            and (self.plan is None or line.version.plan_id == self.plan)
            and self._fits_unit(line)
            and self._fits_status(line)
            and (not self.year or self.year in years_of(line.starts, line.ends))
        )

    def _fits_unit(self, line: ActivityLine) -> bool:
        """The unit itself or one below it."""
        if self.unit == WHOLE:
            return line.unit is None
        return not self.unit or int(self.unit) in line.path

    def _fits_status(self, line: ActivityLine) -> bool:
        match self.status:
            case "":
                return True
            case "late":
                return line.is_late
            case "over":
                return line.is_over
            case "none":
                return not line.status
        return line.status == self.status


SORTS: dict[str, tuple[Callable[[ActivityLine], str], Callable[[str], Any]]] = {
    "action": (lambda line: line.action, swedish_order),
    "status": (lambda line: line.status, SORT_KEYS["status"]),
    "plan": (lambda line: line.version.title, swedish_order),
    "unit": (lambda line: line.unit_name, swedish_order),
    "ends": (lambda line: line.ends, SORT_KEYS["ends"]),
}
"""What a column is sorted by; what says nothing in it comes last in both directions."""
