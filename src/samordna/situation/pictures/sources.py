"""What a picture rests on, listed with what each source is worth, and changed."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation.pages import do, removed, restored, saved
from samordna.situation.commands.sources import (
    rests_on,
    source_create,
    source_remove,
    source_restore,
    source_update,
)
from samordna.situation.models import Picture, Source
from samordna.situation.pages import address, closed_page, own_picture_or_404, picture_page, readable
from samordna.situation.pictures.forms import SourceForm
from samordna.situation.pictures.parts import source_lines
from samordna.situation.queries import picture_or_404, sources_seen, visible
from samordna.situation.tabs import SOURCES

SAVED_AT = "pictures"


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest, pk: int) -> HttpResponse:
    picture = picture_or_404(request, pk)
    lines = source_lines(readable(request, picture))
    return picture_page(request, picture, "situation/pictures/sources.html", {"sources": lines}, tab=SOURCES)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def create(request: MunicipalityRequest, pk: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    if closed := closed_page(request, picture):
        return closed
    instance = Source(municipality=request.municipality, picture=picture)
    return _form_page(request, picture, instance, _("Add a source"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def edit(request: MunicipalityRequest, pk: int, source: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    if closed := closed_page(request, picture):
        return closed
    row: Source = row_or_404(sources_seen(picture, request.access), request, pk=source)
    if row.restricted:
        restricted_read(request, [row], parent_id=pk, how="page")
    return _form_page(request, picture, row, _("Edit the source"))


@require_POST
@page(Action.EDIT_SITUATION)
def remove(request: MunicipalityRequest, pk: int, source: int) -> HttpResponse:
    """One that something rests on is replaced: the page for that says where."""
    picture = own_picture_or_404(request, pk)
    row = get_object_or_404(sources_seen(picture, request.access), pk=source)
    if picture.look.editable and rests_on(row):
        return redirect(address(request, "source_replace", pk, source))
    return do(
        request,
        lambda: source_remove(source=row),
        said=removed,
        to=address(request, "sources", pk),
        undo=address(request, "source_restore", pk, source),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def restore(request: MunicipalityRequest, pk: int, source: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    row = get_object_or_404(visible(Source.objects.filter(picture=picture), request.access), pk=source)
    return do(
        request,
        lambda: source_restore(source=row),
        said=restored,
        to=address(request, "sources", pk),
    )


def _form_page(request: MunicipalityRequest, picture: Picture, row: Source, title: str) -> HttpResponse:
    form = SourceForm(request.POST or None, instance=row)
    sent, back = request.method == "POST", address(request, "sources", picture.pk)

    def save(values: dict[str, Any]) -> Source:
        if row.pk:
            return source_update(source=row, values=values)
        return source_create(picture=picture, values=values)

    if sent and (made := saved(request, form, save, place=SAVED_AT)):
        done(request, _("The source is saved."))
        return redirect(f"{back}#kalla-{made.pk}")
    context = {"form": form, "form_title": title, "back": back}
    template = "situation/pictures/form.html"
    return picture_page(request, picture, template, context, tab=SOURCES, status=422 if sent else 200)
