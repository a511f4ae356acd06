"""What every page of a round has: its name, its tabs, and whether a command refuses."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.core.tabs import Tab
from samordna.organisation.forms import refused_by
from samordna.review.models import ReviewedPlan, ReviewRound
from samordna.review.rules import Seat


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"review:{name}", args=[request.municipality.slug, *args])


def plan_address(request: MunicipalityRequest, plan: ReviewedPlan, name: str = "plan") -> str:
    return address(request, name, plan.round_id, plan.pk)


def review_page(
    request: MunicipalityRequest,
    review_round: ReviewRound,
    seat: Seat,
    template: str,
    context: dict[str, Any],
    *,
    tab: str,
    status: int = 200,
) -> HttpResponse:
    """Render a page of the round with its tabs."""
    context |= {
        "review_round": review_round,
        "seat": seat,
        "base": address(request, "round", review_round.pk),
        "tabs": _tabs(request, review_round, seat, tab),
    }
    return render(request, template, context, status=status)


def _tabs(request: MunicipalityRequest, review_round: ReviewRound, seat: Seat, current: str) -> list[Tab]:
    if not seat.takes_part:  # a reader of what has been locked
        return []
    tabs = [("round", _("Plans"), "FileText"), ("questions", _("Questions"), "BulletList")]
    if seat.leads:
        tabs += [("reviewers", _("Reviewers"), "PersonGroup"), ("memorandum", _("Memorandum"), "OpenBook")]
    return [
        Tab(title, icon, address(request, name, review_round.pk), name == current)
        for name, title, icon in tabs
    ]


def refused(form: Any, command: Callable[[], Any]) -> bool:
    """Whether the command refuses; then the form says why, and holds what was written."""
    return refused_by(form, command) is None
