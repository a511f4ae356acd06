"""The activities of plans that answer the problems of a picture, for the picture's pages."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Q

from samordna.accounts.access import MunicipalityRequest
from samordna.core.addresses import address_of
from samordna.plandoc.life_cycle import State
from samordna.plandoc.picture.in_plan import problem_key
from samordna.plans.following import says
from samordna.plans.from_picture.queries import PROBLEMS
from samordna.plans.models import Activity, Part, PlanVersion, Section
from samordna.plans.queries import versions
from samordna.plans.rules import NOTHING_HIDDEN, hidden_from, is_held
from samordna.situation.extending import PlannedActivity
from samordna.situation.models import Problem


def planned_about(
    request: MunicipalityRequest, problems: Sequence[Problem]
) -> dict[int, list[PlannedActivity]]:
    """Of plans that have taken the picture in and still stand. Three queries at the most, however many problems."""
    named = _named(request, problems)
    if not named:
        return {}
    hidden = hidden_from(request.access, [one.version for one in named])
    numbers = _numbers(named, problems)
    activities = Activity.objects.present().filter(version__in={one.version_id for one in named})
    told: dict[int, list[PlannedActivity]] = defaultdict(list)
    for one in activities.exclude(problem="").defer("search"):
        if is_held(hidden.get(one.version_id, NOTHING_HIDDEN), one):
            continue
        for row in named:
            if row.version_id == one.version_id and says(one.problem, _title(row)):
                told[numbers[row.pk]].append(_told(request.municipality.slug, row.version, one))
    return dict(told)


def _named(request: MunicipalityRequest, problems: Sequence[Problem]) -> list[Part]:
    """The problems as plans name them, each with its version."""
    standing = versions(request.municipality, request.access).exclude(state=State.SUPERSEDED)
    resting = standing.filter(picture__in={one.picture_id for one in problems}).values("pk")
    ours = Q(key__in=[problem_key(one.pk) for one in problems]) | Q(
        data__title__in=[one.title for one in problems]
    )
    rows = Part.objects.present().filter(ours, kind=PROBLEMS, version__in=resting).defer("search")
    restricting = Section.objects.filter(version=OuterRef("version"), restricted=True, removed_at=None)
    named: list[Part] = list(
        rows.select_related("version__plan__unit").annotate(restricts=Exists(restricting))
    )
    for one in named:
        one.version.has_restricted = one.restricts  # type: ignore[attr-defined]  # annotated above
    return named


def _numbers(named: Sequence[Part], problems: Sequence[Problem]) -> dict[int, int]:
    """Which problem each of the rows is, by its own number."""
    keys = {problem_key(one.pk): one.pk for one in problems}
    titles = {one.title: one.pk for one in problems}
    return {one.pk: keys.get(one.key) or titles[_title(one)] for one in named}


def _title(row: Part) -> str:
    return str(row.data.get("title") or "")


def _told(slug: str, version: PlanVersion, activity: Activity) -> PlannedActivity:
    return PlannedActivity(
        activity.action, address_of("plans:activity", slug, version.pk, activity.pk), version.title
    )
