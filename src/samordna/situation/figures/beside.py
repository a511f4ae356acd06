"""The municipality's series in small, for pages that are about something else: one line each."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import CharField, F, Q, Value

from samordna.core.models import digest_of
from samordna.core.order import swedish_order
from samordna.core.page_pieces import language
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.areas.kinds import AreaKind
from samordna.situation.figures import words
from samordna.situation.figures.charts import Frame, Trend, latest, trend
from samordna.situation.figures.queries import Periods, Shown
from samordna.situation.figures.shown import cell
from samordna.situation.models import Figure

MOST = 20
LATEST = 12
"""So many periods stand in the table of each."""


@dataclass(frozen=True, slots=True)
class SmallChart:
    """``series`` is the number of one, ``area`` the name of what the figures are of; ``rows`` say the same as the line."""

    series: int
    name: str
    unit_of_measure: str
    area: str
    latest: str
    trend: Trend
    rows: list[tuple[str, str]]
    mark: str
    """Another for each that looks otherwise: what its piece of a page is kept by."""


def small_charts(municipality: Municipality, unit: Unit | None = None) -> list[SmallChart]:
    """Those that have a line to show: of the area that the unit is named after, else of the whole municipality. One query."""
    told: dict[tuple[int, bool], Periods] = defaultdict(dict)
    heads: dict[tuple[int, bool], tuple[str, str, str]] = {}
    here = Q(area__kind=AreaKind.MUNICIPALITY)
    rows = Figure.objects.filter(series__municipality=municipality, series__removed_at=None).order_by()
    if unit is not None:
        rows = rows.alias(called=Value(unit.name, output_field=CharField()))
        here |= Q(called__istartswith=F("area__name"))
    for series, name, measure, area, kind, period, value, hidden in rows.filter(here).values_list(
        "series_id", "series__name", "series__unit_of_measure", "area__name", "area__kind",
        "period", "value", "hidden",
    ):  # fmt: skip
        key = series, kind == AreaKind.MUNICIPALITY
        heads[key] = name, measure, area
        told[key][period] = Shown(value, bool(hidden))
    nearest = {series: (series, is_whole) for series, is_whole in sorted(heads, key=lambda key: not key[1])}
    charts = [
        _chart(series, *heads[key], tuple(told[key].items()), language()) for series, key in nearest.items()
    ]
    return sorted([one for one in charts if one], key=lambda one: swedish_order(one.name))[:MOST]


@lru_cache(maxsize=1000)
def _chart(
    series: int, name: str, measure: str, area: str, figures: tuple[tuple[str, Shown], ...], _language: str
) -> SmallChart | None:
    told = dict(figures)
    periods = words.of_one_length(told)
    frame = Frame.of([told], periods)
    line = trend(told, frame) if frame else None
    if line is None:
        return None
    rows = [(words.period(at), cell(told[at])) for at in reversed(periods[-LATEST:])]
    shown = (series, name, measure, area, latest(told, periods), line, rows)
    return SmallChart(*shown, mark=digest_of(repr(shown).encode()))
