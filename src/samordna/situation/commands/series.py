"""Writes of series of figures."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from samordna.organisation.commands.saving import filled, locked, saved
from samordna.organisation.models import Municipality
from samordna.situation.commands.kept_figures import kept_figures_hide
from samordna.situation.models import Series

FIELDS = frozenset({"name", "unit_of_measure", "definition", "source", "address", "counts"})


@transaction.atomic
def series_create(*, municipality: Municipality, values: Mapping[str, Any]) -> Series:
    """Begin a series without figures. Raises ValidationError."""
    return _kept(filled(Series(municipality=municipality), values, FIELDS))


@transaction.atomic
def series_update(*, municipality: Municipality, series: Series, values: Mapping[str, Any]) -> Series:
    """One that turns out to count people or events hides its small figures, for good. Raises ValidationError."""
    row = locked(municipality, series)
    counted = row.counts
    row = _kept(filled(row, values, FIELDS))
    if row.counts and not counted:
        kept_figures_hide(series=row)
    return row


@transaction.atomic
def series_remove(*, municipality: Municipality, series: Series) -> Series:
    """Its figures come back with it."""
    row = locked(municipality, series)
    row.mark_removed()
    return saved(row)


@transaction.atomic
def series_restore(*, municipality: Municipality, series: Series) -> Series:
    """Raises ValidationError when its name is taken since."""
    row = locked(municipality, series)
    row.removed_at = None
    return saved(row)


def _kept(row: Series) -> Series:
    row.name = " ".join(row.name.split())
    return saved(row)
