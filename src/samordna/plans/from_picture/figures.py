"""The figures that an activity may be measured from: the latest of each series where the problem is seen."""

from collections.abc import Iterator
from decimal import Decimal

from samordna.organisation.models import Municipality
from samordna.situation.areas.queries import areas_of
from samordna.situation.enums import AreaKind
from samordna.situation.figures.words import number, period
from samordna.situation.models import Figure, Problem


def baselines(municipality: Municipality, problem: Problem) -> dict[str, tuple[str, str]]:
    """By a key of its own, each as an indicator and what it stands at. Two queries; what is hidden is no baseline."""
    return {str(pk): (indicator, value) for pk, indicator, value in _latest(municipality, problem)}


def _latest(municipality: Municipality, problem: Problem) -> Iterator[tuple[int, str, str]]:
    areas = areas_of(municipality)
    whole = [one.pk for one in areas if one.kind == AreaKind.MUNICIPALITY]
    rows = Figure.objects.filter(municipality=municipality, series__removed_at=None).exclude(value=None)
    told = rows.filter(area__in=[*problem.areas, *whole]).order_by("series_id", "area_id", "-period")
    for one in told.distinct("series_id", "area_id").select_related("series", "area"):
        unit = f" {one.series.unit_of_measure}" if one.series.unit_of_measure else ""
        value = f"{number(one.value or Decimal())}{unit} ({period(one.period)})"
        yield one.pk, f"{one.series.name}, {one.area.name}", value
