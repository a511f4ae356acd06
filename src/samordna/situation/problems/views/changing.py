"""A problem written, changed, moved, taken away and put back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation import pages
from samordna.situation.commands.problems import (
    problem_create,
    problem_move,
    problem_remove,
    problem_restore,
    problem_update,
)
from samordna.situation.models import Picture, Problem
from samordna.situation.pages import address, closed_page, own_picture_or_404
from samordna.situation.problems.forms import ProblemForm
from samordna.situation.problems.lineage import roots_of
from samordna.situation.problems.offered import Offered
from samordna.situation.problems.pages import SAVED_AT, problem_or_404, problem_page


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def create(request: MunicipalityRequest, pk: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    if closed := closed_page(request, of):
        return closed
    new = Problem(municipality=request.municipality, picture=of)
    return _form(
        request,
        of,
        new,
        lambda form: problem_create(picture=of, values=form.values(), evidence=form.evidence()),
        title=_("New problem"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def edit(request: MunicipalityRequest, pk: int, problem: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    if closed := closed_page(request, of):
        return closed
    row = problem_or_404(request, of, problem)
    return _form(
        request,
        of,
        row,
        lambda form: problem_update(problem=row, values=form.values(), evidence=form.evidence()),
        title=_("Edit the problem"),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def move(request: MunicipalityRequest, pk: int, problem: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = problem_or_404(request, of, problem)
    to = pages.place_in(request)
    return pages.do(
        request,
        lambda: problem_move(problem=row, to=to),
        said=lambda _row: _("The order is saved."),
        to=address(request, "problems", of.pk),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def remove(request: MunicipalityRequest, pk: int, problem: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = problem_or_404(request, of, problem)
    return pages.do(
        request,
        lambda: problem_remove(problem=row),
        said=pages.removed,
        to=address(request, "problems", of.pk),
        undo=address(request, "problem_restore", of.pk, row.pk),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def restore(request: MunicipalityRequest, pk: int, problem: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = problem_or_404(request, of, problem, is_removed=True)
    return pages.do(
        request,
        lambda: problem_restore(problem=row),
        said=pages.restored,
        to=address(request, "problems", of.pk),
    )


def _form(
    request: MunicipalityRequest,
    picture: Picture,
    row: Problem,
    save: Callable[[Any], Problem],
    *,
    title: str,
) -> HttpResponse:
    offered = Offered.of(picture, request.access, row)
    form = ProblemForm(request.POST or None, instance=row, offered=offered, goes_on=bool(roots_of(row)))
    restricted_read(request, [row] if row.restricted and row.pk else [], parent_id=picture.pk, how="page")
    restricted_read(request, offered.restricted, parent_id=picture.pk, how="page")
    sent = request.method == "POST"
    if sent and (kept := pages.saved(request, form, lambda _values: save(form), place=SAVED_AT)):
        done(request, _("“%(name)s” is saved.") % {"name": kept.title})
        return redirect(address(request, "problem", picture.pk, kept.pk))
    is_new = row.pk is None
    back = (
        address(request, "problems", picture.pk)
        if is_new
        else address(request, "problem", picture.pk, row.pk)
    )
    context = {"form": form, "form_title": title, "back": back, "problem": None if is_new else row}
    return problem_page(
        request, picture, "situation/problems/form.html", context, status=422 if sent else 200
    )
