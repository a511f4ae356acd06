"""What has been decided about the services, for every reader; and the rounds, for those who may change services."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.table_files.files import FORMATS, Table, table_file
from samordna.mapping.analysis import queries
from samordna.mapping.analysis.pages import analysis_page
from samordna.mapping.enums import Inclusion, TrainingPriority
from samordna.mapping.models import AnalysisDecision
from samordna.organisation.models import Municipality
from samordna.plandoc.writing.formats import Format

_ORDER = {Inclusion.YES: 0, Inclusion.LATER: 1, Inclusion.NO: 2}


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """``?prioritet=`` shows those with one priority for training."""
    priority = request.GET.get("prioritet", "")
    rows = _decided(request.municipality)
    may_edit = request.may(Action.EDIT_SERVICES)
    context: dict[str, Any] = {
        "rounds": queries.rounds(request.municipality, request.access) if may_edit else [],
        "today": localdate(),
        "rows": [row for row in rows if not priority or str(row.priority) == priority],
        "total": len(rows),
        "included": sum(row.included == Inclusion.YES for row in rows),
        "priority": priority,
        "priorities": TrainingPriority.choices,
    }
    return analysis_page(request, "decided.html", context)


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    if file_format not in FORMATS:
        raise Http404
    told = _("Decisions after analysis")
    columns = [
        _("Service"),
        _("Owner"),
        _("Part of the work"),
        _("Priority for training"),
        _("Decided on"),
        _("Reason"),
    ]
    rows = [_row(one) for one in _decided(request.municipality)]
    return table_file(
        [Table(_("Decisions"), columns, rows)],
        file_format=Format(file_format),
        title=f"{told}, {request.municipality.name}",
        name=f"{request.municipality.slug}-analys-beslut-{localdate():%Y-%m-%d}",
    )


def _decided(municipality: Municipality) -> list[AnalysisDecision]:
    """Those that are part of the work first, those to be trained first before the others."""
    return sorted(
        queries.decisions(municipality), key=lambda row: (_ORDER[Inclusion(row.included)], row.priority or 9)
    )


def _row(one: AnalysisDecision) -> list[object]:
    service = one.form.service
    owner = service.unit.name if service.unit else ""
    return [service.name, owner, one.get_included_display(), one.priority, one.decided_on, one.reason]
