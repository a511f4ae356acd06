"""What a picture says, written passage by passage in its four parts."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation.pages import do, place_in, saved
from samordna.situation.commands.statements import (
    statement_create,
    statement_move,
    statement_remove,
    statement_restore,
    statement_update,
)
from samordna.situation.enums import PICTURE_PARTS
from samordna.situation.models import Picture, Statement
from samordna.situation.pages import address, closed_page, own_picture_or_404, picture_page
from samordna.situation.pictures.forms import StatementForm
from samordna.situation.queries import sources_seen, statements_seen, visible
from samordna.situation.tabs import OVERVIEW

SAVED_AT = "pictures"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def create(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """``?del=`` is the part that it is written in."""
    picture = own_picture_or_404(request, pk)
    if closed := closed_page(request, picture):
        return closed
    part = request.GET.get("del", "")
    instance = Statement(
        municipality=request.municipality,
        picture=picture,
        part=part if part in dict(PICTURE_PARTS) else "",
    )
    return _form_page(request, picture, instance, _("Write a passage"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def edit(request: MunicipalityRequest, pk: int, statement: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    if closed := closed_page(request, picture):
        return closed
    row: Statement = row_or_404(statements_seen(picture, request.access), request, pk=statement)
    if row.restricted:
        restricted_read(request, [row], parent_id=pk, how="page")
    return _form_page(request, picture, row, _("Edit the passage"))


@require_POST
@page(Action.EDIT_SITUATION)
def move(request: MunicipalityRequest, pk: int, statement: int) -> HttpResponse:
    picture, to = own_picture_or_404(request, pk), place_in(request)
    row = get_object_or_404(statements_seen(picture, request.access), pk=statement)
    return do(
        request,
        lambda: statement_move(statement=row, to=to),
        said=lambda _row: _("The passage is moved."),
        to=_place(request, row),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def remove(request: MunicipalityRequest, pk: int, statement: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    row = get_object_or_404(statements_seen(picture, request.access), pk=statement)
    return do(
        request,
        lambda: statement_remove(statement=row),
        said=lambda _row: _("The passage is removed."),
        to=f"{address(request, 'picture', pk)}#{row.part}",
        undo=address(request, "statement_restore", pk, statement),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def restore(request: MunicipalityRequest, pk: int, statement: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    row = get_object_or_404(visible(Statement.objects.filter(picture=picture), request.access), pk=statement)
    return do(
        request,
        lambda: statement_restore(statement=row),
        said=lambda _row: _("The passage is back."),
        to=_place(request, row),
    )


def _place(request: MunicipalityRequest, row: Statement) -> str:
    return f"{address(request, 'picture', row.picture_id)}#text-{row.pk}"


def _form_page(request: MunicipalityRequest, picture: Picture, row: Statement, title: str) -> HttpResponse:
    sources = list(sources_seen(picture, request.access))
    restricted_read(request, [one for one in sources if one.restricted], parent_id=picture.pk, how="page")
    form = StatementForm(request.POST or None, instance=row, sources=sources)
    sent = request.method == "POST"

    def save(values: dict[str, Any]) -> Statement:
        if row.pk:
            return statement_update(statement=row, values=values)
        return statement_create(picture=picture, values=values)

    if sent and (made := saved(request, form, save, place=SAVED_AT)):
        done(request, _("The passage is saved."))
        return redirect(_place(request, made))
    context = {"form": form, "form_title": title, "back": address(request, "picture", picture.pk)}
    template = "situation/pictures/form.html"
    return picture_page(request, picture, template, context, tab=OVERVIEW, status=422 if sent else 200)
