"""The tabs that tie the rooms of training together."""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.accounts.access import MunicipalityRequest
from samordna.core.tabs import Tab

SESSIONS, COVERAGE, REQUIREMENTS, COURSES = "sessions", "coverage", "requirements", "courses"
ROOMS: tuple[tuple[str, Promise, str], ...] = (
    (SESSIONS, pgettext_lazy("training", "Sessions"), "Calendar"),
    (COVERAGE, _("Needs and coverage"), "BarChart"),
    (REQUIREMENTS, _("Knowledge requirements"), "Table"),
    (COURSES, _("Courses"), "OpenBook"),
)
"""The address of each room's first page, what it is called, and its icon."""


def tabs(request: MunicipalityRequest, current: str) -> list[Tab]:
    """``current`` is the address that the page belongs to."""
    return [
        Tab(str(title), icon, reverse(f"training:{name}", args=[request.municipality.slug]), name == current)
        for name, title, icon in ROOMS
    ]
