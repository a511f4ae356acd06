"""The page of a list of a plan, with its rows."""

from typing import Any

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.plans.from_picture.views import picture_beside
from samordna.plans.patterns.left import left_for
from samordna.plans.readers import readers_in_words
from samordna.plans.rules import sight_of
from samordna.plans.titles import row_title
from samordna.plans.views.closed import while_open
from samordna.plans.views.content_form import form_page
from samordna.plans.views.content_rows import TAB, address_of, area_and_version, rows_of, seen_row
from samordna.plans.views.fallen_conditions import fallen_told
from samordna.plans.views.lacking import place_of, told_in_list
from samordna.plans.views.shared import note_rows, plan_page


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT, Action.DECIDE)
@while_open
def rows(request: MunicipalityRequest, version: int, area: str) -> HttpResponse:
    """A list with its rows; what a plan has only one of is shown as its form at once."""
    where, row = area_and_version(request, area, version, keeps=True)
    if where.is_single:
        only = edit_conflicts.row_or_none(rows_of(where, row), request)
        return form_page(request, row, where, seen_row(request, row, only) if only else None)
    if request.method == "POST":
        raise Http404
    sight = sight_of(request.access, row)
    listed = sight.shown(rows_of(where, row))
    note_rows(request, row, sight, listed)
    restricted = {one.pk for one in sight.restricted(listed)}
    items = [
        {
            "pk": one.pk,
            "title": row_title(where, one),
            "place": place_of(where, one),
            "up": place - 1,
            "down": place + 1,
            "is_restricted": one.pk in restricted,
        }
        for place, one in enumerate(listed)
    ]
    context: dict[str, Any] = {
        "area": where,
        "items": items,
        "here": address_of(row, where),
        "readers": readers_in_words(row) if restricted else "",
        "left": left_for(request.access, row),
        **told_in_list(request, row, where),
        **(fallen_told(request, row) if where.name == "conditions" else {}),
        **picture_beside(request, row, where.name),
    }
    return plan_page(request, row, "plans/content/rows.html", context, tab=TAB)
