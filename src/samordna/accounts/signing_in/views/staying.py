"""How long one stays signed in, asked by the pages that warn in time, and staying."""

from dataclasses import asdict
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from samordna.accounts.signing_in.sessions import Rest
from samordna.core.return_pages import page_of, to_sign_in, wants_json


@require_http_methods(["GET", "POST"])
def staying(request: Any) -> HttpResponse:
    """To send this is to do something, which is what keeps one signed in (``middleware.SessionLimits``)."""
    if wants_json(request):
        return JsonResponse(asdict(getattr(request, "session_rest", Rest())))
    if not request.user.is_authenticated:
        return to_sign_in(request)
    return redirect(page_of(request) if request.method == "POST" else "accounts:sessions")
