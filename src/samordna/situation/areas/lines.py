"""Areas as rows of a list, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from samordna.organisation.units.tree import in_order
from samordna.situation.areas.queries import reason_not
from samordna.situation.models import Area


@dataclass(frozen=True, slots=True)
class AreaLine:
    """``level`` is how far in it stands; ``reason`` why it may not be chosen, empty when it may."""

    area: Area
    level: int
    inhabitants: str
    reason: str


def lines_of(areas: Iterable[Area], least: int) -> list[AreaLine]:
    """In the order of the tree."""
    return [
        AreaLine(area, level, inhabitants_of(area), reason_not(area, least))
        for area, level in in_order(areas)
    ]


def inhabitants_of(area: Area) -> str:
    """Such as “34 200 (2025)”; empty while nobody has said."""
    if area.population is None:
        return ""
    number = number_format(area.population, force_grouping=True)
    words = _("%(number)s (%(year)s)")
    return words % {"number": number, "year": area.population_year} if area.population_year else number
