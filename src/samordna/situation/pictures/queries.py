"""The list of pictures with how far each has come: for its page, its files and the command line."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.situation.models import Contribution, ContributionRequest, Picture, Problem
from samordna.situation.queries import may_read_restricted


@dataclass(frozen=True, slots=True)
class PictureLine:
    """``problems`` are those that the reader may see."""

    picture: Picture
    problems: int
    contributions: int
    asked: int


def lines_of(pictures: QuerySet[Picture], access: Access | None) -> list[PictureLine]:
    """In the order of the rows; without an ``access``, whoever asks may see everything. One query."""
    rows = pictures.annotate(
        all_problems=_count(_problems()),
        open_problems=_count(_problems().filter(restricted=False)),
        asked=_count(_requests()),
        contributions=_count(_requests().filter(pk__in=_answered())),
    )
    return [
        PictureLine(
            picture=one,
            problems=one.all_problems
            if access is None or may_read_restricted(one, access)
            else one.open_problems,
            contributions=one.contributions,
            asked=one.asked,
        )
        for one in rows
    ]


def may_begin(access: Access) -> bool:
    return access.may(Action.EDIT_SITUATION)


def _problems() -> QuerySet[Problem]:
    rows: QuerySet[Problem] = Problem.objects.filter(
        picture=OuterRef("pk"), removed_at=None, merged_into=None
    )
    return rows


def _requests() -> QuerySet[ContributionRequest]:
    rows: QuerySet[ContributionRequest] = ContributionRequest.objects.filter(
        picture=OuterRef("pk"), removed_at=None
    )
    return rows


def _answered() -> QuerySet[Contribution, Any]:
    """The requests whose last answer stands."""
    last = Contribution.objects.order_by("request_id", "-pk").distinct("request_id")
    rows: QuerySet[Contribution, Any] = Contribution.objects.filter(pk__in=last.values("pk"))
    return rows.exclude(answers={}).order_by().values("request")


def _count(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.order_by().values("picture").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), 0)
