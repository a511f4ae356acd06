"""What every page of problems has."""

from functools import partial

from samordna.accounts.access import MunicipalityRequest
from samordna.core.edit_conflicts import row_or_404
from samordna.situation.models import Picture, Problem
from samordna.situation.pages import picture_page
from samordna.situation.queries import visible
from samordna.situation.tabs import PROBLEMS

SAVED_AT = "problems"
problem_page = partial(picture_page, tab=PROBLEMS)


def problem_or_404(
    request: MunicipalityRequest, picture: Picture, pk: int, *, is_removed: bool = False
) -> Problem:
    """A problem of the picture that the user may read; kept from others until a form that is sent is saved."""
    rows = Problem.objects.filter(picture=picture)
    rows = rows.exclude(removed_at=None) if is_removed else rows.present()
    row: Problem = row_or_404(visible(rows, request.access), request, pk=pk)
    row.picture = picture
    return row
