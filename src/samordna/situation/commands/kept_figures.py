"""Small figures hidden where they are kept already."""

from collections import defaultdict
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
    by_period: dict[str, dict[int, Figure]] = defaultdict(dict)
    for row in Figure.objects.filter(series=series):
        by_period[row.period][row.area_id] = row
    paths, changed = paths_of(series.municipality), []
    for rows in by_period.values():
        cells = {Cell(0, area): row for area, row in rows.items()}
        shown = {cell: whole_of(row.value) for cell, row in cells.items() if row.value is not None}
        hidden = {cell for cell, row in cells.items() if row.hidden}
        marks = hidden_on_entry(shown, sums_among(cells, paths, ()), shown={}, hidden=hidden)
        for cell, mark in marks.items():
            cells[cell].value, cells[cell].hidden = None, mark
            changed.append(cells[cell])
    Figure.objects.bulk_update(changed, ["value", "hidden"], batch_size=AT_ONCE)
    return len(changed)


def whole_of(value: Decimal | float) -> int:
    """As a count: a part of one more is one more, so that none that is small looks like none."""
    return max(ceil(value), 0)
