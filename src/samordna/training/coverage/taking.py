"""Needs and coverage taken into a draft's training part."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.pages import do
from samordna.plandoc.schema import TrainingNeed
from samordna.plans.areas import AREAS
from samordna.plans.drafts import drafts_to_write
from samordna.plans.rules import sight_of
from samordna.plans.views.shared import version_or_404
from samordna.training.commands.plan_training import KIND, groups_in, news_for, plan_training_take
from samordna.training.coverage.planned import data_of, needs_of_plan
from samordna.training.coverage.words import percent_said
from samordna.training.pages import training_page
from samordna.training.tabs import COVERAGE


@dataclass(frozen=True, slots=True)
class Taken:
    """A group as it would stand in the plan; ``is_new`` where the plan does not have it, ``is_same`` where it says so already."""

    need: TrainingNeed
    is_new: bool
    is_same: bool

    @property
    def share(self) -> str:
        return percent_said(self.need.share_trained)


@require_safe
@page(Action.EDIT)
def choose(request: MunicipalityRequest) -> HttpResponse:
    """Which draft."""
    drafts = drafts_to_write(request.municipality, request.access)
    ways = [
        (one.title, reverse("training:plan_training_take", args=[request.municipality.slug, one.pk]))
        for one in drafts
    ]
    return training_page(request, "coverage/take_choose.html", {"ways": ways}, tab=COVERAGE)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def take(request: MunicipalityRequest, version: int) -> HttpResponse:
    """What the plan would say, before it does."""
    row = version_or_404(request, version)
    needs = needs_of_plan(request.municipality, row.plan.unit)
    to = reverse("plans:area", args=[request.municipality.slug, row.pk, AREAS[KIND].slug])
    if request.method == "POST":
        sight = sight_of(request.access, row)
        return do(
            request,
            lambda: plan_training_take(version=row, needs=needs, sight=sight),
            said=lambda counts: _said(*counts),
            to=to,
        )
    there = groups_in(row)
    rows = [_taken(one, there) for one in needs]
    context: dict[str, Any] = {
        "version": row,
        "rows": rows,
        "to_take": sum(not one.is_same for one in rows),
        "unshared": sum(one.need.share_trained is None for one in rows),
        "back": to,
    }
    return training_page(request, "coverage/take.html", context, tab=COVERAGE)


def _taken(need: TrainingNeed, there: dict[str, Any]) -> Taken:
    row = there.get(need.group.casefold())
    return Taken(need, row is None, row is not None and not news_for(row, data_of(need)))


def _said(added: int, changed: int) -> str:
    words = [
        ngettext("%d group was added to the plan.", "%d groups were added to the plan.", added) % added,
        ngettext("%d group was brought up to date.", "%d groups were brought up to date.", changed) % changed,
    ]
    return " ".join(one for one, count in zip(words, (added, changed), strict=True) if count) or _(
        "The plan said so already."
    )
