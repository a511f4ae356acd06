"""The first page of all, the first page of a municipality, and search."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.core.tenancy import acting_as
from samordna.home import queries
from samordna.home.mine.blocks import COME_FIRST, mine
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import LONGEST, rows_html
from samordna.home.mine.news import news_since
from samordna.home.mine.waiting import waiting
from samordna.home.overview_rows import overview_rows
from samordna.home.search_groups import in_groups
from samordna.home.search_hits import organisation_hits, plan_hits
from samordna.home.search_whom import whom_to_call


@require_safe
@login_required
def start(request: HttpRequest) -> HttpResponse:
    """Straight to the user's municipality; a choice when there are several, an explanation when there is none."""
    user = cast("User", request.user)
    with acting_as(user.pk):
        places = queries.workplaces(user)
    if len(places) == 1 and not user.administers_instance:
        return redirect("home:municipality", places[0].municipality.slug)
    if not places and user.administers_instance:
        return redirect("instance:places")
    return render(request, "home/start.html", {"places": places})


@require_safe
@page(Action.VIEW)
def municipality(request: MunicipalityRequest) -> HttpResponse:
    """What is the reader's first, then how it goes in the municipality; guests see only what they are invited to."""
    ground = Ground(request, localtime())
    blocks = mine(ground)
    context: dict[str, Any] = {
        "blocks": blocks,
        "first": [block for block in blocks if block.is_shown and block.key in COME_FIRST],
        "waiting": waiting(blocks, ground.today),
        "others": [block for block in blocks if block.is_shown and block.key not in COME_FIRST],
        "begins_with_alarms": [block.key for block in blocks[:1]] == ["alarms"],
        "made": ground.now,
        "roles": request.access.words,
        "since": request.user.previous_login,
    }
    if not request.access.only_invited:
        told = {item.version for block in blocks for item in block.items}
        context["overview"] = overview = queries.overview(ground, told)
        context |= overview_rows(overview, request.municipality.slug)
    return render(request, "home/municipality.html", context)


@require_safe
@page(Action.VIEW)
def news(request: MunicipalityRequest) -> HttpResponse:
    """What has changed in the plans since the reader was here last: a page, or for the first page its section alone."""
    since, is_part = request.user.previous_login, bool(request.htmx)  # type: ignore[attr-defined]
    told = news_since(request, since) if since else None
    shown = told.items[: LONGEST if is_part else None] if told else ()
    context = {"news": told, "since": since, "shown": shown, "rows": rows_html(shown)}
    answer = render(request, f"home/{'news_section' if is_part else 'news'}.html", context)
    patch_vary_headers(answer, ["HX-Request"])
    return answer


@require_safe
@page(Action.VIEW)
def search(request: MunicipalityRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:200]
    context: dict[str, Any] = {"words": words, "hits": [], "places": []}
    if words:
        context["hits"] = plan_hits(request, words)
        places = organisation_hits(request, words)
        context["places"] = in_groups(places)
        context["whom"] = whom_to_call(request, words)
        context["count"] = len(context["hits"]) + len(places)
    return render(request, "home/search.html", context)
