"""Reads of series and their figures."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Count, Max, Q, QuerySet

from samordna.core.order import Swedish
from samordna.organisation.models import Municipality
from samordna.plandoc.figures.ties import Paths
from samordna.situation.areas.queries import areas_of, became
from samordna.situation.models import AllowedHost, Area, Figure, Series


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
    """Two queries. Shares of areas that have become one are no share of it, so they stay those of each."""
    areas = {one.pk: one for one in areas_of(series.municipality)}
    told: dict[int, Periods] = defaultdict(dict)
    rows = Figure.objects.filter(series=series).order_by().values_list("area_id", "period", "value", "hidden")
    for area, period, value, hidden in rows:
        told[area][period] = Shown(value, bool(hidden))
    if not series.counts:
        return SeriesFigures(areas, dict(told))
    together: dict[int, list[int]] = defaultdict(list)
    leads_to = became(areas.values())
    for area in told:
        together[leads_to.get(area, area)].append(area)
    by_area = {area: _together(area, parts, told) for area, parts in together.items()}
    return SeriesFigures(areas, {area: periods for area, periods in by_area.items() if periods})


def _together(area: int, parts: list[int], told: dict[int, Periods]) -> Periods:
    """What was counted for the area itself, and in periods before that the sum of those that became it, where all have one."""
    before = [told[part] for part in parts if part != area]
    periods = set.intersection(*map(set, before)) if before else set()
    summed = {at: _sum([one[at] for one in before]) for at in periods}
    return {**summed, **told.get(area, {})}


def _sum(figures: list[Shown]) -> Shown:
    """Not told where a part of it is not."""
    values = [one.value for one in figures if one.value is not None]
    if len(values) < len(figures):
        return Shown(None, any(one.hidden for one in figures))
    return Shown(sum(values, Decimal(0)), hidden=False)


def paths_of(municipality: Municipality) -> Paths:
    """Each area with all above it; one that has become another is a part of that. One query."""
    rows = {one.pk: one for one in Area.objects.filter(municipality=municipality).present().defer("outline")}
    leads_to = became(rows.values())
    return {
        pk: [*rows[leads_to[pk]].path, pk] if leads_to[pk] in rows and leads_to[pk] != pk else [*one.path]
        for pk, one in rows.items()
    }


def allowed_hosts(municipality_id: int) -> set[str]:
    """From which something may be fetched."""
    return set(AllowedHost.objects.filter(municipality=municipality_id).values_list("host", flat=True))
