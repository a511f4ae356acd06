"""The way out of mails with news, and back: by the link in the mail, without signing in."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samordna.accounts.link_door import by_link
from samordna.accounts.models import RoleAssignment
from samordna.briefings.commands.subscriptions import subscription_end, subscription_resume
from samordna.briefings.models import Subscription
from samordna.briefings.sending.reader import Key
from samordna.briefings.tokens import leaver
from samordna.collaboration.models import ForumMember
from samordna.organisation.models import ContactPoint, Municipality

_KINDS: dict[str, tuple[Any, str]] = {
    "user": (RoleAssignment, "user"),
    "contact": (ContactPoint, "pk"),
    "member": (ForumMember, "pk"),
}


@csrf_exempt  # a mail program sends it too (RFC 8058), and whoever has the link may
@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def leave(request: Any, municipality: Municipality, token: str) -> HttpResponse:
    """Opening the page ends nothing: programs that look through mail open its links."""
    reader = _reader(municipality, token)
    if request.method == "POST":
        step = subscription_resume if "igen" in request.POST else subscription_end
        step(municipality=municipality, reader=reader)
        if "List-Unsubscribe" in request.POST:
            return HttpResponse(status=204)
        return redirect(reverse("news_by_mail:leave", args=[municipality.slug, token]))
    kind, number = reader
    rows = Subscription.objects.filter(municipality=municipality, **{f"{kind}_id": number})
    context = {"place": municipality, "has_left": rows.exclude(off_at=None).exists()}
    return render(request, "briefings/reading/leave.html", context)


def _reader(municipality: Municipality, token: str) -> Key:
    reader = leaver(token)
    if reader is None:
        raise Http404
    kind, number = reader
    model, field = _KINDS[kind]
    if not model.objects.filter(municipality=municipality, **{field: number}).exists():
        raise Http404
    return reader
