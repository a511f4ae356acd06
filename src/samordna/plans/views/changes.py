"""What is new against the previous version of the plan, and the change log that is written from it."""

from itertools import groupby

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.fields import PersonalDataError
from samordna.core.page_pieces import said
from samordna.core.toasts import done
from samordna.plandoc.diff import Change
from samordna.plandoc.diff.written import written_and_carried
from samordna.plandoc.labels import PART_TITLES
from samordna.plans.change_log import untold_lines
from samordna.plans.commands import change_log_write
from samordna.plans.life import is_open
from samordna.plans.models import PlanVersion
from samordna.plans.queries import version_before
from samordna.plans.views.closed import while_open
from samordna.plans.views.shared import base_of, may, plan_page, readable, version_or_404


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    previous = _before(request, row)
    before, after = readable(request, [previous, row], how="page") if previous else (None, None)
    changes, follows = written_and_carried(before, after, row.number) if before and after else ([], [])
    writes = bool(changes or follows) and may(request, Action.EDIT, row) and is_open(row)
    context = {
        "previous": previous,
        "groups": _groups(changes),
        "follows": _groups(follows),
        "count_of_follows": len(follows),
        "untold": len(untold_lines(row, before, after)) if writes and before and after else 0,
        "told": len(after.changes) if after else 0,
    }
    return plan_page(request, row, "plans/changes.html", context, tab="jamforelse/")


def _groups(changes: list[Change]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (said(PART_TITLES[area]), [(change.kind.value, said(change.summary)) for change in found])
        for area, found in groupby(changes, key=lambda change: change.area)
    ]


@require_POST
@page(Action.EDIT)
@while_open
def write_log(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    previous = _before(request, row)
    if previous is None:
        raise Http404
    try:
        count = change_log_write(version=row, before=previous)
    except PersonalDataError as stopped:
        messages.error(request, stopped.messages[0])
        return redirect(f"{base_of(row)}jamforelse/")
    text = ngettext(
        "%(count)d line was written into the change log. Edit it as you like.",
        "%(count)d lines were written into the change log. Edit them as you like.",
        count,
    )
    done(request, text % {"count": count})
    return redirect(f"{base_of(row)}innehall/andringslogg/")


def _before(request: MunicipalityRequest, row: PlanVersion) -> PlanVersion | None:
    previous = version_before(row, request.municipality, request.access)
    if previous:
        previous.municipality = request.municipality
    return previous
