"""Figures put in their places: a series for each name, and each figure where it replaces the one that was there."""

from collections.abc import Sequence

from django.db import connection, transaction
from django.utils import timezone

from samordna.organisation.models import Municipality
from samordna.situation.commands.series import series_create
from samordna.situation.figures.filed import Filed, FiledFigure
from samordna.situation.figures.queries import series_of
from samordna.situation.models import Series

_SAVE = """
INSERT INTO situation_figure (municipality_id, series_id, area_id, period, value, hidden)
SELECT %s, * FROM unnest(%s::bigint[], %s::bigint[], %s::text[], %s::float8[], %s::text[])
ON CONFLICT (series_id, area_id, period) DO UPDATE SET value = EXCLUDED.value, hidden = EXCLUDED.hidden
"""


@transaction.atomic
def figures_take_in(*, municipality: Municipality, filed: Filed) -> list[int]:
    """All at once; the numbers of the series. Raises ValidationError."""
    series_place(municipality=municipality, filed=filed)
    figures_save(municipality_id=municipality.pk, filed=filed, figures=[*filed.taken])
    return filed.saved


@transaction.atomic
def series_place(*, municipality: Municipality, filed: Filed) -> None:
    """Find the series that figures are taken in of, as they are now, or begin them. Raises ValidationError."""
    used = {one.series for one in filed.taken}
    known = {one.name.casefold(): one.pk for one in series_of(municipality)}
    for one in (one for place, one in enumerate(filed.series) if place in used):
        one.series = known.get(one.name.casefold())
        if one.series is None:
            values = {"name": one.name, "unit_of_measure": one.unit, "source": one.source}
            told = {**values, "address": filed.address, "counts": one.counts}
            one.series = series_create(municipality=municipality, values=told).pk
    filed.saved = [one.series for place, one in enumerate(filed.series) if place in used and one.series]
    Series.objects.filter(pk__in=filed.saved).update(fetched_on=timezone.localdate())


@transaction.atomic
def figures_save(*, municipality_id: int, filed: Filed, figures: Sequence[FiledFigure]) -> None:
    """One statement, however many."""
    columns = (
        [filed.series[one.series].series for one in figures],
        [filed.areas[one.area].area for one in figures],
        [one.period for one in figures],
        [one.value for one in figures],
        [one.hidden for one in figures],
    )
    with connection.cursor() as cursor:
        cursor.execute(_SAVE, [municipality_id, *columns])
