"""Reads of the problems of a picture."""

from collections.abc import Callable, Sequence

from django.db.models import Count, Q, QuerySet

from samordna.accounts.access import Access
from samordna.organisation.models import Municipality
from samordna.plandoc.picture.words import Development, Distribution
from samordna.situation.areas.queries import areas_of, became
from samordna.situation.enums import Stance
from samordna.situation.models import Area, Picture, Problem, ProblemSource
from samordna.situation.queries import may_read_restricted, visible


def problems_of(picture: Picture | int) -> QuerySet[Problem]:
    """Those that are there, those too that are gone since the picture before; by priority, then in their order."""
    rows: QuerySet[Problem] = Problem.objects.filter(picture=picture).present()
    return rows.order_by(*(Problem._meta.ordering or ()))


def problems_seen(picture: Picture, access: Access) -> QuerySet[Problem]:
    """Without what is restricted and not the user's to read; with how many of the sources that are speak for and against."""
    there = Q(evidence__removed_at=None, evidence__source__removed_at=None)
    if not may_read_restricted(picture, access):
        there &= ~Q(evidence__source__distribution=Distribution.RESTRICTED)
    counted = {
        name: Count("evidence", filter=there & Q(evidence__stance=stance))
        for name, stance in (("speak_for", Stance.FOR), ("speak_against", Stance.AGAINST))
    }
    return visible(problems_of(picture), access).annotate(**counted)


def standing(picture: Picture | int) -> QuerySet[Problem]:
    """Those that are not gone: what may be scored and come first."""
    return problems_of(picture).exclude(development=Development.GONE)


def scored(picture: Picture | int) -> QuerySet[Problem]:
    """Those that are shown to whoever has a link to a workshop."""
    return standing(picture).filter(restricted=False).order_by("position", "pk")


def evidence_seen(problem: Problem, access: Access) -> QuerySet[ProblemSource]:
    """What the sources that the user may read say of it: for before against, in the order of the sources."""
    rows: QuerySet[ProblemSource] = ProblemSource.objects.present().filter(
        problem=problem, source__removed_at=None
    )
    if not may_read_restricted(problem.picture, access):
        rows = rows.exclude(source__distribution=Distribution.RESTRICTED)
    return rows.select_related("source").order_by("-stance", "source__position", "pk")


def areas_said(municipality: Municipality, problems: Sequence[Problem]) -> Callable[[Problem], list[Area]]:
    """Gives the areas of a problem as what they are now. One query, none where nothing is said of any."""
    if not any(one.areas for one in problems):
        return lambda _problem: []
    known = {area.pk: area for area in areas_of(municipality)}
    now = became(known.values())
    return lambda problem: [
        known[pk] for pk in dict.fromkeys(now[one] for one in problem.areas if one in now)
    ]
