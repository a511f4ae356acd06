"""News of a flow as a program fetches them by a secret address: what is open, as long as its user works here."""

from datetime import UTC
from urllib.parse import urlsplit

from django.db.models import Min
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
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
    news = [
        News(
            key=f"{key}/{one.pk}",
            title=one.title,
            summary=one.why,
            link=one.link,
            at=one.first_sent.astimezone(UTC),
        )
        for one in sent[:MOST_NEWS]
    ]
    title = f"{municipality.name}: {flow.name}"
    return write_atom(title, news, key=f"{key}/{flow.pk}", author=municipality.name, now=timezone.now())
