"""News of a flow as a program fetches them by a secret address: what is open, as long as its user works here."""

from collections.abc import Sequence
from datetime import UTC
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Min
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from samordna.accounts.access import Access, roles_of
from samordna.accounts.commands.invitations import token_hash
from samordna.accounts.roles import Action
from samordna.briefings.models import Flow, Item, NewsAddress
from samordna.core.addresses import site
from samordna.core.tenancy import acting_for
from samordna.organisation.addresses import municipality_at
from samordna.organisation.models import Municipality
from samordna.plandoc.briefings import News, write_atom
from samordna.plandoc.briefings.atom import CONTENT_TYPE
from samordna.plandoc.picture.words import Distribution

MOST_NEWS = 50


@require_safe
def show(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    municipality = municipality_at(slug)
    if municipality is None:
        raise Http404
    with acting_for(municipality.pk):
        kept = NewsAddress.objects.select_related("user", "flow").filter(
            municipality=municipality, token_hash=token_hash(token), ended_at=None, flow__removed_at=None
        )
        address = kept.first()
        if address is None or not address.user.is_active:
            raise Http404
        if not Access(address.user, roles_of(address.user, municipality)).may(Action.SEE_ORGANISATION):
            raise Http404
        content = _written(request, municipality, address.flow)
    answer = HttpResponse(content, content_type=CONTENT_TYPE)
    answer.headers["Cache-Control"] = "private, max-age=3600"
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


def _written(request: HttpRequest, municipality: Municipality, flow: Flow) -> bytes:
    """The latest that were sent; dated by when they were."""
    host = urlsplit(site()).hostname or request.get_host().partition(":")[0]
    key = f"tag:{host},2026:{municipality.slug}/nyheter"
    rows = Item.objects.filter(
        municipality=municipality,
        distribution=Distribution.OPEN,
        chosen_in__removed_at=None,
        chosen_in__digest__flow=flow,
        chosen_in__digest__mailed_at__isnull=False,
    ).present()
    sent = rows.annotate(first_sent=Min("chosen_in__digest__mailed_at")).order_by("-first_sent", "-pk")
    latest = list(sent[:MOST_NEWS])
    rights = _rights_of(latest)
    with override(settings.LANGUAGE_CODE):
        news = [_told(key, one, rights.get(one.pk)) for one in latest]
    title = f"{municipality.name}: {flow.name}"
    return write_atom(title, news, key=f"{key}/{flow.pk}", author=municipality.name, now=timezone.now())


def _rights_of(items: Sequence[Item]) -> dict[int, Item]:
    """By the number of what was wrong, what is right. One query."""
    rows = Item.objects.filter(corrects__in=items).present().order_by("pk")
    return {one.corrects_id: one for one in rows if one.corrects_id}


def _told(key: str, item: Any, right: Item | None) -> News:
    """What was wrong is told anew, as wrong, and by what is right where that is open."""
    at, title, summary, link = item.first_sent, item.title, item.why, item.link
    if right:
        at = max(at, right.written_at)
        title = _("Corrected: %(title)s") % {"title": title}
        summary = _("This was wrong and has been corrected.")
        if right.distribution == Distribution.OPEN:
            link = right.link
            summary = "\n\n".join(filter(None, (right.correction, right.title, right.why)))
    return News(key=f"{key}/{item.pk}", title=title, summary=summary, link=link, at=at.astimezone(UTC))
