"""The way to a municipality's own sign-in service, and back."""

from typing import Any

from allauth.socialaccount.providers.openid_connect import views as oidc
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from requests import RequestException

from samordna.accounts.services.sso import service_of
from samordna.accounts.services.views.saml import ServiceAway, saml_redirect
from samordna.accounts.signing_in.queries import own_address

OURSELVES = {"same-origin", "none", None}
"""What browsers say of a link on our own pages, of an address that somebody typed, and of old browsers."""


@require_safe
@never_cache
def start(request: HttpRequest, provider_id: str) -> HttpResponse:
    """By a link and not by a form: the content policy lets no form of ours lead elsewhere, not even by a redirect.

    A foreign page cannot send anybody through it unasked; who comes from one is asked first.
    """
    service = service_of(provider_id)
    if service is None:
        raise Http404
    if request.headers.get("Sec-Fetch-Site") not in OURSELVES:
        context = {"service": service, "next": own_address(request, request.GET.get("next", ""))}
        return render(request, "accounts/service_start.html", context)
    try:
        if service.protocol == "saml":
            return saml_redirect(request, service)
        return oidc.login(request, provider_id=provider_id)
    except (RequestException, ServiceAway):
        return render(request, "accounts/service_away.html", {"service": service}, status=502)


@never_cache
def answer(request: HttpRequest, provider_id: str) -> Any:
    return oidc.callback(request, provider_id=provider_id)
