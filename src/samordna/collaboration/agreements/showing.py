"""Agreements listed, and each with its parties and its document."""

from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
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
from samordna.collaboration.models import Agreement, AgreementParty
from samordna.collaboration.pages import collaboration_page
from samordna.collaboration.tabs import AGREEMENTS
from samordna.core.history import restricted_read
from samordna.organisation.queries import with_words

ENDED = "avslutade"
_NAMES = StringAgg(Coalesce("unit__name", "partner__name"), Value(" "))


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
    today, every = localdate(), agreements_of(request.municipality)
    context: dict[str, Any] = {
        "rows": [(row, standing_on(row, today)) for row in with_parties(listed_rows(request))],
        "words": _words(request),
        "shows_ended": _shows_ended(request),
        "query": request.GET.urlencode(),
        "ended": every.filter(valid_to__lt=today).count(),
        "may_lead": request.may(Action.EDIT_COLLABORATION),
        "may_take": request.may(Action.EDIT),
    }
    return collaboration_page(request, "agreements/list.html", context, tab=AGREEMENTS)


def listed_rows(request: MunicipalityRequest) -> QuerySet[Agreement]:
    """As the address says it; also of the file with the same one."""
    every, today = agreements_of(request.municipality), localdate()
    kept = every.filter(valid_to__lt=today) if _shows_ended(request) else every.not_ended_on(today)
    party = AgreementParty.objects.present().filter(agreement=OuterRef("pk"))
    rows = kept.annotate(
        with_whom=Subquery(party.order_by().values("agreement").annotate(all=_NAMES).values("all"))
    )
    return with_words(
        rows, _words(request), "title", "purpose", "areas", "registry_number", "unit__name", "with_whom"
    )


def _words(request: MunicipalityRequest) -> str:
    return request.GET.get("q", "").strip()[:200]


def _shows_ended(request: MunicipalityRequest) -> bool:
    return request.GET.get("visa") == ENDED


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
