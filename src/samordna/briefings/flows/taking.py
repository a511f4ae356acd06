"""The communication plan taken into a draft's part on briefings."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands.plan_briefings import KIND, flows_in, news_for, plan_briefings_take
from samordna.briefings.flows.planned import briefings_of_plan, data_of
from samordna.briefings.pages import briefings_page
from samordna.briefings.tabs import FLOWS
from samordna.organisation.pages import do
from samordna.plandoc.schema import Briefing
from samordna.plans.areas import AREAS
from samordna.plans.drafts import drafts_to_write
from samordna.plans.rules import sight_of
from samordna.plans.views.shared import version_or_404


@dataclass(frozen=True, slots=True)
class Taken:
    """A flow as it would stand in the plan; ``is_new`` where the plan does not have it, ``is_same`` where it says so already."""

    briefing: Briefing
    is_new: bool
    is_same: bool


@require_safe
@page(Action.EDIT)
def choose(request: MunicipalityRequest) -> HttpResponse:
    """Which draft."""
    ways = [
        (one.title, reverse("briefings:plan_briefings_take", args=[request.municipality.slug, one.pk]))
        for one in drafts_to_write(request.municipality, request.access)
    ]
    return briefings_page(request, "flows/take_choose.html", {"ways": ways}, tab=FLOWS)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def take(request: MunicipalityRequest, version: int) -> HttpResponse:
    """What the plan would say, before it does."""
    row = version_or_404(request, version)
    told = briefings_of_plan(request.municipality, row.plan.unit)
    to = reverse("plans:area", args=[request.municipality.slug, row.pk, AREAS[KIND].slug])
    if request.method == "POST":
        sight = sight_of(request.access, row)
        return do(
            request,
            lambda: plan_briefings_take(version=row, briefings=told, sight=sight),
            said=lambda counts: _said(*counts),
            to=to,
        )
    there = flows_in(row)
    rows = [_taken(one, there) for one in told]
    context: dict[str, Any] = {
        "version": row,
        "rows": rows,
        "to_take": sum(not one.is_same for one in rows),
        "unsourced": sum(not one.briefing.source for one in rows),
        "back": to,
    }
    return briefings_page(request, "flows/take.html", context, tab=FLOWS)


def _taken(briefing: Briefing, there: dict[str, Any]) -> Taken:
    row = there.get(briefing.name.casefold())
    return Taken(briefing, row is None, row is not None and not news_for(row, data_of(briefing)))


def _said(added: int, changed: int) -> str:
    words = [
        ngettext("%d flow is added to the plan.", "%d flows are added to the plan.", added) % added,
        ngettext("%d flow is brought up to date.", "%d flows are brought up to date.", changed) % changed,
    ]
    return " ".join(words)
