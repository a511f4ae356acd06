"""Reads of series and their figures."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Count, Max, Q, QuerySet

from samordna.core.order import Swedish
from samordna.organisation.models import Municipality
from samordna.plandoc.figures.ties import Paths
from samordna.situation.areas.queries import areas_of, became
from samordna.situation.models import Area, Figure, Series


class Shown(NamedTuple):
    """A figure as it may be told: ``value`` is None where it is ``hidden``, or where the series says that it is missing."""

    value: Decimal | None
    hidden: bool


Periods = dict[str, Shown]


@dataclass
class SeriesFigures:
    """The figures of a series by area and period. What was counted for areas that have become one is summed as that one."""

    areas: dict[int, Area]
    by_area: dict[int, Periods] = field(default_factory=dict)

    @property
    def periods(self) -> set[str]:
        return {period for told in self.by_area.values() for period in told}


def series_of(municipality: Municipality) -> QuerySet[Series]:
    rows: QuerySet[Series] = Series.objects.filter(municipality=municipality).present()
    return rows


def counted(rows: QuerySet[Series]) -> QuerySet[Series]:
    """With how many figures each has, of how many areas, and how many are hidden."""
    told = rows.annotate(
        figure_count=Count("figures"),
        area_count=Count("figures__area", distinct=True),
        hidden_count=Count("figures", filter=~Q(figures__hidden="")),
        latest=Max("figures__period"),
    )
    return told.order_by(Swedish("name"), "pk")


def figures_of(series: Series) -> SeriesFigures:
    """Two queries."""
    areas = {one.pk: one for one in areas_of(series.municipality)}
    leads_to = became(areas.values())
    found = SeriesFigures(areas)
    rows = Figure.objects.filter(series=series).order_by().values_list("area_id", "period", "value", "hidden")
    for area, period, value, hidden in rows:
        told = found.by_area.setdefault(leads_to.get(area, area), {})
        one = Shown(value, bool(hidden))
        told[period] = _added(told[period], one) if period in told else one
    return found


def _added(one: Shown, other: Shown) -> Shown:
    """A sum is not told where a part of it is not."""
    if one.value is None or other.value is None:
        return Shown(None, one.hidden or other.hidden)
    return Shown(one.value + other.value, hidden=False)


def paths_of(municipality: Municipality) -> Paths:
    """Each area with all above it; one that has become another is a part of that. One query."""
    rows = {one.pk: one for one in Area.objects.filter(municipality=municipality).present().defer("outline")}
    leads_to = became(rows.values())
    return {
        pk: [*rows[leads_to[pk]].path, pk] if leads_to[pk] in rows and leads_to[pk] != pk else [*one.path]
        for pk, one in rows.items()
    }
