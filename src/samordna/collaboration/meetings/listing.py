"""The meetings that are to come, and those that have been."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, F, Max, Min, Q, QuerySet
from django.http import HttpResponse
from django.utils.timezone import localtime, now
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.meetings.choice import CANCELLED, COMING, PAST, Choice
from samordna.collaboration.models import Meeting
from samordna.collaboration.pages import collaboration_page, may_lead
from samordna.collaboration.queries import forums_of, meetings_of
from samordna.collaboration.tabs import MEETINGS
from samordna.plandoc.forums import Reply

ON_A_PAGE = 50


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """``q`` words, ``forum`` one of them, ``nar`` what is to come, has been or is cancelled, or a year."""
    every, moment = meetings_of(request.municipality), now()
    choice = Choice.from_query(request.GET)
    rows = with_answers(choice.among(every, moment))
    past = Paginator(rows.filter(ends_at__lt=moment).order_by("-starts_at", "-pk"), ON_A_PAGE)
    query = request.GET.copy()
    query.pop("sida", None)
    forums = list(forums_of(request.municipality))
    context: dict[str, Any] = {
        "coming": list(rows.filter(ends_at__gte=moment)),
        "past": past.get_page(request.GET.get("sida")),
        "choice": choice,
        "query": query.urlencode(),
        "forums": forums,
        "led": [one for one in forums if may_lead(request.access, one)],
        "years": _years(every),
        "when": {"coming": COMING, "past": PAST, "cancelled": CANCELLED},
    }
    return collaboration_page(request, "meetings/list.html", context, tab=MEETINGS)


def with_answers(rows: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """With how many are invited, how many have answered to the time that it has now, and how many of those come."""
    there = Q(invitations__removed_at=None)
    holds = Q(moved_at=None) | Q(invitations__replied_at=None) | Q(invitations__replied_at__gte=F("moved_at"))
    come = Q(invitations__reply__in=(Reply.COMING, Reply.DEPUTY))
    counted = rows.annotate(
        invited=Count("invitations", filter=there),
        answers=Count("invitations", filter=there & holds & ~Q(invitations__reply="")),
        come=Count("invitations", filter=there & holds & come),
    )
    return counted.order_by("starts_at", "pk")


def _years(rows: QuerySet[Meeting]) -> list[str]:
    """From the last to the first in which there is a meeting. One query."""
    ends = rows.order_by().aggregate(first=Min("starts_at"), last=Max("starts_at"))
    if ends["first"] is None:
        return []
    first, last = (localtime(ends[name]).year for name in ("first", "last"))
    return [str(year) for year in range(last, first - 1, -1)]
