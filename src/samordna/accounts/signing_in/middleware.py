"""What every request is asked about signing in."""

from collections.abc import Callable
from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.middleware import get_user
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from samordna.accounts.signing_in import sessions
from samordna.accounts.signing_in.passwords import RETRY_AFTER_SECONDS, HashingBusy


class SessionLimits:
    """Signs out whoever has been signed in for too long, or idle for too long. Asks the database nothing.

    That somebody is active is written down once every few minutes, so most requests write nothing either.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.user = get_user(
            request
        )  # every page asks for more of it, so it does not stand behind a lazy one
        if request.user.is_authenticated:
            if sessions.is_over(request.session):
                logout(request)
                messages.info(
                    request, _("You were signed out because you had not done anything for a while.")
                )
            else:
                if sessions.ALONE not in request.headers:
                    sessions.see(request.session)
                request.session_rest = sessions.rest(request.session)  # type: ignore[attr-defined]
        return self.get_response(request)


class BusyHashing:
    """Says, in words, that too many sign in just now; the pages of those who have signed in go on as usual."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, HashingBusy):
            return None
        response = render(request, "accounts/busy.html", status=HTTPStatus.SERVICE_UNAVAILABLE)
        response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
        return response
