"""Series of figures for tests."""

from collections.abc import Mapping
from typing import Any

from samordna.organisation.models import Municipality
from samordna.situation.commands.series import series_create
from samordna.situation.models import Area, Figure, Series


def a_series(
    municipality: Municipality, figures: Mapping[str, Mapping[str, float | None]], **values: Any
) -> Series:
    """``figures`` are by the areas' names and the periods; None is a figure that is too small."""
    told = {"name": "Anmälda brott", "unit_of_measure": "antal", **values}
    series = series_create(municipality=municipality, values=told)
    areas = {one.name: one for one in Area.objects.filter(municipality=municipality)}
    Figure.objects.bulk_create(
        Figure(
            municipality=municipality,
            series=series,
            area=areas[name],
            period=period,
            value=value,
            hidden="primary" if value is None else "",
        )
        for name, by_period in figures.items()
        for period, value in by_period.items()
    )
    return series
