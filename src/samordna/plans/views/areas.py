"""Everything a plan consists of, with the way to where each kind is written."""

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.plandoc.carried_over import says_something
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.lists import items_of
from samordna.plans.areas import AREAS, Area
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.documents import document_of
from samordna.plans.from_picture.views import FILLED, picture_beside
from samordna.plans.patterns.left import left_for
from samordna.plans.rules import sight_of
from samordna.plans.views.closed import while_open
from samordna.plans.views.lacking import told_first
from samordna.plans.views.shared import may, plan_page, version_or_404
from samordna.plans.writers.progress import beside_document


@require_safe
@page(Action.EDIT, Action.DECIDE)
@while_open
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    """What matters most to mend, what the plan has with how many there are of each, and what is not begun."""
    row = version_or_404(request, version, Action.EDIT, Action.DECIDE)
    refuse_closed(row)
    document = document_of(row)
    counted = [(area, _count(document, area)) for area in AREAS.values() if may(request, area.action, row)]
    context = {
        "begun": [one for one in counted if one[1]],
        "empty": [area for area, count in counted if not count],
        "left": left_for(request.access, row),
        **beside_document(row, sight_of(request.access, row), request.user.pk, localdate()),
    }
    if may(request, Action.EDIT, row):
        context |= told_first(request, row, document) | picture_beside(request, row, FILLED[0])
    return plan_page(request, row, "plans/content/areas.html", context, tab="innehall/")


def _count(document: PlanDocument, area: Area) -> int:
    items = items_of(document, area.name)
    return sum(map(says_something, items)) if area.is_single else len(items)
