"""The requests of a picture: how far each has come; asked, changed, removed; those of the picture before made anew."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.pages import do, saved
from samordna.plandoc.picture.life import PictureState
from samordna.situation.commands.requests import (
    request_remove,
    request_restore,
    request_update,
)
from samordna.situation.gathering import queries
from samordna.situation.gathering.forms import RequestForm
from samordna.situation.gathering.lines import SHOWS, Choice, lines_of
from samordna.situation.gathering.pages import gathering_page, here, own_request_or_404
from samordna.situation.gathering.standing import Stage, day_off
from samordna.situation.models import ContributionRequest, Picture
from samordna.situation.pages import address
from samordna.situation.queries import picture_or_404

SAVED_AT = "requests"


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest, picture: int) -> HttpResponse:
    row = picture_or_404(request, picture)
    lines = lines_of(row, request.access)
    choice = Choice.from_query(request.GET)
    context = {
        "lines": choice.among(lines),
        "choice": choice,
        "shows": SHOWS.items(),
        "total": len(lines),
        "answered": sum(one.stage is Stage.ANSWERED for one in lines),
        "stuck": sum(one.is_stuck for one in lines),
        "to_weigh": sum(one.is_to_weigh for one in lines),
        "before": _asked_before(row) if not lines else 0,
        "is_planned": row.state == PictureState.PLANNED,
    }
    return gathering_page(request, row, "list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def edit(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    row = own_request_or_404(request, picture, pk)
    form = RequestForm(request.POST or None, instance=row, access=request.access)
    back = here(request, row)
    if request.method == "POST" and saved(
        request, form, lambda values: request_update(request=row, values=values), place=SAVED_AT
    ):
        told = _("“%(name)s” is saved.") % {"name": row}, day_off(form.cleaned_data["due_on"])
        done(request, " ".join(filter(None, told)))
        return redirect(back)
    context = {
        "form": form,
        "row": row,
        "back": back,
        "form_title": _("Edit what is asked of %(name)s") % {"name": row},
    }
    return gathering_page(
        request, row.picture, "form.html", context, status=422 if request.method == "POST" else 200
    )


@require_POST
@page(Action.EDIT_SITUATION)
def remove(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    row = own_request_or_404(request, picture, pk)
    undo = address(request, "request_restore", row.picture_id, row.pk)
    return _moved(request, row, request_remove, _("Nobody asks %(name)s any more."), undo=undo)


@require_POST
@page(Action.EDIT_SITUATION)
def restore(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    row = own_request_or_404(request, picture, pk, is_removed=True)
    return _moved(request, row, request_restore, _("%(name)s is asked again."))


def _moved(
    request: MunicipalityRequest,
    row: ContributionRequest,
    command: Callable[..., Any],
    words: str,
    *,
    undo: str = "",
) -> HttpResponse:
    to = address(request, "requests", row.picture_id)
    return do(
        request, lambda: command(request=row), said=lambda _row: words % {"name": row}, to=to, undo=undo
    )


def _asked_before(picture: Picture) -> int:
    return queries.requests_of(picture.previous).count() if picture.previous else 0
