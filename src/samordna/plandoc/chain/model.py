"""The chain as data."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from samordna.plandoc.schema import Activity, Goal, Item, Problem


@dataclass(frozen=True, slots=True)
class Named:
    """A problem or a goal: one that the plan lists (``item``), or words of its activities that it lists nowhere."""

    key: str
    words: str
    item: Problem | Goal | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured, from what it begins with to what it should become."""

    words: str
    baseline: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Strand:
    """A goal with what is done for it; without a goal, activities that name none that may be shown."""

    goal: Named | None
    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A problem with the goals and activities that answer it; without a problem, those that answer none that may be shown."""

    problem: Named | None
    strands: tuple[Strand, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """Prioritised problems first, else in the order of the plan. What names several stands under each of them."""

    branches: tuple[Branch, ...] = ()

    @property
    def is_tied(self) -> bool:
        """Whether anything in it belongs to anything else."""
        return any(
            strand.activities if strand.goal else branch.problem
            for branch in self.branches
            for strand in branch.strands
        )

    def activities(self) -> Iterator[Activity]:
        """Each once."""
        found = {
            one.id: one for branch in self.branches for strand in branch.strands for one in strand.activities
        }
        yield from found.values()


class LooseKind(StrEnum):
    """In the order of weight."""

    GONE = "gone"
    UNLISTED = "unlisted"
    PROBLEM_WITHOUT_ACTIVITY = "problem_without_activity"
    PROBLEM_WITHOUT_GOAL = "problem_without_goal"
    PROBLEM_WITHOUT_CAUSE = "problem_without_cause"
    GOAL_WITHOUT_ACTIVITY = "goal_without_activity"
    GOAL_WITHOUT_PROBLEM = "goal_without_problem"
    GOAL_WITHOUT_INDICATOR = "goal_without_indicator"
    ACTIVITY_WITHOUT_PROBLEM = "activity_without_problem"
    ACTIVITY_WITHOUT_GOAL = "activity_without_goal"
    INDICATOR_WITHOUT_BASELINE = "indicator_without_baseline"
    INDICATOR_WITHOUT_TARGET = "indicator_without_target"


@dataclass(frozen=True, slots=True)
class LooseEnds:
    """All that hangs loose in one way: each with the place where it is mended ("activities/activities-1.goal")."""

    kind: LooseKind
    items: tuple[tuple[Item, str], ...]
