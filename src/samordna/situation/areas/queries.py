"""Reads of areas."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.formats import number_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core.models import Change
from samordna.organisation.models import Municipality
from samordna.organisation.rules import chain
from samordna.organisation.units.tree import in_order
from samordna.situation.models import Area
from samordna.situation.models.area import AreaQuerySet


def areas_of(municipality: Municipality) -> AreaQuerySet:
    """Every area that is not removed, those that have ended and become others too; without their outlines."""
    rows: AreaQuerySet = Area.objects.filter(municipality=municipality).present()
    lean = rows.select_related("parent", "successor")
    return lean.defer("outline", "parent__outline", "successor__outline")


def choosable(municipality: Municipality, on: date | None = None) -> list[Area]:
    """The areas that something may be said of on the day, today unless told, in the order of the tree. One query."""
    return [area for area, _level in choosable_tree(municipality, on)]


def choosable_tree(municipality: Municipality, on: date | None = None) -> list[tuple[Area, int]]:
    """The same, each with how far in it stands."""
    rows = areas_of(municipality).valid_on(on or localdate())
    return list(in_order(rows.filter(population__gte=municipality.least_inhabitants)))


def reason_not(area: Area, least: int) -> str:
    """Why nothing may be said of the area today, in words; empty when it may. ``least`` is the municipality's fewest."""
    if area.removed_at is not None:
        return _("It is removed.")
    if area.successor is not None:
        return _("It has become “%(name)s”.") % {"name": area.successor.name}
    if not area.is_valid_on(localdate()):
        return _("It has ended.") if area.valid_to and area.valid_to < localdate() else _("It begins later.")
    if area.population is None:
        return _("Nobody has said how many live there. Fill in the inhabitants, and the year.")
    if area.population < least:
        words = _("Fewer than %(least)s live there, so somebody could be pointed out.")
        return words % {"least": number_format(least, force_grouping=True)}
    return ""


def became(areas: Iterable[Area]) -> dict[int, int]:
    """The number of each area, and of what it has become in the end: itself, unless it was merged.

    Figures of areas that became the same are summed under that number, so that what was counted before is comparable.
    """
    links = {area.pk: area.successor_id for area in areas}
    return {pk: [pk, *chain(pk, links)][-1] for pk in links}


@dataclass(frozen=True, slots=True)
class Around:
    """What is round an area: what it lies in, from the top, what lies in it, and what became it."""

    above: list[Area]
    below: list[Area]
    predecessors: list[Area]


def around(municipality: Municipality, area: Area) -> Around:
    """One query."""
    near = areas_of(municipality).filter(Q(pk__in=area.path) | Q(parent=area) | Q(successor=area))
    by_number = {one.pk: one for one in near if one.pk != area.pk}
    return Around(
        above=[by_number[pk] for pk in area.path if pk in by_number],
        below=[one for one in by_number.values() if one.parent_id == area.pk],
        predecessors=[one for one in by_number.values() if one.successor_id == area.pk],
    )


def merger_of(municipality: Municipality, request: str) -> list[Change]:
    """What a request changed of areas, the latest first; none for a request that merged none."""
    if not request:
        return []
    rows = Change.objects.filter(
        municipality=municipality, request=request, model=Area._meta.label_lower, pruned_at=None
    )
    changes = list(rows.order_by("-pk"))
    return changes if any("successor_id" in (one.after or {}) for one in changes) else []
