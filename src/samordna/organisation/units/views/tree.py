"""The organisation as it is, was or will be on a day."""

from datetime import date

from django.http import HttpResponse
from django.utils.dateparse import parse_date
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.pages import organisation_page
from samordna.organisation.units.listing import tree


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest) -> HttpResponse:
    """``?dag=2019-01-01`` shows another day, ``?q=`` only what holds the words."""
    today = localdate()
    asked = request.GET.get("dag", "")
    chosen = _day(asked)
    day = chosen or today
    words = request.GET.get("q", "").strip()[:200]
    context = {
        "day": day,
        "is_today": day == today,
        "is_unreadable": bool(asked) and chosen is None,
        "words": words,
        "tree": tree(request.municipality, day, words),
    }
    return organisation_page(request, "organisation/tree.html", context, tab="tree")


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
