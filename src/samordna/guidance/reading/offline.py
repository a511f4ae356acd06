"""What lets a browser keep the guides, and a telephone have them among its programs."""

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from samordna.accounts.open_door import OpenRequest, open_page
from samordna.guidance.reading.copies import COPIES

COLOUR, GROUND = "#00515e", "#ffffff"


@require_safe
@open_page
def copy(request: OpenRequest) -> HttpResponse:
    """All guides in one piece; nothing (304) to a browser that has them as they are."""
    _require_guides(request)
    kept = COPIES.of(request.municipality)
    tag = f'"{kept.mark}"'
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers={"ETag": tag})
    return HttpResponse(
        kept.body, content_type="application/json", headers={"ETag": tag, "Content-Encoding": "gzip"}
    )


@require_safe
@open_page
def worker(request: OpenRequest) -> HttpResponse:
    """Watches over the guides' pages of this municipality and no others."""
    _require_guides(request)
    return render(request, "guidance/reading/sw.js", content_type="text/javascript")


@require_safe
@cache_control(max_age=3600)
@open_page
def manifest(request: OpenRequest) -> HttpResponse:
    _require_guides(request)
    home = reverse("guide:list", args=[request.municipality.slug])
    told = {
        "id": home,
        "name": _("What do I do? %(place)s") % {"place": request.municipality.name},
        "short_name": _("What do I do?"),
        "lang": get_language(),
        "start_url": home,
        "scope": home,
        "display": "standalone",
        "theme_color": COLOUR,
        "background_color": GROUND,
        "icons": [
            {"src": static(f"guidance/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
            for size in (192, 512)
        ],
    }
    return JsonResponse(told, content_type="application/manifest+json")


def _require_guides(request: OpenRequest) -> None:
    if not request.municipality.has_guide:
        raise Http404
