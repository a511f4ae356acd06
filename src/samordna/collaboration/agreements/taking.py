"""What the municipality has agreed, and its council, taken into a draft."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.commands.plan_collaboration import (
    AGREEMENTS,
    COUNCIL,
    Data,
    matched,
    news_for,
    plan_collaboration_take,
)
from samordna.collaboration.pages import address, collaboration_page
from samordna.collaboration.planned import agreements_for, council_for, data_of
from samordna.collaboration.tabs import AGREEMENTS as TAB
from samordna.organisation.pages import do
from samordna.plans.areas import AREAS
from samordna.plans.drafts import drafts_to_write
from samordna.plans.models import Part
from samordna.plans.rules import sight_of
from samordna.plans.views.shared import version_or_404


@dataclass(frozen=True, slots=True)
class Offered:
    """A part as it would stand in the plan; ``is_new`` where the plan does not have it, ``is_same`` where it says so already."""

    is_council: bool
    data: Data
    is_new: bool
    is_same: bool


@require_safe
@page(Action.EDIT)
def choose(request: MunicipalityRequest) -> HttpResponse:
    """Which draft."""
    drafts = drafts_to_write(request.municipality, request.access)
    ways = [(one.title, address(request, "plan_collaboration_take", one.pk)) for one in drafts]
    return collaboration_page(request, "agreements/take_choose.html", {"ways": ways}, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def take(request: MunicipalityRequest, version: int) -> HttpResponse:
    """What the plan would say, before it does."""
    row = version_or_404(request, version)
    agreements = [data_of(one) for one in agreements_for(request.municipality, row.plan.unit)]
    council = council_for(request.municipality, row.plan.unit)
    given: dict[str, Any] = {"agreements": agreements, "council": data_of(council) if council else None}
    to = reverse("plans:area", args=[request.municipality.slug, row.pk, AREAS[AGREEMENTS].slug])
    if request.method == "POST":
        sight = sight_of(request.access, row)
        return do(
            request,
            lambda: plan_collaboration_take(version=row, sight=sight, **given),
            said=lambda counts: _said(*counts),
            to=to,
        )
    rows = [_offered(*one) for one in matched(row, **given)]
    context = {
        "version": row,
        "rows": rows,
        "to_take": sum(not one.is_same for one in rows),
        "has_council": council is not None,
        "back": to,
    }
    return collaboration_page(request, "agreements/take.html", context, tab=TAB)


def _offered(kind: str, data: Data, row: Part | None) -> Offered:
    return Offered(kind == COUNCIL, data, row is None, row is not None and not news_for(row, data))


def _said(added: int, changed: int) -> str:
    words = [
        ngettext("%d part is added to the plan.", "%d parts are added to the plan.", added) % added,
        ngettext("%d part is brought up to date.", "%d parts are brought up to date.", changed) % changed,
    ]
    return " ".join(words)
