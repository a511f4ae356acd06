"""A file that is too large is refused before it is received."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.reading import too_large_message

FORM_AROUND_FILE = 64 * 1024
"""Bytes that a request may be larger than the file it carries."""
View = Callable[..., HttpResponse]


def refuse_too_large(view: View) -> View:
    """Say no by the length a request states, before the protection against forgery reads it all to find its token."""
    protected = csrf_protect(view)

    @wraps(view)
    def look_first(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        stated = request.META.get("CONTENT_LENGTH") or "0"
        if stated.isdecimal() and int(stated) <= LARGEST_FILE + FORM_AROUND_FILE:
            return protected(request, **kwargs)
        context = {"reason": too_large_message(), "back": request.path}
        return render(request, "organisation/transfer/too_large.html", context, status=413)

    return csrf_exempt(look_first)
