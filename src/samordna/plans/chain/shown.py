"""The chain as its page shows it: with addresses, statuses and what has been measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from django.utils.safestring import SafeString

from samordna.core.page_pieces import date_text, said, status_tag
from samordna.plandoc.chain import (
    LOOSE,
    Chain,
    Indicator,
    LooseEnds,
    Named,
    Strand,
    figure,
    indicator_of,
    indicator_of_goal,
)
from samordna.plandoc.labels import title_of
from samordna.plandoc.schema import Activity, Goal, Problem
from samordna.plans.chain.chart import Chart, chart_of
from samordna.plans.extending import Measurement

AT_FIRST = 3
"""So many kinds of loose ends are unfolded, each with so many rows."""


@dataclass(frozen=True, slots=True)
class ShownIndicator:
    """``number`` tells it from the others of the page."""

    number: int
    words: str
    baseline: str
    target: str
    measured: list[tuple[str, str, str]]
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class ShownActivity:
    pk: int
    action: str
    status: SafeString
    responsible: str
    indicator: ShownIndicator | None


@dataclass(frozen=True, slots=True)
class ShownStrand:
    goal: Named | None
    indicator: ShownIndicator | None
    activities: list[ShownActivity]


@dataclass(frozen=True, slots=True)
class ShownBranch:
    problem: Named | None
    causes: str
    priority: int | None
    strands: list[ShownStrand]


@dataclass(frozen=True, slots=True)
class ShownLoose:
    """Each row is what it is called and the place where it is mended."""

    title: str
    mend: str
    rows: list[tuple[str, str]]
    is_open: bool


@dataclass
class Showing:
    """``numbers`` are those of the activities' rows, ``measured`` what was measured, both by the activities' ids."""

    numbers: Mapping[str, int]
    measured: Mapping[str, Sequence[Measurement]]
    _indicators: "count[int]" = field(default_factory=lambda: count(1))

    def branches(self, chain: Chain) -> list[ShownBranch]:
        return [
            ShownBranch(one.problem, *_told(one.problem), [self._strand(strand) for strand in one.strands])
            for one in chain.branches
        ]

    def _strand(self, strand: Strand) -> ShownStrand:
        activities = [self._activity(one, strand.goal) for one in strand.activities]
        return ShownStrand(strand.goal, self._indicator(indicator_of_goal(strand.goal)), activities)

    def _activity(self, activity: Activity, goal: Named | None) -> ShownActivity:
        indicator = self._indicator(indicator_of(activity, goal), self.measured.get(activity.id, ()))
        return ShownActivity(
            self.numbers[activity.id],
            activity.action,
            status_tag(activity.status or ""),
            activity.responsible or "",
            indicator,
        )

    def _indicator(
        self, indicator: Indicator | None, measured: Sequence[Measurement] = ()
    ) -> ShownIndicator | None:
        if indicator is None:
            return None
        rows = [(date_text(one.on), figure(one.value), one.source) for one in measured]
        chart = chart_of(measured, indicator.baseline, indicator.target)
        return ShownIndicator(
            next(self._indicators), indicator.words, indicator.baseline, indicator.target, rows, chart
        )


def loose_shown(ends: Sequence[LooseEnds]) -> list[ShownLoose]:
    shown = []
    for place, one in enumerate(ends):
        title, mend = LOOSE[one.kind]
        rows = [(title_of(_area(item), item), where) for item, where in one.items]
        shown.append(
            ShownLoose(said(title), said(mend), rows, is_open=place < AT_FIRST and len(rows) <= AT_FIRST)
        )
    return shown


def _area(item: object) -> str:
    return "problems" if isinstance(item, Problem) else "goals" if isinstance(item, Goal) else "activities"


def _told(problem: Named | None) -> tuple[str, int | None]:
    item = problem.item if problem else None
    return (item.causes or "", item.priority) if isinstance(item, Problem) else ("", None)
