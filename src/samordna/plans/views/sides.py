"""Two versions of a plan side by side, on the page and as a Word file with the changes tracked."""

import logging

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError
from samordna.core.exported_files import as_download
from samordna.core.page_pieces import language
from samordna.plandoc.diff.side_by_side import PairKind, side_by_side
from samordna.plandoc.life_cycle import State
from samordna.plandoc.writing.order import Order
from samordna.plans.documents import adopted_documents_of
from samordna.plans.models import PlanVersion
from samordna.plans.plan_files import export_changes
from samordna.plans.queries import versions
from samordna.plans.rules import may_read_restricted
from samordna.plans.sides import side_rows
from samordna.plans.views.shared import plan_page, readable, version_or_404

log = logging.getLogger(__name__)
LAID_OUT = "jamforelse/"


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    """``?mot=`` is the other version, else the one before; ``?allt=1`` shows what is the same too."""
    row = version_or_404(request, version)
    line = _line(request, row)
    earlier, later = _both(request, row, line)
    everything = request.GET.get("allt") == "1"
    before, after = readable(request, [earlier, later], how="page", as_adopted=True)
    pairs = side_by_side(before, after, Order(language(), localdate()))
    context = {
        "earlier": earlier,
        "later": later,
        "others": [one for one in line if one.pk != row.pk],
        "other": earlier if later.pk == row.pk else later,
        "rows": side_rows(pairs, everything=everything),
        "differ": sum(pair.kind is not PairKind.SAME for pair in pairs),
        "everything": everything,
        "may_have_internal": _may_have_internal(request, [earlier, later]),
    }
    return plan_page(request, row, "plans/sides.html", context, tab=LAID_OUT)


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, version: int) -> HttpResponse:
    """The changes in Word. ``?intern=1`` takes restricted sections along, for those who may read them in both versions."""
    row = version_or_404(request, version)
    both = list(_both(request, row, _line(request, row)))
    public = request.GET.get("intern") != "1" or not _may_have_internal(request, both)
    before, after = (
        adopted_documents_of(both) if public else readable(request, both, how="export", as_adopted=True)
    )
    try:
        made = export_changes(before, after, language=language(), public=public, state=State(both[1].state))
    except ExportError:
        log.exception("changes of version %s in Word", row.pk)
        return render(request, "plans/export_failed.html", {"version": row}, status=500)
    return as_download(made)


def _line(request: MunicipalityRequest, row: PlanVersion) -> list[PlanVersion]:
    """The versions of the plan that the reader may see, the latest first."""
    rows = versions(request.municipality, request.access).filter(plan=row.plan_id)
    line = list(rows.select_related("plan__unit").order_by("-number"))
    for one in line:
        one.municipality = request.municipality
    return line


def _both(
    request: MunicipalityRequest, row: PlanVersion, line: list[PlanVersion]
) -> tuple[PlanVersion, PlanVersion]:
    """The earlier and the later one. Raises Http404 where there is nothing to compare with."""
    asked = request.GET.get("mot", "")
    others = [one for one in line if one.pk != row.pk]
    chosen = [one for one in others if str(one.pk) == asked] if asked else _nearest(row, others)
    if not chosen:
        raise Http404
    earlier, later = sorted((row, chosen[0]), key=lambda one: one.number)
    return earlier, later


def _nearest(row: PlanVersion, others: list[PlanVersion]) -> list[PlanVersion]:
    """The version before, or else the one after."""
    return [one for one in others if one.number < row.number] or others[::-1]


def _may_have_internal(request: MunicipalityRequest, both: list[PlanVersion]) -> bool:
    return all(may_read_restricted(request.access, one) for one in both)
