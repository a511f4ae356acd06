"""The memorandum for the executive board as a page."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import language
from samordna.review.memorandum import is_locked, unjudged
from samordna.review.pages import address, review_page
from samordna.review.paper import chapters_html
from samordna.review.views.memorandum.shared import TAB, memorandum_read, readable_or_404


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    """Those who lead see it as it stands; everybody in the municipality as it was locked."""
    row, seat, locked = readable_or_404(request, review_round)
    holds = is_locked(row, locked)
    may_write = seat.leads and not holds
    sections = f"{address(request, TAB, row.pk)}avsnitt/" if may_write else ""
    memorandum = memorandum_read(request, row, locked)
    context = {
        "chapters": chapters_html(memorandum, language(), sections=sections),
        "unjudged": unjudged(memorandum) if may_write else [],
        "locked": locked,
        "holds": holds,
        "may_write": may_write,
        "formats": [("pdf", "PDF", "FilePdf"), ("docx", "Word", "FileWord")],
    }
    return review_page(request, row, seat, "review/memorandum.html", context, tab=TAB)
