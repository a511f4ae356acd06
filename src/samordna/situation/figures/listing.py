"""The series, as a list and as files."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.table_files.files import FORMATS, Table, table_file
from samordna.organisation.queries import with_words
from samordna.plandoc.writing.formats import Format
from samordna.situation.figures import words
from samordna.situation.figures.pages import figures_page
from samordna.situation.figures.queries import counted, series_of
from samordna.situation.models import Series
from samordna.situation.pages import refuse_guests

ON_A_PAGE = 50
SOUGHT = ("name", "source", "definition")


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest) -> HttpResponse:
    refuse_guests(request)
    sought = request.GET.get("q", "").strip()[:200]
    every = series_of(request.municipality)
    rows = with_words(counted(every), sought, *SOUGHT)
    shown = Paginator(rows, ON_A_PAGE, orphans=10).get_page(request.GET.get("sida"))
    context = {
        "page": shown,
        "rows": [(row, _latest(row)) for row in shown],
        "sought": sought,
        "has_any": bool(shown.paginator.count) or every.exists(),
        "may_allow": request.access.may_everywhere(Action.SET_RULES),
    }
    return figures_page(request, "list.html", context)


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    refuse_guests(request)
    if file_format not in FORMATS:
        raise Http404
    sought = request.GET.get("q", "").strip()[:200]
    rows = with_words(counted(series_of(request.municipality)), sought, *SOUGHT)
    table = Table(
        _("Series of figures"),
        [
            _("Series"),
            _("Unit of measure"),
            pgettext("figures", "Source"),
            _("Definition"),
            _("Address"),
            _("Areas"),
            _("Figures"),
            _("Hidden"),
            _("Latest period"),
            _("Fetched"),
        ],
        [
            [
                row.name,
                row.unit_of_measure,
                row.source,
                row.definition,
                row.address,
                row.area_count,
                row.figure_count,
                row.hidden_count,
                _latest(row),
                row.fetched_on,
            ]
            for row in rows
        ],
    )
    title = f"{table.name}, {request.municipality.name}"
    name = f"{request.municipality.slug}-sifferserier-{localdate():%Y-%m-%d}"
    return table_file([table], file_format=Format(file_format), title=title, name=name)


def _latest(row: Series) -> str:
    at: str | None = row.latest  # type: ignore[attr-defined]  # told by counted()
    return words.period(at) if at else ""
