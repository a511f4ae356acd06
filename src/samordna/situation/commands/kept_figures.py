"""Small figures hidden where they are kept already."""

from decimal import Decimal
from math import ceil

from django.db import transaction

from samordna.plandoc.figures.entering import hidden_on_entry
from samordna.plandoc.figures.ties import Cell, sums_among
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


def whole_of(value: Decimal | float) -> int:
    """As a count: a part of one more is one more, so that none that is small looks like none."""
    return max(ceil(value), 0)
