"""A round of analysis: how far each service has come, decisions about several, changed, closed."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.order import in_order
from samordna.core.toasts import done
from samordna.mapping.analysis import queries
from samordna.mapping.analysis.forms import ManyDecisionsForm, RoundForm
from samordna.mapping.analysis.lines import SHOWS, Choice, FormLine, lines_of
from samordna.mapping.analysis.pages import (
    address,
    analysis_page,
    led_round_or_404,
    round_or_404,
    whole_number,
)
from samordna.mapping.analysis.progress import Stage
from samordna.mapping.commands.analysis_decisions import decisions_set
from samordna.mapping.commands.analysis_rounds import analysis_close, analysis_update
from samordna.mapping.models import AnalysisRound
from samordna.organisation.forms import refused_by
from samordna.organisation.pages import do, saved

ON_A_PAGE = 50
SAVED_AT = "analyses"


@require_safe
@page(Action.EDIT_SERVICES)
def show(request: MunicipalityRequest, analysis: int) -> HttpResponse:
    return _round_page(
        request, round_or_404(request, analysis), ManyDecisionsForm(initial={"decided_on": localdate()})
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SERVICES)
def edit(request: MunicipalityRequest, analysis: int) -> HttpResponse:
    row = led_round_or_404(request, analysis)
    form = RoundForm(request.POST or None, instance=row)
    back = address(request, "analysis_round", row.pk)
    if request.method == "POST" and saved(
        request, form, lambda values: analysis_update(analysis=row, values=values), place=SAVED_AT
    ):
        done(request, _("The analysis is saved."))
        return redirect(back)
    context = {"form": form, "analysis": row, "form_title": _("Edit the analysis"), "back": back}
    return analysis_page(request, "form.html", context, status=422 if request.method == "POST" else 200)


@require_POST
@page(Action.EDIT_SERVICES)
def close(request: MunicipalityRequest, analysis: int) -> HttpResponse:
    row = led_round_or_404(request, analysis)
    return do(
        request,
        lambda: analysis_close(analysis=row),
        said=lambda _row: _("The analysis is closed. What was answered is kept as it is."),
        to=address(request, "analysis_round", row.pk),
    )


@require_POST
@page(Action.EDIT_SERVICES)
def decide_many(request: MunicipalityRequest, analysis: int) -> HttpResponse:
    """The same decision about each of the services that are ticked."""
    row = round_or_404(request, analysis)
    numbers = {number for text in request.POST.getlist("verksamhet") if (number := whole_number(text))}
    chosen = list(queries.forms(request.municipality, request.access).filter(round=row, pk__in=numbers))
    form = ManyDecisionsForm(request.POST)
    if form.is_valid() and not chosen:
        form.add_error(None, _("Tick the services that the decision is about first."))
    if form.is_valid() and refused_by(form, lambda: decisions_set(forms=chosen, **form.values())):
        form.log_decisions(request, f"{SAVED_AT}/{row.pk}")
        count = len(chosen)
        done(
            request,
            ngettext("%(n)d service is decided on.", "%(n)d services are decided on.", count) % {"n": count},
        )
        return redirect(f"{address(request, 'analysis_round', row.pk)}?{request.GET.urlencode()}")
    return _round_page(request, row, form, ticked={one.pk for one in chosen}, status=422)


def _round_page(
    request: MunicipalityRequest,
    row: AnalysisRound,
    form: ManyDecisionsForm,
    *,
    ticked: set[int] | None = None,
    status: int = 200,
) -> HttpResponse:
    lines = lines_of(queries.forms(request.municipality, request.access).filter(round=row))
    choice = Choice.from_query(request.GET)
    query = request.GET.copy()
    query.pop("sida", None)
    context: dict[str, Any] = {
        "analysis": row,
        "page": Paginator(choice.among(lines), ON_A_PAGE, orphans=10).get_page(request.GET.get("sida")),
        "choice": choice,
        "shows": SHOWS.items(),
        "units": _units(lines),
        "query": query.urlencode(),
        "form": form,
        "ticked": ticked or set(),
        "is_late": not row.closed_at and row.due_on < localdate(),
        "may_lead": queries.leads(row, request.access),
        **_counts(lines),
    }
    return analysis_page(request, "round.html", context, status=status)


def _counts(lines: list[FormLine]) -> dict[str, int]:
    return {
        "total": len(lines),
        "answered": sum(one.stage is Stage.ANSWERED for one in lines),
        "left": sum(one.stage is not Stage.ANSWERED for one in lines),
        "begun": sum(one.stage is Stage.BEGUN for one in lines),
        "stuck": sum(one.is_stuck for one in lines),
        "undecided": sum(one.decision is None for one in lines),
    }


def _units(lines: list[FormLine]) -> list[tuple[int, str]]:
    return in_order({(pk, name) for pk, name in (one.unit for one in lines) if pk}, lambda one: one[1])
