"""The picture as the document that it is: on screen, and as files, internal and public."""

import logging

from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError
from samordna.core.exported_files import ExportedFile, as_download, file_name
from samordna.core.written_apart import FORMATS
from samordna.organisation.pages import do
from samordna.organisation.word_files import dressed
from samordna.plandoc.picture.life import PictureState
from samordna.plandoc.picture.paper import PicturePaper
from samordna.plandoc.writing import Format
from samordna.situation.commands.publishing import picture_publish, picture_unpublish
from samordna.situation.documents import document_of
from samordna.situation.models import DecidedPicture, Picture
from samordna.situation.pages import address, own_picture_or_404, picture_page, readable
from samordna.situation.paper.chapters import chapters_of
from samordna.situation.paper.making import made, public_paper
from samordna.situation.queries import may_edit, picture_or_404
from samordna.situation.tabs import DOCUMENT

log = logging.getLogger(__name__)

INTERNAL = "intern"
OFFERED = (("pdf", "PDF", "FilePdf"), ("docx", "Word", "FileWord"))


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """As its reader may see it; whether everybody may read the public version is told and chosen here."""
    picture = picture_or_404(request, pk)
    paper = _paper(request, picture, how="page")
    decided = DecidedPicture.objects.filter(picture=picture).values_list("digest", flat=True).first()
    context = {
        "chapters": chapters_of(paper),
        "formats": OFFERED,
        "digest": decided or "",
        "may_edit": may_edit(picture, request.access),
        "may_publish": picture.state == PictureState.DECIDED,
    }
    return picture_page(request, picture, "situation/paper/document.html", context, tab=DOCUMENT)


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, pk: int, file_format: str) -> HttpResponse:
    """``?version=intern`` is as its reader may see it, every other as everybody may; of a decided picture the kept PDF."""
    if file_format not in set(FORMATS):
        raise Http404
    picture, to = picture_or_404(request, pk), Format(file_format)
    is_public = request.GET.get("version") != INTERNAL
    name = file_name(request.municipality.name, picture.title, to, public=is_public)
    if is_public and to is Format.PDF and (kept := kept_pdf(picture)):
        return as_download(ExportedFile(name, to.content_type, kept))
    paper = _public_paper(picture) if is_public else _paper(request, picture, how="export")
    try:
        file = dressed(request, to, lambda template: made(paper, to, today=localdate(), template=template))
    except ExportError:
        log.exception("picture %s as %s", picture.pk, file_format)
        return picture_page(
            request, picture, "situation/paper/export_failed.html", {}, tab=DOCUMENT, status=500
        )
    return as_download(ExportedFile(name, to.content_type, file))


@require_POST
@page(Action.EDIT_SITUATION)
def publish(request: MunicipalityRequest, pk: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    return do(
        request,
        lambda: picture_publish(picture=picture),
        said=lambda _row: _("Everybody can read the public version now."),
        to=address(request, "document", pk),
        undo=address(request, "picture_unpublish", pk),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def unpublish(request: MunicipalityRequest, pk: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    return do(
        request,
        lambda: picture_unpublish(picture=picture),
        said=lambda _row: _("Only those who work in the municipality read the picture now."),
        to=address(request, "document", pk),
        undo=address(request, "picture_publish", pk),
    )


def kept_pdf(picture: Picture) -> bytes:
    """The PDF of the day of the decision; empty where the picture is not decided."""
    kept = DecidedPicture.objects.filter(picture=picture).values_list("pdf", flat=True).first()
    return bytes(kept or b"")


def _paper(request: MunicipalityRequest, picture: Picture, *, how: str) -> PicturePaper:
    """As the user may see it, with what has changed since the picture before as far as both may be seen."""
    document = readable(request, picture, how=how)
    before = readable(request, picture.previous, how=how) if picture.previous else None
    return PicturePaper(document=document, before=before)


def _public_paper(picture: Picture) -> PicturePaper:
    before = document_of(shown, restricted=False) if (shown := picture.before_for_all) else None
    return public_paper(document_of(picture, restricted=False), before)
