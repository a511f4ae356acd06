"""Pages of no slice: what happens when something is wrong, whether we are well, and what a phone shows without a network."""

import sys
from math import ceil
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import DisallowedHost, RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import is_valid_path
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from samordna.core.gallery import examples
from samordna.core.health import Health, remembered
from samordna.core.limits import Exceeded
from samordna.core.return_pages import page_of


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, DisallowedHost):
        return HttpResponse(render_to_string("core/errors/wrong_host.html"), status=400)
    if isinstance(exception, RequestDataTooBig):
        return HttpResponse(render_to_string("core/errors/too_large.html"), status=413)
    return render(request, "core/errors/bad_request.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    context = {"reason": str(exception), "whom": getattr(exception, "whom", None)}
    return render(request, "core/errors/forbidden.html", context, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "core/errors/not_found.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Made without the request's context: whatever went wrong may be what the context needs.

    A database that is away may be noticed before any view begins, by who counts and who knows the session.
    """
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return database_away(request)
    return HttpResponse(render_to_string("core/errors/server_error.html"), status=500)


def not_allowed(request: HttpRequest, allow: str) -> HttpResponse:
    """For whoever comes to an address that forms are sent to: a browser is led to its page, anything else is told.

    Back leads there after a form was refused, mended and saved.
    """
    if request.headers.get("Sec-Fetch-Mode") == "navigate" and request.user.is_authenticated:
        messages.info(
            request, _("This is the page of the form that you went back to. Nothing has been changed by it.")
        )
        return HttpResponseRedirect(page_above(request))
    page = render(request, "core/errors/not_allowed.html", {"back": page_above(request)}, status=405)
    page.headers["Allow"] = allow
    return page


def page_above(request: HttpRequest) -> str:
    """The nearest page above the address: ``/stad/planer/3/`` for ``/stad/planer/3/status/``."""
    parts = request.path.strip("/").split("/")
    for length in range(len(parts) - 1, 0, -1):
        above = "/{}/".format("/".join(parts[:length]))
        if is_valid_path(above):
            return above
    return "/"


def database_away(request: HttpRequest) -> HttpResponse:
    """Made without the request's context, which the database would be asked for."""
    text = render_to_string("core/errors/database_away.html")
    return HttpResponse(text, status=503, headers={"Retry-After": "60"})


def too_many(request: HttpRequest, excess: Exceeded) -> HttpResponse:
    """Who is meant, how long and what to do. Made without the request's context, so that saying no costs little."""
    context = {
        "limit": excess.limit,
        "seconds": excess.seconds,
        "minutes": ceil(excess.seconds / 60),
        "mine": request.user.is_authenticated,
        "sent": request.method == "POST",
        "back": page_of(request),
    }
    text = render_to_string("core/errors/too_many.html", context)
    return HttpResponse(text, status=429, headers={"Retry-After": str(excess.seconds)})


@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """For machines that watch: 200 when the database answers and can be written to, otherwise 503."""
    state = remembered.now()
    if state != Health.OK:
        return JsonResponse({"status": "fails", "database": state}, status=503)
    return JsonResponse({"status": "ok", "database": state})


@require_safe
@cache_control(max_age=3600)
def offline(request: HttpRequest) -> HttpResponse:
    """The page that the service worker keeps for when there is no network."""
    return HttpResponse(render_to_string("core/errors/offline.html"))


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """Lives under /offline/ but watches over the whole site."""
    answer = HttpResponse(render_to_string("core/sw.js"), content_type="text/javascript")
    answer.headers["Service-Worker-Allowed"] = "/"
    return answer


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component with example values, for those who build pages."""
    if not (settings.DEBUG or settings.ENVIRONMENT == "demo"):
        raise Http404
    context: dict[str, Any] = examples(request)
    return render(request, "core/gallery.html", context)
