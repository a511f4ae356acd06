"""The door of whoever has been sent or given a link: nobody is asked who they are."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse

from samordna.core.tenancy import acting_for
from samordna.organisation.addresses import municipality_at
from samordna.organisation.models import Municipality

LONGEST_TOKEN = 100


def by_link(view: Callable[[Any, Municipality, str], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a view to whoever has a token, in a transaction of the municipality. No search engine keeps the answer."""

    def opened(request: Any, slug: str, token: str) -> HttpResponse:
        municipality = municipality_at(slug)
        if municipality is None or len(token) > LONGEST_TOKEN:
            raise Http404
        with acting_for(municipality.pk, request=request.id):
            answer = view(request, municipality, token)
        answer.headers["X-Robots-Tag"] = "noindex, nofollow"
        return answer

    return opened
