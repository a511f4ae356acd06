"""What the database's refusals of areas mean, and the field where each is mended."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samordna.core.days import day
from samordna.organisation import rules
from samordna.situation.models import Area

REFUSALS: dict[str, tuple[str, Any]] = {
    "area_name_once_in_its_parent": ("name", _("There is already an area with this name in the same place.")),
    "area_code_once": ("code", _("Another area has this code.")),
    "area_one_whole": ("kind", _("The whole municipality is there already, and there is one of it.")),
    "area_not_its_own_parent": ("parent", _("An area cannot be part of itself or of an area in it.")),
    "area_not_its_own_successor": ("successor", _("An area cannot become itself.")),
    "area_dates_in_order": ("valid_to", rules.DATES_IN_ORDER),
}


def told_of(area: Area) -> str:
    """Which area of the same name is there already."""
    parts = [str(area.get_kind_display()).lower()]
    if area.parent:
        parts.append(gettext("part of %(name)s") % {"name": area.parent.name})
    if area.code:
        parts.append(gettext("code %(code)s") % {"code": area.code})
    if area.valid_to:
        parts.append(gettext("until %(day)s") % {"day": day(area.valid_to)})
    words = gettext(
        "There is already an area with this name in the same place: “%(name)s” (%(which)s). Edit that one, or choose another"
        " name."
    )
    return words % {"name": area.name, "which": ", ".join(parts)}
