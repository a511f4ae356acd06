"""What hangs loose in a plan's chain. Judged on all of the plan: it may be told only to whoever reads all of it."""

from collections.abc import Iterator

from samordna.plandoc.chain.building import indicator_of
from samordna.plandoc.chain.model import LooseEnds, LooseKind
from samordna.plandoc.chain.ties import Tie, Ties
from samordna.plandoc.checking.case import filled, place_of
from samordna.plandoc.schema import Item

_Loose = tuple[LooseKind, Item, str]


def loose_ends(ties: Ties) -> list[LooseEnds]:
    """Kind by kind, what matters most first."""
    found: dict[LooseKind, list[tuple[Item, str]]] = {kind: [] for kind in LooseKind}
    for kind, item, place in (
        *_of_problems(ties),
        *_of_goals(ties),
        *_of_activities(ties),
    ):
        found[kind].append((item, place))
    return [LooseEnds(kind, tuple(items)) for kind, items in found.items() if items]


def _of_problems(ties: Ties) -> Iterator[_Loose]:
    for problem in ties.plan.problems:
        place = place_of("problems", problem)
        answers = [tie for tie in ties.of_activities if problem.id in {one.key for one in tie.problems}]
        if not answers:
            yield LooseKind.PROBLEM_WITHOUT_ACTIVITY, problem, "activities"
        elif not any(tie.goals for tie in answers):
            yield (
                LooseKind.PROBLEM_WITHOUT_GOAL,
                problem,
                f"{place_of('activities', answers[0].activity)}.goal",
            )
        if not filled(problem.causes):
            yield LooseKind.PROBLEM_WITHOUT_CAUSE, problem, f"{place}.causes"


def _of_goals(ties: Ties) -> Iterator[_Loose]:
    for goal in ties.plan.goals:
        place = place_of("goals", goal)
        serves = [tie for tie in ties.of_activities if goal.id in {one.key for one in tie.goals}]
        if not serves:
            yield LooseKind.GOAL_WITHOUT_ACTIVITY, goal, "activities"
        elif not any(tie.problems for tie in serves):
            yield (
                LooseKind.GOAL_WITHOUT_PROBLEM,
                goal,
                f"{place_of('activities', serves[0].activity)}.problem",
            )
        if filled(goal.indicator):
            if not filled(goal.baseline):
                yield LooseKind.INDICATOR_WITHOUT_BASELINE, goal, f"{place}.baseline"
            if not filled(goal.target):
                yield LooseKind.INDICATOR_WITHOUT_TARGET, goal, f"{place}.target"
        elif not any(filled(tie.activity.indicator) for tie in serves):
            yield LooseKind.GOAL_WITHOUT_INDICATOR, goal, f"{place}.indicator"


def _of_activities(ties: Ties) -> Iterator[_Loose]:
    for tie in ties.of_activities:
        activity, place = tie.activity, place_of("activities", tie.activity)
        yield from _of_name(tie, "problem", ties)
        yield from _of_name(tie, "goal", ties)
        known = [indicator_of(activity, goal) for goal in tie.goals or (None,)]
        if filled(activity.indicator) and not any(one and one.baseline for one in known):
            yield LooseKind.INDICATOR_WITHOUT_BASELINE, activity, f"{place}.baseline"


def _of_name(tie: Tie, field: str, ties: Ties) -> Iterator[_Loose]:
    """Of the problem or the goal that an activity names."""
    listing, named, without = {
        "problem": (ties.problems, tie.problems, LooseKind.ACTIVITY_WITHOUT_PROBLEM),
        "goal": (ties.goals, tie.goals, LooseKind.ACTIVITY_WITHOUT_GOAL),
    }[field]
    place = f"{place_of('activities', tie.activity)}.{field}"
    if listing.is_gone(getattr(tie.activity, field)):
        yield LooseKind.GONE, tie.activity, place
    elif not named:
        yield without, tie.activity, place
    elif listing.items and not any(one.item for one in named):
        yield LooseKind.UNLISTED, tie.activity, place
