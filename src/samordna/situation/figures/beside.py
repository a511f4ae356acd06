"""The municipality's series in small, for pages that are about something else: one line each, of one area."""

from collections import defaultdict
from dataclasses import dataclass

from samordna.organisation.models import Municipality
from samordna.situation.figures import words
from samordna.situation.figures.charts import Frame, Trend, latest, trend
from samordna.situation.figures.queries import Periods, Shown, series_of
from samordna.situation.models import Area, Figure, Series

MOST = 20


@dataclass(frozen=True, slots=True)
class SmallChart:
    series: Series
    area: Area
    latest: str
    trend: Trend


def small_charts(municipality: Municipality, most: int = MOST) -> list[SmallChart]:
    """The series with a line to show, of the area nearest the top that each has figures of. Three queries."""
    series = {one.pk: one for one in series_of(municipality)}
    told: dict[tuple[int, int], Periods] = defaultdict(dict)
    areas: dict[int, Area] = {}
    rows = Figure.objects.filter(series__in=series).order_by()
    tops = rows.order_by("series", "area__path__len", "area").distinct("series")
    for one in tops.select_related("area").defer("area__outline"):
        areas[one.series_id] = one.area
    wanted = rows.filter(area__in={area.pk for area in areas.values()})
    for number, area, period, value, hidden in wanted.values_list(
        "series_id", "area_id", "period", "value", "hidden"
    ):
        told[number, area][period] = Shown(value, bool(hidden))
    charts = []
    for number, one in series.items():
        if number in areas and (chart := _chart(one, areas[number], told[number, areas[number].pk])):
            charts.append(chart)
    return charts[:most]


def _chart(series: Series, area: Area, told: Periods) -> SmallChart | None:
    periods = words.of_one_length(told)
    frame = Frame.of([told], periods)
    line = trend(told, frame) if frame else None
    return SmallChart(series, area, latest(told, periods), line) if line else None
