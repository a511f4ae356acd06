"""A piece of news as whoever got it by mail opens it, and its opening counted: for the unit, never for a person."""

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.link_door import by_link
from samordna.briefings.commands.openings import opening_note
from samordna.briefings.models import Digest, DigestItem
from samordna.briefings.queries import area_names, right_of
from samordna.briefings.sending.letters import source_of, subjects_of
from samordna.briefings.tokens import OUT_OF, opened_by
from samordna.guidance.reading.counting import Tap, is_somebody
from samordna.organisation.models import Municipality
from samordna.plandoc.picture.words import Distribution

TAP = Tap(a_second=50, at_once=1_000)


@require_safe
@by_link
def item(request: Any, municipality: Municipality, token: str) -> HttpResponse:
    """What is open, and of what was wrong the right one. What is for those who work here is read signed in; the rest not here."""
    digest, chosen, _unit = _chosen(municipality, token)
    news, right = chosen.item, right_of(chosen.item)
    if right is None and news.distribution == Distribution.INTERNAL and not news.removed_at:
        own = reverse("briefings:item", args=[municipality.slug, news.pk])
        return redirect(f"{own}?{urlencode({OUT_OF: token})}")
    told = right or news
    is_gone = bool(told.removed_at) or told.distribution != Distribution.OPEN
    corrections = Digest.objects.filter(corrects__in={digest.pk, chosen.digest_id}, mailed_at__isnull=False)
    context = {
        "item": None if is_gone else told,
        "is_wrong": right is not None,
        "digest": digest,
        "place": municipality,
        "source": source_of(told),
        "subjects": ", ".join(subjects_of(told, area_names(municipality, [told]))),
        "corrections": list(corrections.present().order_by("-pk")),
        "token": token,
    }
    status = 410 if is_gone and right is None else 200
    return render(request, "briefings/reading/item.html", context, status=status)


@csrf_exempt
@require_POST
def opened(request: Any, slug: str, token: str) -> HttpResponse:
    """Answered alike whether it was counted or not."""
    if is_somebody(request) and TAP.lets_through():
        return _counted(request, slug=slug, token=token)
    return HttpResponse(status=204)


@by_link
def _counted(_request: Any, municipality: Municipality, token: str) -> HttpResponse:
    """Of the digest it was opened out of. A draft is only looked at."""
    digest, chosen, unit = _chosen(municipality, token)
    if digest.mailed_at:
        opening_note(municipality=municipality, digest=digest, item=chosen.item, unit=unit)
    return HttpResponse(status=204)


def _chosen(municipality: Municipality, token: str) -> tuple[Digest, DigestItem, int | None]:
    """By a signed link. News of an earlier digest may stand in a later one for whoever gets them more seldom."""
    said = opened_by(token)
    digest = Digest.objects.filter(municipality=municipality, pk=said[0]).first() if said else None
    if said is None or digest is None:
        raise Http404
    rows = DigestItem.objects.filter(municipality=municipality, item=said[1], digest__lte=digest.pk)
    row = rows.select_related("item").order_by("-digest", "-pk").first()
    if row is None:
        raise Http404
    return digest, row, said[2]
