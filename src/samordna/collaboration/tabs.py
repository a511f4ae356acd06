"""The tabs that tie the rooms of collaboration together."""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.accounts.access import MunicipalityRequest
from samordna.core.tabs import Tab

FORUMS, MEETINGS, AGREEMENTS, REPRESENTING = "forums", "meetings", "agreements", "representations"
ROOMS: tuple[tuple[str, Promise, str], ...] = (
    (FORUMS, _("Groups and forums"), "PersonGroup"),
    (MEETINGS, pgettext_lazy("collaboration", "Meetings"), "Calendar"),
    (AGREEMENTS, _("Agreements"), "FileText"),
    (REPRESENTING, pgettext_lazy("several", "Representation"), "Globe"),
)
"""The address of each room's first page, what it is called, and its icon."""


def tabs(request: MunicipalityRequest, current: str) -> list[Tab]:
    """``current`` is the address that the page belongs to."""
    return [
        Tab(
            str(title),
            icon,
            reverse(f"collaboration:{name}", args=[request.municipality.slug]),
            name == current,
        )
        for name, title, icon in ROOMS
    ]
