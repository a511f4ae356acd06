"""A digest: its news, how it is written and sent, and how much of it has been opened."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.digests.rules import digest_or_404
from samordna.briefings.digests.shares import shares_of
from samordna.briefings.digests.whom import in_other_drafts, left_out_of, whom_of
from samordna.briefings.models import Digest, DigestItem, DigestMail
from samordna.briefings.pages import briefings_page, may_edit, to_open_news
from samordna.briefings.queries import (
    area_names_of,
    choosable,
    chosen_in,
    chosen_in_drafts,
    corrected,
    may_read,
    names_in,
)
from samordna.briefings.sending.audience import are_all_ours, audience_of, ours_only
from samordna.briefings.sending.letters import source_of, subjects_of
from samordna.briefings.tabs import DIGESTS
from samordna.core.history import restricted_read
from samordna.core.models import OutgoingMail
from samordna.plandoc.following_up.working_hours import in_sweden, waits_until


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    if elsewhere := to_open_news(request):
        return elsewhere
    digest = digest_or_404(request, pk)
    edits = may_edit(request, digest.flow)
    rows = chosen_in(digest) if digest.sent_at else chosen_in_drafts(digest)
    lie: list[Any] = list(rows.annotate(areas=area_names_of("item__areas"), is_wrong=corrected("item")))
    chosen = [one for one in lie if one.digest_id == digest.pk]
    seen = [one for one in chosen if may_read(request.access, one.item)]
    restricted_read(request, [one.item for one in seen if one.item.restricted], how="page")
    context: dict[str, Any] = {
        "digest": digest,
        "lines": _lines(seen),
        "has_restricted": any(one.item.restricted for one in seen),
        "may_edit": edits,
    }
    if edits:
        context |= _sent(digest, chosen) if digest.sent_at else _draft(request, digest, lie)
        context["left_out"] = left_out_of(digest, [one.item for one in chosen]) if digest.sent_at else None
    return briefings_page(request, "digests/digest.html", context, tab=DIGESTS)


def _lines(chosen: list[Any]) -> list[dict[str, Any]]:
    return [
        {
            "row": one,
            "item": one.item,
            "source": source_of(one.item),
            "subjects": ", ".join(subjects_of(one.item, names_in(one.areas))),
            "up": place - 1,
            "down": place + 1,
        }
        for place, one in enumerate(chosen)
    ]


def _draft(request: MunicipalityRequest, digest: Digest, lie: list[Any]) -> dict[str, Any]:
    """``lie`` is what is chosen in it and in the other drafts of its flow."""
    audience, among = audience_of(digest), choosable(digest, request.access)
    chosen = [one.item for one in lie if one.digest_id == digest.pk]
    are_ours = are_all_ours(audience)
    held_back = [] if are_ours else ours_only(among)
    offered = [one for one in among if one not in held_back]
    restricted_read(request, [one for one in offered if one.restricted], how="page")
    return {
        "among": offered,
        "held_back": held_back,
        "too_wide": [] if are_ours else ours_only(chosen),
        "others": in_other_drafts(digest, lie),
        "told": whom_of(digest, audience, in_sweden(timezone.now()).date()),
    }


def _sent(digest: Digest, chosen: list[DigestItem]) -> dict[str, Any]:
    mails = DigestMail.objects.filter(digest=digest)
    failed = OutgoingMail.objects.filter(pk__in=mails.values("mail"), sent_at=None).exclude(error="")
    news = sum(not one.item.restricted for one in chosen)
    return {
        "readers": mails.count(),
        "failed": failed.count(),
        "shares": shares_of(digest, news),
        "goes_at": _goes_at(digest),
    }


def _goes_at(digest: Digest) -> datetime | None:
    """When mails that wait for the working morning go."""
    goes_at = waits_until(digest.sent_at) if digest.sent_at and not digest.mailed_at else None
    return goes_at if goes_at and goes_at > timezone.now() else None
