"""The figures of a series as a table for spreadsheets."""

from django.utils.translation import gettext as _

from samordna.core.table_files.files import Table
from samordna.situation.figures import words
from samordna.situation.figures.queries import SeriesFigures
from samordna.situation.figures.shown import areas_with_figures
from samordna.situation.models import Series


def figures_table(series: Series, figures: SeriesFigures) -> Table:
    """As it can be read in again: area, period, value, unit. What is hidden has no value, and says that it is."""
    rows = [
        [
            series.name,
            area.name,
            words.period(at),
            one.value,
            series.unit_of_measure,
            words.hidden() if one.hidden else "",
        ]
        for area, _level in areas_with_figures(figures)
        for at, one in ((at, figures.by_area[area.pk][at]) for at in words.in_time(figures.by_area[area.pk]))
    ]
    columns = [_("Series"), _("Area"), _("Period"), _("Value"), _("Unit"), _("Note")]
    return Table(_("Figures"), columns, rows)
