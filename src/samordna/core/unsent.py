"""When a form's token was wrong: the page had been open since before somebody signed in anew, or the cookies are gone.

Nothing may be done, and what was written comes back in the answer. It can be sent on from there, with a token that is right, only
when the browser itself says that it was sent from a page of ours; else a page elsewhere could have somebody press the button.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samordna.core.edit_conflicts import SEEN
from samordna.core.repeated_sending import MARK
from samordna.core.return_pages import page_of

NOT_KEPT = {"csrfmiddlewaretoken", MARK}
LONG = 40
"""Characters from which a text is shown, to be read and changed, and not only carried along."""


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    is_ours = _is_from_our_pages(request)
    keeps = is_ours and hasattr(getattr(request.resolver_match, "func", None), "actions")
    fields = list(_fields(request)) if keeps else []
    context = {
        "is_ours": is_ours,
        "address": request.get_full_path(),
        "back": page_of(request),
        "shown": [value for name, value in fields if _is_text(name, value)],
        "fields": [(name, value, _is_text(name, value)) for name, value in fields],
        "files": bool(keeps and request.FILES),
        "by_part": bool(request.headers.get("HX-Request")),
    }
    return render(request, "core/errors/csrf.html", context, status=403)


def _fields(request: HttpRequest) -> Any:
    for name, values in request.POST.lists():
        if name not in NOT_KEPT:
            yield from ((name, value) for value in values)


def _is_text(name: str, value: str) -> bool:
    """Whether somebody wrote it, rather than the page."""
    is_written = " " in value.strip() and not name.endswith(SEEN)
    return is_written and (len(value) > LONG or "\n" in value)


def _is_from_our_pages(request: HttpRequest) -> bool:
    """What browsers say and no page can make them say. One that says nothing is not believed."""
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    return site in {None, "same-origin"} and origin == f"{request.scheme}://{request.get_host()}"
