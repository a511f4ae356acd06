"""Where somebody comes back to after signing in: a page, never the address that a form was sent to."""

from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

SAFE_METHODS = ("GET", "HEAD")
START = "/"
UNSAVED = "osparat"
"""In the address of the sign-in page: what was sent could not be saved, and is kept in the browser."""


def page_of(request: HttpRequest) -> str:
    """The address of the page that the reader sees: the request's own, or that of the page it was sent from."""
    from_page = request.headers.get("HX-Current-URL") or request.headers.get("Referer", "")
    if request.method in SAFE_METHODS and not request.headers.get("HX-Request"):
        return request.get_full_path()
    if not url_has_allowed_host_and_scheme(
        from_page, {request.get_host()}, require_https=request.is_secure()
    ):
        return START
    parts = urlsplit(from_page)
    return (parts.path or START) + (f"?{parts.query}" if parts.query else "")


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send somebody to sign in and back to their page. A part of a page never gets the sign-in page inside it."""
    answer = redirect_to_login(page_of(request))
    if request.method not in SAFE_METHODS:
        answer.headers["Location"] += f"&{UNSAVED}=1"
    return sent_to(request, answer)


def sent_to(request: Any, answer: HttpResponse) -> HttpResponse:
    """The redirect ``answer`` as htmx follows it, with the whole page, when it was htmx that asked."""
    if not request.headers.get("HX-Request"):
        return answer
    return HttpResponse(status=204, headers={"HX-Redirect": answer.headers["Location"]})


def wants_json(request: Any) -> bool:
    """Whether a script asks."""
    return bool(request.headers.get("accept", "").startswith("application/json"))


def led_on(request: Any, url: str) -> HttpResponse:
    """Lead on to ``url`` in the way that a browser, htmx or a script follows."""
    if wants_json(request):
        return JsonResponse({"url": url}, headers={"Location": url})
    return sent_to(request, redirect(url))
