"""How often each guide and step is opened, for those who look after the guides."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.table_files.files import FORMATS, table_file
from samordna.guidance.editing.pages import guide_or_404
from samordna.guidance.queries import guides_of
from samordna.guidance.statistics.figures import StepFigures, weeks_until
from samordna.guidance.statistics.queries import figures_of
from samordna.guidance.statistics.shown import lines, openings_table
from samordna.plandoc.writing.formats import Format


@require_safe
@page(Action.EDIT_GUIDES)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """Each guide as often as its first step was opened."""
    guides, weeks = list(guides_of(request.municipality)), weeks_until(localdate())
    figures = figures_of(request.municipality, guides, weeks)
    begun = [(str(one.pk), one.title, figures[one.pk][0]) for one in guides if figures[one.pk]]
    return _answer(request, "list", begun, {"weeks": weeks})


@require_safe
@page(Action.EDIT_GUIDES)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Each step of a guide, and where readers went no further."""
    guide, weeks = guide_or_404(request, pk), weeks_until(localdate())
    steps = figures_of(request.municipality, [guide], weeks)[guide.pk]
    titled = [(one.key, one.title, one) for one in steps]
    return _answer(request, "guide", titled, {"weeks": weeks, "guide": guide})


@require_safe
@page(Action.EDIT_GUIDES)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    if file_format not in FORMATS:
        raise Http404
    municipality, today = request.municipality, localdate()
    guides, weeks = list(guides_of(municipality)), weeks_until(today)
    table = openings_table(guides, figures_of(municipality, guides, weeks), weeks)
    return table_file(
        [table],
        file_format=Format(file_format),
        title=f"{table.name}, {municipality.name}",
        name=f"{municipality.slug}-guider-{today:%Y-%m-%d}",
    )


def _answer(
    request: MunicipalityRequest, name: str, titled: list[tuple[str, str, StepFigures]], more: dict[str, Any]
) -> HttpResponse:
    """A table of nothing but withheld numbers would only be long."""
    listed = lines(titled)
    context = {"lines": listed, "is_told": any(one.width for one in listed), **more}
    return render(request, f"guidance/statistics/{name}.html", context)
