"""Rounds of review, and how far each has come."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.accounts.table_files import TYPES, file_answer
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.review.commands import round_create, round_update
from samordna.review.forms.rounds import RoundForm
from samordna.review.models import ReviewRound
from samordna.review.pages import address, refused, review_page
from samordna.review.progress import progress, table
from samordna.review.progress_filter import SHOWS, ProgressFilter
from samordna.review.queries import rounds_for
from samordna.review.rules import leads, round_or_404
from samordna.review.suggestions import free_name


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest) -> HttpResponse:
    rounds = list(rounds_for(request.municipality, request.access))
    is_leading = leads(request.access)
    for one in rounds:
        one.leads_to = _leads_to(request, one, is_leading=is_leading)  # type: ignore[attr-defined]
    return render(request, "review/list.html", {"rounds": rounds, "leads": is_leading})


def _leads_to(request: MunicipalityRequest, one: ReviewRound, *, is_leading: bool) -> str:
    """Where the reader goes from the list: to the plans, or to what has been locked for all to read."""
    takes_part = is_leading or one.takes_part  # type: ignore[attr-defined]
    return address(request, "round" if takes_part else "memorandum", one.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REVIEW)
def create(request: MunicipalityRequest) -> HttpResponse:
    suggested = free_name(request.municipality, localdate().year)
    form = RoundForm(
        request.POST or None,
        instance=ReviewRound(municipality=request.municipality),
        initial={"name": suggested},
    )
    if request.method == "POST" and form.is_valid():
        values = _own(dict(form.cleaned_data))
        made = refused_by(form, lambda: round_create(municipality=request.municipality, values=values))
        if made is not None:
            form.log_decisions(request, "review")
            done(request, _("The review is prepared. Look through its questions before you open it."))
            return redirect(address(request, "questions", made.pk))
    status = 422 if form.errors else 200
    return render(request, "review/round_new.html", {"form": form}, status=status)


def _own(values: dict[str, object]) -> dict[str, object]:
    """Without the guard's own fields."""
    return {name: values[name] for name in RoundForm.Meta.fields}


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REVIEW)
def edit(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    row, seat = round_or_404(request, review_round)
    form = RoundForm(request.POST or None, instance=row)
    if request.method == "POST" and not edit_conflicts.changed(form) and form.is_valid():
        values = _own(dict(form.cleaned_data))
        if not refused(form, lambda: round_update(review_round=row, values=values)):
            form.log_decisions(request, f"review/{row.pk}")
            done(request, _("The review is saved."))
            return redirect(address(request, "round", row.pk))
    sent = request.method == "POST"
    context = {"form": form, "form_title": _("Name and last day"), "back": address(request, "round", row.pk)}
    return review_page(
        request, row, seat, "review/form.html", context, tab="round", status=422 if sent else 200
    )


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    row, seat = round_or_404(request, review_round)
    rows = progress(row, request.access, seat)
    chosen = ProgressFilter.from_query(request.GET)
    context = {
        "rows": chosen.among(rows),
        "total": len(rows),
        "ready": sum(one.is_ready for one in rows),
        "unjudged": sum(not one.plan.is_judged for one in rows),
        "to_hand_out": sum(one.is_ready and not one.plan.handed_out_at for one in rows),
        "chosen": chosen,
        "shows": SHOWS.items(),
        "is_late": row.is_open and row.last_day < localdate(),
    }
    return review_page(request, row, seat, "review/round.html", context, tab="round")


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, review_round: int, file_format: str) -> HttpResponse:
    """The rows that the page shows with the same address."""
    if file_format not in TYPES:
        raise Http404
    row, seat = round_or_404(request, review_round)
    columns, rows = table(ProgressFilter.from_query(request.GET).among(progress(row, request.access, seat)))
    name = f"{request.municipality.slug}-granskning-{row.pk}-{localdate():%Y-%m-%d}"
    return file_answer(file_format, name=name, columns=columns, rows=rows)
