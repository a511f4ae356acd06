"""allauth's sign-in by OpenID Connect (or SAML), with our services and our rules for who comes in."""

from http import HTTPStatus
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialApp
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from samordna.accounts.services.claims import NotLetIn, Said, user_by_claims, values
from samordna.accounts.services.sign_in_services import ALWAYS, Service
from samordna.accounts.signing_in import log
from samordna.core.models import Change

NAMES = {"allow_single_label_domains": True}
"""SAML: names within a network, such as ``https://samordna/``, are as good as others."""


class ServiceAdapter(DefaultSocialAccountAdapter):
    """The services are those of the settings; the database holds none, so that none can be slipped in there."""

    def list_apps(
        self, request: Any, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        apps = [_app(service) for service in settings.SIGN_IN_SERVICES]
        return [
            app
            for app in apps
            if provider in {None, app.provider, app.provider_id} and client_id in {None, app.client_id}
        ]

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: Any) -> Any:
        """Keep what the service says for this sign-in only, and none of it in the database."""
        sociallogin.said = sociallogin.account.extra_data
        sociallogin.mapped = data
        sociallogin.account.extra_data = {}
        return sociallogin.user

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        said = _said(sociallogin)
        user = user_by_claims(said=said, request=getattr(request, "id", ""))
        if isinstance(user, NotLetIn):
            raise ImmediateHttpResponse(_not_let_in(request, said.service, user))
        sociallogin.account = SocialAccount.objects.get(provider=said.service.id, uid=said.subject)
        sociallogin.user = user

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Any = None,
        extra_context: Any = None,
    ) -> None:
        log.write(
            request,
            Change.Kind.SIGN_IN_FAILED,
            user=None,
            how=f"socialaccount:{provider.sub_id}",
            error=type(exception).__name__ if exception else str(error),
        )


def service_of(provider_id: str) -> Service | None:
    return next((service for service in settings.SIGN_IN_SERVICES if service.id == provider_id), None)


def start_address(service: Service, next_address: str = "") -> str:
    """Where a link begins the way to the service."""
    address = reverse("openid_connect_login", args=[service.id])
    return f"{address}?{urlencode({'next': next_address})}" if next_address else address


def _app(service: Service) -> SocialApp:
    if service.protocol == "saml":
        return SocialApp(
            provider="saml",
            provider_id=service.id,
            client_id=service.id,
            name=service.name,
            settings={**service.saml, "advanced": NAMES | service.saml.get("advanced", {}) | ALWAYS},
        )
    return SocialApp(
        provider="openid_connect",
        provider_id=service.id,
        client_id=service.client_id,
        secret=service.secret,
        name=service.name,
        settings={"server_url": service.server, "scope": list(service.scopes), "oauth_pkce_enabled": True},
    )


def _said(sociallogin: Any) -> Said:
    """What the service said, whether in the token or when asked about the user; the token, which is signed, goes first."""
    app = sociallogin.provider.app
    service = service_of(app.provider_id)
    assert service is not None  # noqa: S101 - the app was made from it
    told, mapped = sociallogin.said, sociallogin.mapped
    if service.protocol == "saml":
        claims, name = dict(told), " ".join(filter(None, map(mapped.get, ("first_name", "last_name"))))
        verified = mapped.get("email_verified") is True
    else:
        claims = {**told.get("userinfo", {}), **told.get("id_token", {})}
        name = next(values(claims, "name"), "")
        verified = claims.get("email_verified") in {True, "true"}
    address = next(iter(sociallogin.email_addresses), None)
    return Said(
        service=service,
        subject=sociallogin.account.uid,
        email=address.email.lower() if address else "",
        email_is_verified=verified,
        name=name,
        claims=claims,
    )


def _not_let_in(request: HttpRequest, service: Service, refused: NotLetIn) -> HttpResponse:
    """The page that says what to do. Nobody is signed in afterwards."""
    log.write(
        request,
        Change.Kind.SIGN_IN_FAILED,
        user=refused.user,
        how=f"socialaccount:{service.id}",
        reason=refused.reason,
    )
    if not request.user.is_authenticated:
        request.session.flush()
    context = {"service": service, "reason": refused.reason}
    return render(request, "accounts/not_let_in.html", context, status=HTTPStatus.FORBIDDEN)
