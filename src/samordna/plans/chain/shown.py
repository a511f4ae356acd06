"""The chain as its page shows it: with addresses, statuses and what has been measured."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from samordna.core.page_pieces import date_text, status_tag
from samordna.plandoc.chain import (
    Chain,
    Indicator,
    Named,
    Strand,
    figure,
    folded,
    indicator_of,
    indicator_of_goal,
)
from samordna.plandoc.schema import Activity, Problem
from samordna.plans.chain.chart import Chart, chart_of
from samordna.plans.extending import Measurement


@dataclass(frozen=True, slots=True)
class ShownIndicator:
    """``is_told`` says that its goal has told what is measured."""

    words: str
    baseline: str
    target: str
    is_told: bool
    measured: list[tuple[str, str, str]]
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class ShownActivity:
    pk: int
    action: str
    status: SafeString
    responsible: str
    indicator: ShownIndicator | None
    is_restricted: bool
    is_measured: bool
    """Whether its own page tells how it is measured."""


@dataclass(frozen=True, slots=True)
class ShownStrand:
    """``measuring`` are how many of its activities are to measure what its goal tells, ``measured`` how many have."""

    goal: Named | None
    is_restricted: bool
    indicator: ShownIndicator | None
    activities: list[ShownActivity]
    measuring: int
    measured: int


@dataclass(frozen=True, slots=True)
class ShownBranch:
    problem: Named | None
    is_restricted: bool
    causes: str
    priority: int | None
    strands: list[ShownStrand]


@dataclass
class Showing:
    """``numbers`` are those of the activities' rows, ``measured`` what was measured, both by the activities' ids; ``restricted``
    are the ids of what is not for everybody.
    """

    numbers: Mapping[str, int]
    measured: Mapping[str, Sequence[Measurement]]
    restricted: Collection[str] = ()

    def branches(self, chain: Chain) -> list[ShownBranch]:
        return [
            ShownBranch(
                one.problem,
                self._is_restricted(one.problem),
                *_told(one.problem),
                [self._strand(strand) for strand in one.strands],
            )
            for one in chain.branches
        ]

    def _strand(self, strand: Strand) -> ShownStrand:
        goal, whole = strand.goal, indicator_of_goal(strand.goal)
        meant = folded(whole.words) if whole else ""
        measuring = [one for one in strand.activities if meant and folded(one.indicator) == meant]
        return ShownStrand(
            goal,
            self._is_restricted(goal),
            indicator_shown(whole) if whole else None,
            [self._activity(one, goal, whole) for one in strand.activities],
            len(measuring),
            sum(bool(self.measured.get(one.id)) for one in measuring),
        )

    def _activity(self, activity: Activity, goal: Named | None, whole: Indicator | None) -> ShownActivity:
        own, measured = indicator_of(activity, goal), self.measured.get(activity.id, ())
        is_told = own is not None and own == whole
        return ShownActivity(
            self.numbers[activity.id],
            activity.action,
            status_tag(activity.status or ""),
            activity.responsible or "",
            indicator_shown(own, measured, is_told=is_told) if own and (measured or not is_told) else None,
            activity.id in self.restricted,
            bool(activity.indicator),
        )

    def _is_restricted(self, named: Named | None) -> bool:
        return named is not None and named.key in self.restricted


def indicator_shown(
    told: Indicator, measured: Sequence[Measurement] = (), *, is_told: bool = False
) -> ShownIndicator:
    rows = [(date_text(one.on), figure(one.value), one.source) for one in measured]
    chart = chart_of(measured, told.baseline, told.target)
    return ShownIndicator(told.words, told.baseline, told.target, is_told, rows, chart)


def _told(problem: Named | None) -> tuple[str, int | None]:
    item = problem.item if problem else None
    return (item.causes or "", item.priority) if isinstance(item, Problem) else ("", None)
