"""A piece of news as whoever got it by mail opens it, and its opening counted: for the unit, never for a person."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.link_door import by_link
from samordna.briefings.commands.openings import opening_note
from samordna.briefings.models import DigestItem
from samordna.briefings.queries import area_names
from samordna.briefings.sending.letters import source_of, subjects_of
from samordna.briefings.tokens import opened_by
from samordna.guidance.reading.counting import Tap, is_somebody
from samordna.organisation.models import Municipality

TAP = Tap(a_second=50, at_once=1_000)


@require_safe
@by_link
def item(request: Any, municipality: Municipality, token: str) -> HttpResponse:
    """What has become restricted or was removed since is not shown, and what was wrong in its digest is said."""
    chosen, _unit = _chosen(municipality, token)
    news = chosen.item
    is_gone = bool(news.removed_at or news.restricted)
    corrections = chosen.digest.corrections.present().exclude(mailed_at=None).order_by("-pk")
    context = {
        "item": None if is_gone else news,
        "digest": chosen.digest,
        "place": municipality,
        "source": source_of(news),
        "subjects": ", ".join(subjects_of(news, area_names(municipality, [news]))),
        "corrections": list(corrections),
        "token": token,
    }
    return render(request, "briefings/reading/item.html", context, status=410 if is_gone else 200)


@csrf_exempt
@require_POST
def opened(request: Any, slug: str, token: str) -> HttpResponse:
    """Answered alike whether it was counted or not."""
    if is_somebody(request) and TAP.lets_through():
        return _counted(request, slug=slug, token=token)
    return HttpResponse(status=204)


@by_link
def _counted(_request: Any, municipality: Municipality, token: str) -> HttpResponse:
    chosen, unit = _chosen(municipality, token)
    opening_note(municipality=municipality, digest=chosen.digest, item=chosen.item, unit=unit)
    return HttpResponse(status=204)


def _chosen(municipality: Municipality, token: str) -> tuple[DigestItem, int | None]:
    """By a signed link. News of an earlier digest may stand in a later one for whoever gets them more seldom."""
    said = opened_by(token)
    if said is None:
        raise Http404
    digest, number, unit = said
    rows = DigestItem.objects.filter(municipality=municipality, item=number, digest__lte=digest)
    row = rows.select_related("digest", "item").order_by("-digest", "-pk").first()
    if row is None:
        raise Http404
    return row, unit
