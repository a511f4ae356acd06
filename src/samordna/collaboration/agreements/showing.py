"""Agreements listed, and each with its parties and its document."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.collaboration.agreements.queries import (
    agreements_of,
    document_of,
    may_lead,
    may_open,
    standing_on,
    with_parties,
)
from samordna.collaboration.models import Agreement
from samordna.collaboration.pages import collaboration_page
from samordna.collaboration.tabs import AGREEMENTS
from samordna.core.history import restricted_read
from samordna.organisation.queries import with_words

ENDED = "avslutade"


def agreement_or_404(request: MunicipalityRequest, pk: int, *, leads: bool = False) -> Agreement:
    """``leads`` asks that the reader leads it too."""
    row = agreements_of(request.municipality).filter(pk=pk).first()
    if row is None:
        raise Http404
    if leads:
        require_leading(request, row)
    return row


def require_leading(request: MunicipalityRequest, row: Agreement) -> None:
    require(request, Action.EDIT_COLLABORATION, row.unit.path if row.unit else None)


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """``?visa=avslutade`` those that have ended; ``?q=`` words."""
    today, words = localdate(), request.GET.get("q", "").strip()[:200]
    shows_ended = request.GET.get("visa") == ENDED
    every = agreements_of(request.municipality)
    kept = every.filter(valid_to__lt=today) if shows_ended else every.not_ended_on(today)
    rows = with_words(kept, words, "title", "purpose", "areas", "registry_number", "unit__name")
    context: dict[str, Any] = {
        "rows": [(row, standing_on(row, today)) for row in with_parties(rows)],
        "words": words,
        "shows_ended": shows_ended,
        "ended": every.filter(valid_to__lt=today).count(),
        "may_lead": request.may(Action.EDIT_COLLABORATION),
        "may_take": request.may(Action.EDIT),
    }
    return collaboration_page(request, "agreements/list.html", context, tab=AGREEMENTS)


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = with_parties(agreements_of(request.municipality).filter(pk=pk)).first()
    if row is None:
        raise Http404
    document = document_of(row)
    opens = document is not None and may_open(request.access, row, document)
    if document and document.restricted and opens:
        restricted_read(request, [document], parent_id=row.pk, how="page")
    context: dict[str, Any] = {
        "agreement": row,
        "parties": row.present_parties,  # type: ignore[attr-defined]  # fetched with it
        "standing": standing_on(row, localdate()),
        "document": document,
        "may_open": opens,
        "renewal": agreements_of(request.municipality).filter(follows=row).first(),
        "former": agreements_of(request.municipality).filter(pk=row.follows_id).first(),
        "may_lead": may_lead(request.access, row),
    }
    return collaboration_page(request, "agreements/agreement.html", context, tab=AGREEMENTS)
