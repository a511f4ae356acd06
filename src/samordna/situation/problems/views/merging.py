"""Problems merged and split, and taken back."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation import pages
from samordna.organisation.forms import refused_by
from samordna.situation.commands.problem_merging import (
    problem_split,
    problem_unmerge,
    problem_unsplit,
    problems_merge,
)
from samordna.situation.pages import address, own_picture_or_404
from samordna.situation.problems.forms import MergeForm, SplitForm
from samordna.situation.problems.pages import SAVED_AT, problem_or_404, problem_page
from samordna.situation.problems.queries import standing
from samordna.situation.queries import visible


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def merge(request: MunicipalityRequest, pk: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    problems = list(visible(standing(of), request.access))
    restricted_read(request, [one for one in problems if one.restricted], parent_id=of.pk, how="page")
    form = MergeForm(request.POST or None, problems=problems)
    sent = request.method == "POST"
    if sent and form.is_valid():
        title = form.cleaned_data["title"]
        whole = refused_by(form, lambda: problems_merge(picture=of, problems=form.chosen(), title=title))
        if whole:
            form.log_decisions(request, f"{SAVED_AT}/{whole.pk}")
            done(
                request,
                _("The problems are merged. What each of them said stands in the new one: tidy it up."),
            )
            return redirect(address(request, "problem", of.pk, whole.pk))
    context = {"form": form, "form_title": _("Merge problems"), "back": address(request, "problems", of.pk)}
    return problem_page(request, of, "situation/problems/merge.html", context, status=422 if sent else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def split(request: MunicipalityRequest, pk: int, problem: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = problem_or_404(request, of, problem)
    restricted_read(request, [row] if row.restricted else [], parent_id=of.pk, how="page")
    form = SplitForm(request.POST or None)
    sent = request.method == "POST"
    if sent and form.is_valid():
        parts = refused_by(form, lambda: problem_split(problem=row, titles=form.cleaned_data["titles"]))
        if parts:
            form.log_decisions(request, f"{SAVED_AT}/{row.pk}")
            words = ngettext("It is %(n)d problem now.", "It is %(n)d problems now.", len(parts))
            done(request, words % {"n": len(parts)}, undo=address(request, "problem_unsplit", of.pk, row.pk))
            return redirect(address(request, "problems", of.pk))
    context = {
        "form": form,
        "problem": row,
        "form_title": _("Split the problem"),
        "back": address(request, "problem", of.pk, row.pk),
    }
    return problem_page(request, of, "situation/problems/split.html", context, status=422 if sent else 200)


@require_POST
@page(Action.EDIT_SITUATION)
def unmerge(request: MunicipalityRequest, pk: int, problem: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = problem_or_404(request, of, problem)
    return pages.do(
        request,
        lambda: problem_unmerge(problem=row),
        said=lambda _rows: _("The problems are as they were before they were merged."),
        to=address(request, "problems", of.pk),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def unsplit(request: MunicipalityRequest, pk: int, problem: int) -> HttpResponse:
    """``problem`` is it as it was before it was split."""
    of = own_picture_or_404(request, pk)
    row = problem_or_404(request, of, problem, is_removed=True)
    return pages.do(
        request,
        lambda: problem_unsplit(problem=row),
        said=lambda _row: _("The problem is as it was before it was split."),
        to=address(request, "problems", of.pk),
    )
