"""Small figures hidden where they are kept already."""

from decimal import Decimal
from math import ceil

from django.db import transaction
from django.db.models import Exists, OuterRef

from samordna.organisation.models import Municipality
from samordna.plandoc.figures.entering import hidden_blindly, hidden_on_entry
from samordna.plandoc.figures.suppression import Mark
from samordna.plandoc.figures.ties import Cell, divisions_of, sums_among
from samordna.situation.figures.queries import paths_of
from samordna.situation.models import Figure, Series

AT_ONCE = 1000


@transaction.atomic
def kept_figures_hide(*, series: Series) -> int:
    """Hide what is too few of a series, and what would tell of it. How many there were."""
    rows = {Cell(0, row.area_id, row.period): row for row in Figure.objects.filter(series=series)}
    told = {cell: None if row.value is None else whole_of(row.value) for cell, row in rows.items()}
    hidden = {cell for cell, row in rows.items() if row.hidden}
    new = {cell: value for cell, value in told.items() if cell not in hidden}
    sums = sums_among(told, paths_of(series.municipality))
    marks = hidden_on_entry(new, sums, shown={}, hidden=hidden)
    for cell, mark in marks.items():
        rows[cell].value, rows[cell].hidden = None, mark
    changed = [rows[cell] for cell in marks]
    Figure.objects.bulk_update(changed, ["value", "hidden"], batch_size=AT_ONCE)
    return len(changed)


@transaction.atomic
def kept_figures_look_again(*, municipality: Municipality) -> int:
    """Hide what tells of a hidden figure since the tree of areas has changed, for sums follow from it. How many there were.

    Only series with hidden figures are looked at, with those that divide the same. Three queries where there are any, else one.
    """
    series = _with_hidden(municipality)
    if not series:
        return 0
    places = {row.pk: place for place, row in enumerate(series)}
    rows = {
        Cell(places[row.series_id], row.area_id, row.period): row
        for row in Figure.objects.filter(series__in=places)
    }
    told = {cell: None if row.value is None else whole_of(row.value) for cell, row in rows.items()}
    hidden = {cell for cell, row in rows.items() if row.hidden}
    values: list[dict[tuple[int, str], float | None]] = [{} for _row in series]
    for cell, value in told.items():
        values[cell.series][cell.area, cell.period] = value
    divisions = divisions_of([row.name for row in series], values)
    sums = sums_among(told, paths_of(municipality), divisions)
    shown = [cell for cell, value in told.items() if value is not None]
    changed = [rows[cell] for cell in hidden_blindly(shown, sums, forgotten=hidden)]
    for row in changed:
        row.value, row.hidden = None, Mark.SECONDARY
    Figure.objects.bulk_update(changed, ["value", "hidden"], batch_size=AT_ONCE)
    return len(changed)


def _with_hidden(municipality: Municipality) -> list[Series]:
    """Counting series with hidden figures, and those that divide the same or are divided by them."""
    is_hidden = Figure.objects.filter(series=OuterRef("pk")).exclude(hidden="")
    rows = Series.objects.filter(municipality=municipality, counts=True)
    told = list(rows.annotate(has_hidden=Exists(is_hidden)).order_by("pk"))
    stems = {stem for row in told if row.has_hidden for stem in stems_of(row.name)}
    return [row for row in told if not stems.isdisjoint(stems_of(row.name))]


def stems_of(name: str) -> set[str]:
    """The name itself, and what it divides if it does: "Brott, kvinnor" divides "Brott"."""
    stem, comma, _last = name.casefold().rpartition(", ")
    return {name.casefold(), stem} if comma else {name.casefold()}


def whole_of(value: Decimal | float) -> int:
    """As a count: a part of one more is one more, so that none that is small looks like none."""
    return max(ceil(value), 0)
