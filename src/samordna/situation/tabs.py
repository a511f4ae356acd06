"""The tabs that tie the rooms of situation pictures together, and those of one picture."""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.accounts.access import MunicipalityRequest
from samordna.core.tabs import Tab
from samordna.situation.models import Picture

Room = tuple[str, Promise, str]
"""The address of a room's first page, what it is called, and its icon."""

PICTURES, TOGETHER, AREAS, SERIES = "pictures", "together", "areas", "series"
ROOMS: tuple[Room, ...] = (
    (PICTURES, _("Situation pictures"), "Layers"),
    (TOGETHER, pgettext_lazy("situation", "All together"), "Table"),
    (AREAS, pgettext_lazy("situation", "Areas"), "Globe"),
    (SERIES, pgettext_lazy("situation", "Figures"), "TrendUp"),
)

OVERVIEW, REQUESTS, SOURCES = "picture", "requests", "sources"
PROBLEMS, WEIGHING, DOCUMENT = "problems", "weighing", "document"
OF_A_PICTURE: tuple[Room, ...] = (
    (OVERVIEW, _("Overview"), "BulletList"),
    (REQUESTS, pgettext_lazy("situation", "Contributions"), "Chat"),
    (SOURCES, pgettext_lazy("situation", "Sources"), "OpenBook"),
    (PROBLEMS, _("Problems"), "ExclamationmarkTriangle"),
    (WEIGHING, _("Weighing together"), "Calculator"),
    (DOCUMENT, _("The document"), "FileText"),
)


def tabs(request: MunicipalityRequest, current: str) -> list[Tab]:
    """``current`` is the address that the page belongs to."""
    return _tabs(ROOMS, current, request.municipality.slug)


def picture_tabs(request: MunicipalityRequest, picture: Picture, current: str) -> list[Tab]:
    return _tabs(OF_A_PICTURE, current, request.municipality.slug, picture.pk)


def _tabs(rooms: tuple[Room, ...], current: str, *place: str | int) -> list[Tab]:
    return [
        Tab(str(title), icon, reverse(f"situation:{name}", args=place), name == current)
        for name, title, icon in rooms
    ]
