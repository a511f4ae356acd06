"""The plan as a document to read."""

from typing import Any

from django.http import HttpResponse
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import language
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.schema import PlanDocument
from samordna.plans.comments.queries import open_counts
from samordna.plans.life import is_open
from samordna.plans.models import PlanVersion
from samordna.plans.paper import paper_of
from samordna.plans.paper.frozen import frozen_page
from samordna.plans.paper.reader import reader_html
from samordna.plans.patterns.left import left_in
from samordna.plans.rules import may_read_restricted, sight_of
from samordna.plans.standing import standing_of
from samordna.plans.template.drafts import beside_draft
from samordna.plans.version_removal import is_new
from samordna.plans.views.corrected import corrected_for
from samordna.plans.views.shared import (
    base_of,
    may,
    note_restricted,
    plan_page,
    readable,
    version_or_404,
)
from samordna.plans.writers.progress import beside_document


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    standing = standing_of(row)
    context: dict[str, Any] = {
        "standing": standing,
        "removable": may(request, Action.IMPORT, row)
        and is_new(row)
        and standing.is_latest
        and not standing.is_decided,
        "may_begin": standing.is_latest and LOOKS[State(row.state)].frozen and may(request, Action.EDIT, row),
    }
    if standing.digest and LOOKS[State(row.state)].frozen:
        context["text"] = _frozen_text(request, row, standing.digest)
        if standing.is_corrected:
            context["corrected"] = corrected_for(request, row)
    else:
        [document] = readable(request, [row], how="page", as_adopted=True)
        paper = paper_of(document, language(), localdate())
        if is_open(row):
            context |= _beside(request, row, document)
        if context.get("left") or context.get("asked"):
            context["paper"] = paper
        else:
            context["text"] = reader_html(
                paper,
                language(),
                base=base_of(row),
                may_edit=is_open(row) and may(request, Action.EDIT, row),
                comments=context.get("open_comments"),
            )
    if not is_open(row):
        context["may_place"] = may(request, Action.EDIT, row)
    return plan_page(request, row, "plans/document.html", context, tab="")


def _frozen_text(request: MunicipalityRequest, row: PlanVersion, digest: str) -> SafeString:
    text = frozen_page(
        row.pk,
        digest,
        may_read_restricted=may_read_restricted(request.access, row),
        language=language(),
        today=localdate(),
    )
    note_restricted(request, row, text.restricted, how="page")
    return text.html


def _beside(request: MunicipalityRequest, row: PlanVersion, document: PlanDocument) -> dict[str, Any]:
    """What a draft is worked on with."""
    context = beside_document(row, sight_of(request.access, row), request.user.pk, localdate())
    if may(request, Action.COMMENT, row):
        context["open_comments"] = open_counts(row)
    if may(request, Action.EDIT, row):
        context |= {"left": left_in(row, document), **beside_draft(row, document)}
    return context
