"""Coverage as a file for spreadsheets."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.table_files.files import FORMATS, Table, table_file
from samordna.plandoc.writing.formats import Format
from samordna.training.coverage.choice import Choice
from samordna.training.coverage.lines import CoverageLine, Part, parts_of
from samordna.training.coverage.queries import covered
from samordna.training.coverage.words import function_said, share_said
from samordna.training.enums import PRIORITIES

NAMES = dict(PRIORITIES)


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    """Every row of what the page with the same address shows a part of; CSV holds the needs."""
    if file_format not in FORMATS:
        raise Http404
    whole = covered(request.municipality)
    choice = Choice.from_query(request.GET, whole.units)
    reached = [line for line in whole.lines if choice.reaches(line)]
    tables = [
        _needs([line for line in reached if choice.lists(line)]),
        _sums(parts_of(reached, whole.units, choice.unit)),
    ]
    return table_file(
        tables,
        file_format=Format(file_format),
        title=f"{_('Needs and coverage')}, {request.municipality.name}",
        name=f"{request.municipality.slug}-utbildning-{localdate():%Y-%m-%d}",
    )


def _needs(lines: list[CoverageLine]) -> Table:
    return Table(
        _("Needs"),
        [
            _("Unit"),
            _("Function"),
            _("What must be known"),
            _("Priority"),
            *_figures(),
        ],
        [
            [
                line.unit.name,
                function_said(line),
                line.requirement.title,
                str(NAMES[line.need.priority]),
                *_figures_of(line.met),
            ]
            for line in lines
        ],
    )


def _sums(parts: list[Part]) -> Table:
    return Table(
        pgettext("sheet", "Sums"),
        [_("Unit"), *_figures()],
        [[one.unit.name, *_figures_of(one.met)] for one in parts],
    )


def _figures() -> list[str]:
    return [
        _("Number of staff"),
        _("Trained"),
        _("Share"),
        pgettext("training", "Missing"),
        _("Runs out within six months"),
        _("First runs out"),
    ]


def _figures_of(met: Any) -> list[Any]:
    return [met.staff, met.trained, share_said(met), met.missing, met.running_out, met.expires]
