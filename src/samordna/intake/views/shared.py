"""What the views of the import share."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django_htmx.http import reselect, reswap, retarget

from samordna.accounts.access import MunicipalityRequest
from samordna.core.return_pages import wants_json
from samordna.intake.commands import too_large_message
from samordna.intake.models import Upload, UploadGrid, UploadPart

View = Callable[..., HttpResponse]

FORM_AROUND_FILE = 1024 * 1024
"""Bytes that a request may be larger than the file it carries."""


def address(request: MunicipalityRequest, name: str, upload: Upload, *more: object) -> str:
    return reverse(f"intake:{name}", args=[request.municipality.slug, upload.pk, *more])


def unless_gone(view: View) -> View:
    """Explain, instead of a bare 404, that the import was saved, cancelled or never there: people come by the back button, or
    from a page that was open when it went. htmx then puts the explanation where the page was.

    No answer is kept by the browser: what was read may hold personal data, and is gone when the import is.
    """

    @wraps(view)
    def explain(request: MunicipalityRequest, **kwargs: Any) -> HttpResponse:
        try:
            answer = view(request, **kwargs)
        except (Upload.DoesNotExist, UploadGrid.DoesNotExist, UploadPart.DoesNotExist):
            answer = _gone(request)
        add_never_cache_headers(answer)
        return answer

    return explain


def _gone(request: HttpRequest) -> HttpResponse:
    """htmx only puts answers of the 200s into the page."""
    if not by_htmx(request):
        return render(request, "intake/gone.html", status=404)
    answer = render(request, "intake/gone.html")
    return retarget(reselect(reswap(answer, "outerHTML"), "#content"), "#content")


def by_htmx(request: HttpRequest) -> bool:
    """Whether a piece of the page is wanted rather than the whole."""
    return request.headers.get("HX-Request") == "true"


def refuse_too_large(view: View) -> View:
    """Say no by the length a request states, before the protection against forgery reads it all to find its token."""
    protected = csrf_protect(view)

    @wraps(view)
    def look_first(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        stated = request.META.get("CONTENT_LENGTH") or "0"
        if not stated.isdecimal() or int(stated) > settings.UPLOAD_LIMIT + FORM_AROUND_FILE:
            reason = too_large_message()
            if wants_json(request):
                return JsonResponse({"error": reason}, status=413)
            return render(
                request, "intake/too_large.html", {"reason": reason, "back": request.path}, status=413
            )
        return protected(request, **kwargs)

    return csrf_exempt(look_first)
