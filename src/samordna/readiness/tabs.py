"""The tabs that tie the rooms of alarms together."""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.accounts.access import MunicipalityRequest
from samordna.core.tabs import Tab

ROUTES, DUTIES, POSOM, CRISIS_PLANS = "routes", "duties", "posom", "crisis_plans"
EXERCISES = "exercises"
ROOMS: tuple[tuple[str, Promise | str, str], ...] = (
    (ROUTES, pgettext_lazy("menu", "Alarms"), "Bell"),
    (DUTIES, pgettext_lazy("menu", "Duties"), "Clock"),
    (POSOM, "POSOM", "PersonGroup"),
    (CRISIS_PLANS, _("Crisis plans"), "FileText"),
    (EXERCISES, _("Exercises"), "Calendar"),
)
"""The address of each room's first page, what it is called, and its icon."""


def tabs(request: MunicipalityRequest, current: str) -> list[Tab]:
    """``current`` is the address that the page belongs to."""
    return [
        Tab(str(title), icon, reverse(f"readiness:{name}", args=[request.municipality.slug]), name == current)
        for name, title, icon in ROOMS
    ]
