"""Decided pictures for everybody, signed in or not: what is restricted or internal is in none of them."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from samordna.accounts.open_door import OpenRequest, open_page
from samordna.core.exported_files import ExportedFile, as_download, file_name
from samordna.plandoc.picture.life import PictureState
from samordna.plandoc.writing import Format
from samordna.situation.documents import documents_of
from samordna.situation.models import Picture
from samordna.situation.paper.chapters import chapters_of
from samordna.situation.paper.making import public_paper
from samordna.situation.paper.views import kept_pdf
from samordna.situation.queries import pictures_published


@require_safe
@open_page
def listed(request: OpenRequest) -> HttpResponse:
    """The municipality's own first, then its administrations'; the latest of each first."""
    return render(
        request, "situation/paper/public_list.html", {"pictures": pictures_published(request.municipality)}
    )


@require_safe
@open_page
def show(request: OpenRequest, pk: int) -> HttpResponse:
    picture = _published_or_404(request, pk)
    known = [picture, *([picture.before_for_all] if picture.before_for_all else [])]
    document, *before = documents_of(known)
    paper = public_paper(document, before[0] if before else None)
    context = {
        "picture": picture,
        "chapters": chapters_of(paper),
        "decision": document.decision,
        "later": _later(picture) if picture.state == PictureState.SUPERSEDED else None,
    }
    return render(request, "situation/paper/public.html", context)


@require_safe
@open_page
def download(request: OpenRequest, pk: int) -> HttpResponse:
    """The PDF/A of the day of the decision."""
    picture = _published_or_404(request, pk)
    name = file_name(request.municipality.name, picture.title, Format.PDF, public=True)
    return as_download(ExportedFile(name, Format.PDF.content_type, kept_pdf(picture)))


def _later(picture: Picture) -> Picture | None:
    """The one in force, where everybody may read that."""
    rows = pictures_published(picture.municipality).filter(unit=picture.unit, state=PictureState.DECIDED)
    return rows.first()


def _published_or_404(request: OpenRequest, pk: int) -> Picture:
    picture: Picture = get_object_or_404(pictures_published(request.municipality), pk=pk)
    picture.municipality = request.municipality
    return picture
