"""What every page of situation pictures has: its tabs, and the picture as its reader may see it."""

from typing import Any

from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest, refusal, require, why_not
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read_of
from samordna.plandoc.picture.model import PictureDocument, PictureProblem, PictureSource, PictureStatement
from samordna.plandoc.picture.versions import restricted_in
from samordna.situation.commands.holding import why_closed
from samordna.situation.documents import document_of
from samordna.situation.models import Picture, Problem, Source, Statement
from samordna.situation.queries import may_edit, may_read_restricted, path_of, picture_or_404
from samordna.situation.tabs import OVERVIEW, picture_tabs, tabs

ROWS_OF: dict[type[Any], type[Model]] = {
    PictureStatement: Statement,
    PictureSource: Source,
    PictureProblem: Problem,
}


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"situation:{name}", args=[request.municipality.slug, *args])


def refuse_guests(request: MunicipalityRequest) -> None:
    """Somebody who is only invited to a plan reads no pictures, areas or figures."""
    if request.access.only_invited:
        raise refusal(request, Action.VIEW, why_not(request, Action.VIEW, elsewhere=True))


def own_picture_or_404(request: MunicipalityRequest, pk: int) -> Picture:
    """A picture that the user may make; others are refused with the reason."""
    picture = picture_or_404(request, pk)
    require(request, Action.EDIT_SITUATION, path_of(picture))
    return picture


def readable(request: MunicipalityRequest, picture: Picture, *, how: str = "page") -> PictureDocument:
    """The picture as its reader may see it. That what is restricted was read is noted."""
    document = document_of(picture, restricted=may_read_restricted(picture, request.access))
    note_reading(request, picture, document, how=how)
    return document


def note_reading(
    request: MunicipalityRequest, picture: Picture, document: PictureDocument, *, how: str = "page"
) -> None:
    """Note that what is restricted in the document was read."""
    for kind, model in ROWS_OF.items():
        if numbers := [one.id for one in restricted_in(document) if isinstance(one, kind)]:
            restricted_read_of(request, model, numbers, parent_id=picture.pk, how=how)


def slice_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, tab: str, status: int = 200
) -> HttpResponse:
    """A page beside the list of pictures; ``tab`` is the room that it belongs to."""
    return render(request, template, {"tabs": tabs(request, tab), **context}, status=status)


def picture_page(
    request: MunicipalityRequest,
    picture: Picture,
    template: str,
    context: dict[str, Any],
    *,
    tab: str,
    status: int = 200,
) -> HttpResponse:
    """A page of one picture; ``tab`` is the room that it belongs to."""
    context = {
        "tabs": picture_tabs(request, picture, tab),
        "picture": picture,
        "base": address(request, "picture", picture.pk),
        "may_edit": picture.look.editable and may_edit(picture, request.access),
        **context,
    }
    return render(request, template, context, status=status)


def closed_page(request: MunicipalityRequest, picture: Picture) -> HttpResponse | None:
    """What stands instead of a form where the picture changes no more; None where it does.

    None too for what is sent: that is refused in its form, so that nothing written is lost.
    """
    if picture.look.editable or request.method == "POST":
        return None
    told = {"reason": why_closed(picture)}
    return picture_page(request, picture, "situation/pictures/closed.html", told, tab=OVERVIEW, status=409)
