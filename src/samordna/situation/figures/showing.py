"""One series: how it has gone, area by area, as lines, tables, a map and files."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.table_files.files import FORMATS, table_file
from samordna.organisation.pages import number_in
from samordna.plandoc.small_numbers import WHY_WITHHELD
from samordna.plandoc.writing.formats import Format
from samordna.situation.areas.maps import has_outlines
from samordna.situation.figures import words
from samordna.situation.figures.charts import Frame, trend
from samordna.situation.figures.files import figures_table
from samordna.situation.figures.pages import figures_page, series_or_404
from samordna.situation.figures.queries import SeriesFigures, figures_of
from samordna.situation.figures.shown import areas_with_figures, cell, compared, multiples, rows_of
from samordna.situation.pages import refuse_guests

LATEST = 12
"""So many periods stand in the table; the files have all."""
AREAS_ON_A_PAGE = 50
MOST_MULTIPLES = 24


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    refuse_guests(request)
    series = series_or_404(request, pk)
    figures = figures_of(series)
    areas = areas_with_figures(figures)
    if not areas:
        return figures_page(request, "series.html", {"series": series})
    periods = words.of_one_length(figures.periods)
    shown = Paginator(areas, AREAS_ON_A_PAGE, orphans=10).get_page(request.GET.get("sida"))
    latest = words.in_time(figures.periods)[-LATEST:]
    context: dict[str, Any] = {
        "series": series,
        "chosen": _chosen(request, figures, periods),
        "areas": areas,
        "periods": [words.period(at) for at in latest],
        "has_more_periods": len(figures.periods) > LATEST,
        "page": shown,
        "rows": rows_of(figures, list(shown), latest),
        "multiples": multiples(figures, list(shown)[:MOST_MULTIPLES], periods) if len(areas) > 1 else [],
        "why_hidden": WHY_WITHHELD if _has_hidden(figures) else None,
        "has_map": has_outlines(figures.areas),
        **_comparison(request, figures, periods),
    }
    return figures_page(request, "series.html", context)


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, pk: int, file_format: str) -> HttpResponse:
    """Every figure, a row for each."""
    refuse_guests(request)
    if file_format not in FORMATS:
        raise Http404
    series = series_or_404(request, pk)
    table = figures_table(series, figures_of(series))
    name = f"{slugify(series.name)[:80] or 'siffror'}-{localdate():%Y-%m-%d}"
    return table_file([table], file_format=Format(file_format), title=series.name, name=name)


def _chosen(request: MunicipalityRequest, figures: SeriesFigures, periods: list[str]) -> dict[str, Any]:
    """The area that is looked at: the one that the address says, otherwise the first in the tree."""
    asked = number_in(request, "omrade")
    areas = areas_with_figures(figures)
    area = next((one for one, _level in areas if one.pk == asked), areas[0][0])
    told = figures.by_area[area.pk]
    frame = Frame.of([told], [at for at in periods if at in told])
    return {
        "area": area,
        "rows": [(words.period(at), cell(told[at])) for at in reversed(words.in_time(told))][:LATEST],
        "trend": trend(told, frame) if frame else None,
    }


def _comparison(request: MunicipalityRequest, figures: SeriesFigures, periods: list[str]) -> dict[str, Any]:
    """Of the periods that the address names, otherwise of the latest and the one before."""
    now = asked if (asked := request.GET.get("nu", "")) in periods else periods[-1]
    was = asked if (asked := request.GET.get("da", "")) in periods else words.before(now, periods)
    if not was or was == now:
        return {}
    return {
        "compared": compared(figures, areas_with_figures(figures), was, now)[:AREAS_ON_A_PAGE],
        "was": was,
        "now": now,
        "was_said": words.period(was),
        "now_said": words.period(now),
        "choices": [(at, words.period(at)) for at in reversed(periods)],
    }


def _has_hidden(figures: SeriesFigures) -> bool:
    return any(one.hidden for told in figures.by_area.values() for one in told.values())
