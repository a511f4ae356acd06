"""Builds the chain of what stands in a plan.

A goal says nothing of the problem that it answers: the activities that name both tie them together.
"""

from collections.abc import Collection, Iterable

from samordna.plandoc.chain.model import Branch, Chain, Indicator, Named, Strand
from samordna.plandoc.chain.ties import Listing, Tie, Ties
from samordna.plandoc.chain.words import folded
from samordna.plandoc.schema import Activity, Goal, Problem

LAST = 10**6


def chain_of(whole: Ties, hidden: Collection[str] = ()) -> Chain:
    """The chain of a whole plan, without the items that are ``hidden`` by their ids.

    What an activity names is looked up in the whole plan, so that what is hidden is not taken for words of its own.
    """
    ties = [
        Tie(one.activity, _shown(one.problems, hidden), _shown(one.goals, hidden))
        for one in whole.of_activities
        if one.activity.id not in hidden
    ]
    problems = _in_order(whole.problems, (one.problems for one in ties), hidden)
    goals = _in_order(whole.goals, (one.goals for one in ties), hidden)
    branches = [
        Branch(problem, _strands(goals, [one for one in ties if problem.key in _keys(one.problems)]))
        for problem in sorted(problems, key=_priority)
    ]
    rest = _strands(goals, [one for one in ties if not one.problems])
    placed = {key for tie in ties for key in _keys(tie.goals)}
    rest += tuple(Strand(goal) for goal in goals if goal.key not in placed)
    return Chain((*branches, *([Branch(None, rest)] if rest else [])))


def indicator_of(activity: Activity, goal: Named | None) -> Indicator | None:
    """What the activity is measured by. Where that is the indicator of its goal too, it has the goal's baseline and target."""
    if not activity.indicator:
        return None
    meant = goal.item if goal and isinstance(goal.item, Goal) else None
    if meant and meant.indicator and folded(meant.indicator) != folded(activity.indicator):
        meant = None
    baseline = activity.baseline or (meant.baseline if meant else None)
    return Indicator(activity.indicator, baseline or "", (meant.target if meant else None) or "")


def indicator_of_goal(goal: Named | None) -> Indicator | None:
    item = goal.item if goal else None
    if not isinstance(item, Goal) or not (item.indicator or item.baseline or item.target):
        return None
    return Indicator(item.indicator or "", item.baseline or "", item.target or "")


def _shown(named: Iterable[Named], hidden: Collection[str]) -> tuple[Named, ...]:
    return tuple(one for one in named if one.key not in hidden)


def _in_order(listing: Listing, named: Iterable[Iterable[Named]], hidden: Collection[str]) -> list[Named]:
    """Those that the plan lists, then those that only activities name, as they come."""
    found: dict[str, Named] = {}
    for one in (*_shown(listing.listed(), hidden), *(one for several in named for one in several)):
        found.setdefault(one.key, one)
    return list(found.values())


def _keys(named: Iterable[Named]) -> set[str]:
    return {one.key for one in named}


def _priority(problem: Named) -> int:
    item = problem.item
    return item.priority or LAST if isinstance(item, Problem) else LAST


def _strands(goals: list[Named], ties: list[Tie]) -> tuple[Strand, ...]:
    of_goal: dict[str, list[Activity]] = {}
    for tie in ties:
        for key in [one.key for one in tie.goals] or [""]:
            of_goal.setdefault(key, []).append(tie.activity)
    strands = [Strand(goal, tuple(of_goal[goal.key])) for goal in goals if goal.key in of_goal]
    return (*strands, *([Strand(None, tuple(of_goal[""]))] if "" in of_goal else []))
