"""A series as a map of areas by value, with the same in rows beside."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.plandoc.maps import MapRow
from samordna.plandoc.small_numbers import WHY_WITHHELD
from samordna.situation.areas.maps import area_map, drawn_alone
from samordna.situation.figures import words
from samordna.situation.figures.pages import figures_page, series_or_404
from samordna.situation.figures.queries import figures_of
from samordna.situation.pages import refuse_guests


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """``?period=`` says of when; otherwise the latest."""
    refuse_guests(request)
    series = series_or_404(request, pk)
    figures = figures_of(series)
    periods = words.in_time(figures.periods)
    asked = request.GET.get("period", "")
    at = asked if asked in periods else (periods or [""])[-1]
    told = {area: one[at] for area, one in figures.by_area.items() if at in one and area in figures.areas}
    areas = drawn_alone([figures.areas[area] for area in told])
    title = _("Map of %(name)s. The table says the same in words.") % {"name": series.name}
    drawn = area_map(request.municipality, areas, title=title, values=told)
    context = {
        "series": series,
        "period": at,
        "when": words.period(at) if at else "",
        "periods": [(one, words.period(one)) for one in reversed(periods)],
        "map": drawn,
        "rows": [_row(one) for one in drawn.rows] if drawn else [],
        "why_hidden": WHY_WITHHELD if any(one.hidden for one in told.values()) else None,
    }
    return figures_page(request, "map.html", context)


def _row(one: MapRow) -> tuple[str, str, str]:
    """The name, the figure in words, and the number that stands on the map."""
    shown = words.number(one.value) if one.value is not None else words.hidden() if one.hidden else "–"
    return one.name, shown, str(one.value_class.number) if one.value_class else ""
