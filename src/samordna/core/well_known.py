"""Addresses that machines know by heart: whom to tell about a weakness, what robots may read, where a password is changed."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

TRUE_FOR = timedelta(days=180)
"""RFC 9116 advises less than a year; made anew at each asking, it never runs out while somebody runs the site."""
OPEN_TO_ROBOTS = ("/$", "/logga-in/$", "/.well-known/security.txt", "/tillganglighet/")
PASSWORD_PAGE = "account_change_password"  # noqa: S105 - the name of an address


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a weakness (RFC 9116). There is none until the installation names somebody."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    address = request.build_absolute_uri(reverse("core:security_txt"))
    expires = (timezone.now() + TRUE_FOR).replace(hour=0, minute=0, second=0, microsecond=0)
    fields = [
        *(("Contact", contact) for contact in settings.SECURITY_CONTACT),
        ("Expires", f"{expires:%Y-%m-%dT%H:%M:%SZ}"),
        ("Preferred-Languages", "sv, en"),
        ("Canonical", address),
        *([("Policy", settings.SECURITY_POLICY)] if settings.SECURITY_POLICY else []),
    ]
    text = "".join(f"{name}: {value}\n" for name, value in fields)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Robots read what is for everybody and nothing else."""
    allowed = "".join(f"Allow: {path}\n" for path in OPEN_TO_ROBOTS)
    return HttpResponse(f"User-agent: *\n{allowed}Disallow: /\n", content_type="text/plain; charset=utf-8")


@require_safe
def change_password(request: HttpRequest) -> HttpResponse:
    """Password managers send people here to change a password."""
    return redirect(PASSWORD_PAGE)
