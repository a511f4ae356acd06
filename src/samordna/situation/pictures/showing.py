"""A picture's first page: where it stands, what is to do next, and what it says."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import look_tag, said
from samordna.plandoc.picture.model import PictureDocument
from samordna.plandoc.picture.versions import without_restricted
from samordna.situation.documents import document_of
from samordna.situation.extending import PlannedActivity, planned_for, plans_taking
from samordna.situation.figures.beside import small_charts
from samordna.situation.models import Picture, Problem
from samordna.situation.pages import address, note_reading, picture_page
from samordna.situation.pictures.parts import parts_of, problems_in_short
from samordna.situation.pictures.steps import offered
from samordna.situation.queries import may_read_restricted, picture_or_404
from samordna.situation.standing import standing_of
from samordna.situation.tabs import OVERVIEW


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    picture = picture_or_404(request, pk)
    whole = document_of(picture, restricted=True)
    document = whole if may_read_restricted(picture, request.access) else without_restricted(whole)
    note_reading(request, picture, document)
    standing = standing_of(picture, whole)
    context = {
        "document": document,
        "state": look_tag(picture.look.tone, picture.look.icon, said(picture.look.name)),
        "meaning": said(picture.look.meaning),
        "steps": offered(request, picture, standing),
        "asked": standing.asked,
        "answered": standing.asked - standing.waiting,
        "texts": f"{address(request, 'picture', pk)}text/",
        "parts": parts_of(document),
        "problems": problems_in_short(document, _planned(request, picture, document)),
        "plans": [] if picture.look.editable else plans_taking(request, picture),
        "charts": small_charts(request.municipality, picture.unit),
    }
    return picture_page(request, picture, "situation/pictures/picture.html", context, tab=OVERVIEW)


def _planned(
    request: MunicipalityRequest, picture: Picture, document: PictureDocument
) -> dict[int, list[PlannedActivity]] | None:
    """What plans do about the problems that the decision gave a place."""
    if picture.look.editable:
        return None
    rows = [Problem(pk=one.id, picture=picture, title=one.title) for one in document.prioritised]
    return planned_for(request, rows)
