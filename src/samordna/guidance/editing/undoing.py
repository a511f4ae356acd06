"""What a request changed in a guide, taken back."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.guidance.commands import guide_update
from samordna.guidance.editing.pages import address, guide_or_404
from samordna.organisation.undoing import change_undone

UNDOABLE = frozenset({"body", "reviewed_on", "review_mark"})


@require_POST
@page(Action.EDIT_GUIDES)
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = guide_or_404(request, pk)
    return change_undone(
        request,
        row,
        UNDOABLE,
        lambda values: guide_update(municipality=request.municipality, guide=row, values=values),
        to=address(request, "guide", pk),
    )
