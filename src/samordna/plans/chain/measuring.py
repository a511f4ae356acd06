"""How one activity is measured, for its own page: as its chain shows it."""

from collections.abc import Iterable

from samordna.core.prepared import Prepared, given
from samordna.plandoc.chain import Indicator, Ties, indicator_of
from samordna.plans.chain.shown import ShownIndicator, indicator_shown
from samordna.plans.documents import SEARCH_ONLY, excerpt_of
from samordna.plans.extending import measurements_of
from samordna.plans.models import Activity, Part, PlanVersion
from samordna.plans.rules import Sight

GOALS = "goals"


def measuring_of(
    version: PlanVersion, activity: Activity, sight: Sight
) -> tuple[ShownIndicator | None, list[Part]]:
    """The activity's indicator with what it has shown, and the goals whose target or baseline that tells.

    A goal that the reader may not see is not looked up. None, and no query, for an activity without an indicator.
    """
    if not activity.indicator:
        return None, []
    goals = sight.shown(_GOALS.objects(version=version.pk))
    excerpt = excerpt_of(version, [activity, *goals])
    [tie] = Ties.of(excerpt).of_activities
    told = _fullest(found for goal in tie.goals or (None,) if (found := indicator_of(tie.activity, goal)))
    measured = measurements_of(version, excerpt.activities).get(activity.key, ())
    named = {one.key for one in tie.goals}
    return indicator_shown(told, measured), [goal for goal in goals if goal.key in named]


_GOALS = Prepared(
    lambda: Part.objects.present().filter(version=given("version"), kind=GOALS).defer(*SEARCH_ONLY)
)


def _fullest(told: Iterable[Indicator]) -> Indicator:
    """Of an activity that serves several goals, what the goal says that says most."""
    return max(told, key=lambda one: bool(one.target) + bool(one.baseline))
