"""What every answer tells the browser it may do with it."""

from django.conf import settings
from django.http import HttpResponse

NOTHING = "'none'"
OURSELVES = "'self'"
CONTENT_POLICY: dict[str, tuple[str, ...]] = {
    "default-src": (NOTHING,),
    "script-src": (OURSELVES,),
    "style-src": (OURSELVES,),
    "img-src": (OURSELVES, "data:"),
    "font-src": (OURSELVES,),
    "connect-src": (OURSELVES,),
    "manifest-src": (OURSELVES,),
    "worker-src": (OURSELVES,),
    "media-src": (NOTHING,),
    "frame-src": (NOTHING,),
    "object-src": (NOTHING,),
    "base-uri": (NOTHING,),
    "form-action": (OURSELVES,),
    "frame-ancestors": (NOTHING,),
}
"""Only our own files: no inline script or style and no ``eval`` anywhere, so injected markup can do nothing.

Trusted Types are not asked for: htmx gives the browser HTML as text, which they forbid.
"""
UNUSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
OWN_FEATURES = ("clipboard-write", "publickey-credentials-create", "publickey-credentials-get")
NOT_KEPT = "no-store, private"
SIGN_OUT = "accounts:sign_out"
FORGOTTEN = '"cache", "storage"'
"""What the browser throws away when somebody signs out."""


def content_policy() -> str:
    rules = [" ".join((name, *sources)) for name, sources in CONTENT_POLICY.items()]
    if settings.PRODUCTION:
        rules.append("upgrade-insecure-requests")
    return "; ".join(rules)


MAIL_POLICY = "; ".join(
    [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "sandbox",
    ]
)
"""For a mail shown as its receivers see it: its styles stand in it, as mail programs want them, and nothing else is let in."""


def as_mail(response: HttpResponse) -> HttpResponse:
    response.content_policy = MAIL_POLICY  # type: ignore[attr-defined]
    return response


def permissions_policy() -> str:
    return ", ".join(
        [*(f"{name}=()" for name in UNUSED_FEATURES), *(f"{name}=(self)" for name in OWN_FEATURES)]
    )


def safe_headers() -> dict[str, str]:
    """The same for every answer, pages and errors and files alike."""
    return {
        "Content-Security-Policy": content_policy(),
        "Permissions-Policy": permissions_policy(),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
