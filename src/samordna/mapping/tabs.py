"""The tabs that tie the rooms of services together."""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import MunicipalityRequest
from samordna.core.tabs import Tab

REGISTER, PICTURE, ANALYSIS, FIND = "list", "picture", "analysis", "find"
ROOMS: tuple[tuple[str, Promise, str], ...] = (
    (REGISTER, _("Register"), "BulletList"),
    (PICTURE, _("Picture and gaps"), "BarChart"),
    (ANALYSIS, _("In-depth analysis"), "Chat"),
    (FIND, _("Find"), "MagnifyingGlass"),
)
"""The address of each room's first page, what it is called, and its icon."""


def tabs(request: MunicipalityRequest, current: str) -> list[Tab]:
    """``current`` is the address that the page belongs to."""
    return [
        Tab(str(title), icon, reverse(f"mapping:{name}", args=[request.municipality.slug]), name == current)
        for name, title, icon in ROOMS
    ]
