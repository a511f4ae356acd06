"""What every request is given and every answer carries."""

import logging
from collections.abc import Callable
from http import HTTPStatus
from uuid import uuid4

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _

from samordna.core.gate_refusals import refused
from samordna.core.limits import exceeded
from samordna.core.security.headers import FORGOTTEN, NOT_KEPT, SIGN_OUT, safe_headers
from samordna.core.security.logs import running_request
from samordna.core.views import database_away, not_allowed, too_many

LOG = logging.getLogger(__name__)


class RequestId:
    """A name for each request, in the log, in the history and in the answer, so that one can be found from the other."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.id = uuid4().hex[:16]  # type: ignore[attr-defined]
        running = running_request.set(request)
        try:
            response = self.get_response(request)
        finally:
            running_request.reset(running)
        response.headers["X-Request-ID"] = request.id  # type: ignore[attr-defined]
        return response


class SafeAnswers:
    """Every answer says what a browser may do with it. A page is kept nowhere, unless its view says that it may be."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.headers = safe_headers()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        tells_nobody = response.headers.get("Referrer-Policy") == "no-referrer"
        for name, value in self.headers.items():
            response.headers[name] = value
        response.headers["Content-Security-Policy"] = getattr(
            response, "content_policy", self.headers["Content-Security-Policy"]
        )
        if tells_nobody:  # an address that is a secret may be stricter than the rest
            response.headers["Referrer-Policy"] = "no-referrer"
        response.headers.setdefault("Cache-Control", NOT_KEPT)
        response.headers.setdefault("Referrer-Policy", settings.SECURE_REFERRER_POLICY)
        if (
            request.method == "POST"
            and request.resolver_match
            and request.resolver_match.view_name == SIGN_OUT
        ):
            response.headers["Clear-Site-Data"] = FORGOTTEN
        return response


class KnownHost:
    """Nothing, not even a file, is answered under a name that is not ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.get_host()
        return self.get_response(request)


class SchemeTold:
    """A proxy that does not say whether the reader came by https would be sent to https in a circle; it is told of instead."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.PRODUCTION and settings.PROXIES and "HTTP_X_FORWARDED_PROTO" not in request.META:
            LOG.error("The proxy does not send X-Forwarded-Proto, see docs/operations.md, In production")
            text = _(
                "The proxy in front of Samordna does not say whether you came by https. Tell whoever runs it."
            )
            return HttpResponse(text, status=400, content_type="text/plain; charset=utf-8")
        return self.get_response(request)


class Limits:
    """Says no to whoever asks too often (``core/limits.py``)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        excess = exceeded(request)
        return too_many(request, excess) if excess else None


class HelpfulRefusals:
    """An address that only receives forms says so to whoever follows a link there; an absent database is told of as such."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and request.method == "GET":
            return not_allowed(request, response.headers.get("Allow", "POST"))
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, OperationalError | InterfaceError):
            return None
        LOG.error("The database does not answer", exc_info=exception)
        return database_away(request)


class ChosenLanguage:
    """The language the reader has chosen, otherwise Swedish: the plans are Swedish, whatever the browser was set up with."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class Received:
    """Tells whoever sent more, or more slowly, than is received (``core/gate_refusals.py``)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return refused(request) or self.get_response(request)
