"""What a file would change in a roster, as its page shows it."""

from typing import Any

from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers

from samordna.accounts.access import MunicipalityRequest
from samordna.core.page_pieces import said
from samordna.organisation.queries import contacts
from samordna.plandoc.rosters.model import FiledShifts
from samordna.readiness.duty.comparison import Comparison
from samordna.readiness.duty.moments import span_said
from samordna.readiness.duty.names import Names
from samordna.readiness.duty.pages import duty_page, note_contacts
from samordna.readiness.duty.queries import shifts_of
from samordna.readiness.models import IncomingShifts

MOST_SHOWN = 200
"""Of a long list, so many are shown; the rest is counted, and taken like those that are shown."""


def preview_page(request: MunicipalityRequest, incoming: IncomingShifts, notice: str = "") -> HttpResponse:
    comparison = compared(request, incoming)
    names = names_of(request) if comparison.asked else None
    shown = [*(names.rows.values() if names else ()), *(row.contact for row in comparison.roster)]
    note_contacts(request, [*shown, *(one.contact for one in comparison.names)])
    beside = comparison.beside
    context = {
        "incoming": incoming,
        "duty": incoming.duty,
        "comparison": comparison,
        "new": comparison.new[:MOST_SHOWN],
        "changed": comparison.changed[:MOST_SHOWN],
        "gone": comparison.gone[:MOST_SHOWN],
        "at_once": comparison.at_once[:MOST_SHOWN],
        "beside": [
            (
                line,
                f"{span_said(row.starts_at, row.ends_at)}, {row.contact.function}",
                row.contact == line.contact,
            )
            for line, row in beside[:MOST_SHOWN]
        ],
        "beside_total": len(beside),
        "unread": [(place, said(text)) for place, text in comparison.filed.unread[:MOST_SHOWN]],
        "contacts": names.rows.values() if names else [],
        "most": MOST_SHOWN,
        "notice": notice,
    }
    answer = duty_page(request, "preview.html", context, status=409 if notice else 200)
    add_never_cache_headers(answer)
    return answer


def compared(request: MunicipalityRequest, incoming: IncomingShifts) -> Comparison:
    filed = FiledShifts.from_json(incoming.content)
    chosen = {
        number: _number(request.POST[f"who-{number}"])
        for number in range(len(filed.names))
        if f"who-{number}" in request.POST
    }
    left_out = {_number(text) for text in request.POST.getlist("out")}
    roster = list(
        shifts_of(incoming.duty).filter(ends_at__gt=incoming.uploaded_at).order_by("starts_at", "pk")
    )
    return Comparison(filed, names_of(request), roster, chosen, {one for one in left_out if one is not None})


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 18 else None


def names_of(request: MunicipalityRequest) -> Names:
    return Names(contacts(request.municipality, request.access))


def gone_page(request: MunicipalityRequest) -> HttpResponse:
    return duty_page(request, "gone.html", {}, status=404)


def own_files(request: MunicipalityRequest) -> Any:
    """One's own files, as elsewhere."""
    rows = IncomingShifts.objects.filter(municipality=request.municipality, uploaded_by=request.user)
    return rows.filter(duty__removed_at=None).select_related("duty__unit", "municipality")
