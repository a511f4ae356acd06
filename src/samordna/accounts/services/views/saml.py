"""The way to a municipality's SAML service, and back.

Its library is an extra, which only who has such a service installs, so it is brought in when it is asked for.
"""

import logging
from http import HTTPStatus
from typing import Any

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.providers.base.constants import AuthProcess
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.services.sign_in_services import Service
from samordna.accounts.services.sso import service_of
from samordna.accounts.signing_in.queries import own_address

LOG = logging.getLogger(__name__)
LARGEST = 256 * 1024
"""Bytes of an answer; they are kept for a moment, of whoever sends them."""


class ServiceAway(Exception):
    """The service's metadata cannot be fetched."""


def saml_redirect(request: HttpRequest, service: Service) -> HttpResponse:
    """To the service, with a question that only this browser may bring the answer to."""
    try:
        return _provider(request, service.id).redirect(
            request, AuthProcess.LOGIN, next_url=own_address(request, request.GET.get("next", "")) or None
        )
    except OSError as error:
        raise ServiceAway from error


@csrf_exempt
@require_POST
@never_cache
def received(request: HttpRequest, organization_slug: str) -> Any:
    """The form of the service's page. No cookie of ours comes with it, so it is kept until the browser has gone on."""
    from allauth.socialaccount.providers.saml.views import acs

    _provider(request, organization_slug)
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        return HttpResponse(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return acs(request, organization_slug)


@require_safe
@never_cache
def answer(request: HttpRequest, organization_slug: str) -> Any:
    """What the service said, judged: allauth and python3-saml do so, but let through what is wrong with the XML itself.

    What this browser has not asked for, or not any more, is a PermissionDenied of theirs.
    """
    from allauth.socialaccount.providers.saml.views import finish_acs

    provider = _provider(request, organization_slug)
    try:
        return finish_acs(request, organization_slug)
    except (SyntaxError, ValueError, PermissionDenied) as error:
        LOG.warning("SAML answer refused: %s", type(error).__name__)
        return render_authentication_error(request, provider, exception=error)


@require_safe
@never_cache
def metadata(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """What the service must know of us. Signing out there does not sign anybody out here, so no address for that is told."""
    from allauth.socialaccount.providers.saml.utils import build_saml_config
    from onelogin.saml2.settings import OneLogin_Saml2_Settings

    provider = _provider(request, organization_slug)
    said = build_saml_config(request, provider.app.settings, organization_slug)
    del said["sp"]["singleLogoutService"]
    told = OneLogin_Saml2_Settings(settings=said, sp_validation_only=True).get_sp_metadata()
    return HttpResponse(told, content_type="application/samlmetadata+xml")


def signed_out_there(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """allauth asks for the name of this address. What is sent there may be unsigned, so nobody listens."""
    raise Http404


def _provider(request: HttpRequest, service_id: str) -> Any:
    service = service_of(service_id)
    if service is None or service.protocol != "saml":
        raise Http404
    return get_adapter(request).get_provider(request, service_id)
