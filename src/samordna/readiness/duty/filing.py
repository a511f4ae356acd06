"""A roster from a file: read, compared with the roster, and taken in; the names of persons are never kept."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.core.toasts import UNDONE, done
from samordna.organisation.queries import contacts
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.sending import refuse_too_large
from samordna.plandoc.rosters.model import FiledShifts
from samordna.readiness.commands.incoming_shifts import (
    incoming_shifts_create,
    incoming_shifts_discard,
    incoming_shifts_take,
)
from samordna.readiness.duty.comparison import Comparison
from samordna.readiness.duty.file_form import RosterFileForm
from samordna.readiness.duty.names import Names
from samordna.readiness.duty.pages import address, duty_or_404, duty_page
from samordna.readiness.duty.queries import shifts_of
from samordna.readiness.models import IncomingShifts

MOST_SHOWN = 200
"""Of a long list, so many are shown; the rest is counted, and taken like those that are shown."""


@refuse_too_large
@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def start(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """A file that is sent is read at once and leads to its preview."""
    duty, sent = duty_or_404(request, pk), request.method == "POST"
    form = RosterFileForm(request.POST, request.FILES) if sent else RosterFileForm()
    if sent and form.is_valid():
        filed = _names(request).without_persons(form.filed)
        incoming = incoming_shifts_create(
            municipality=request.municipality,
            user=request.user,
            duty=duty,
            name=form.cleaned_data["file"],
            filed=filed,
        )
        return redirect(address(request, "incoming_shifts", incoming.pk))
    waiting = _own(request).filter(duty=duty).defer("content")
    context = {"form": form, "duty": duty, "waiting": list(waiting), "limit": LARGEST_FILE}
    return duty_page(request, "file.html", context, status=422 if sent else 200)


@require_safe
@page(Action.EDIT_ALARMS)
def preview(request: MunicipalityRequest, pk: int) -> HttpResponse:
    incoming = _own(request).filter(pk=pk).first()
    return _gone(request) if incoming is None else _preview(request, incoming)


@require_POST
@page(Action.EDIT_ALARMS)
def take(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Do what the preview showed, unless somebody has changed the roster since."""
    incoming = _own(request).select_for_update(of=("self",)).filter(pk=pk).first()
    if incoming is None:
        return _gone(request)
    comparison = _comparison(request, incoming)
    if request.POST.get("seen") != comparison.mark:
        return _preview(
            request,
            incoming,
            _("Somebody has changed the roster since you looked. This is how the file stands now."),
        )
    try:
        counts = incoming_shifts_take(
            incoming=incoming,
            new=[_values(line) for line in comparison.new],
            changed={line.row.pk: _values(line) for line in comparison.changed if line.row},
            gone=[row.pk for row in comparison.gone] if "gone" in request.POST else [],
        )
    except ValidationError as error:
        return _preview(request, incoming, " ".join(error.messages))
    made, changed, removed = counts
    words = _("The roster is read in: %(made)d new, %(changed)d changed, %(removed)d removed.")
    undo = f"{address(request, 'roster_undo', incoming.duty_id)}?{UNDONE}={request.id}"
    done(
        request,
        words % {"made": made, "changed": changed, "removed": removed},
        undo=undo if any(counts) else "",
    )
    return redirect(address(request, "duty", incoming.duty_id))


@require_POST
@page(Action.EDIT_ALARMS)
def discard(request: MunicipalityRequest, pk: int) -> HttpResponse:
    incoming = _own(request).filter(pk=pk).first()
    if incoming is None:
        return _gone(request)
    incoming_shifts_discard(incoming=incoming)
    done(request, _("“%(name)s” is thrown away. Nothing is changed.") % {"name": incoming.name})
    return redirect(address(request, "roster_file", incoming.duty_id))


def _preview(request: MunicipalityRequest, incoming: IncomingShifts, notice: str = "") -> HttpResponse:
    comparison = _comparison(request, incoming)
    context = {
        "incoming": incoming,
        "duty": incoming.duty,
        "comparison": comparison,
        "new": comparison.new[:MOST_SHOWN],
        "changed": comparison.changed[:MOST_SHOWN],
        "gone": comparison.gone[:MOST_SHOWN],
        "unread": [(place, said(text)) for place, text in comparison.filed.unread[:MOST_SHOWN]],
        "contacts": _names(request).rows.values() if comparison.asked else [],
        "most": MOST_SHOWN,
        "notice": notice,
    }
    answer = duty_page(request, "preview.html", context, status=409 if notice else 200)
    add_never_cache_headers(answer)
    return answer


def _comparison(request: MunicipalityRequest, incoming: IncomingShifts) -> Comparison:
    filed = FiledShifts.from_json(incoming.content)
    chosen = {
        number: int(text)
        for number in range(len(filed.names))
        if (text := request.POST.get(f"who-{number}", "")).isdecimal() and len(text) < 18
    }
    roster = list(
        shifts_of(incoming.duty).filter(ends_at__gt=incoming.uploaded_at).order_by("starts_at", "pk")
    )
    return Comparison(filed, _names(request), roster, chosen)


def _values(line: Any) -> dict[str, Any]:
    told = {"contact": line.contact, "starts_at": line.filed.starts, "ends_at": line.filed.ends}
    return {**told, "source": line.filed.source or (line.row.source if line.row else "")}


def _names(request: MunicipalityRequest) -> Names:
    return Names(contacts(request.municipality, request.access))


def _gone(request: MunicipalityRequest) -> HttpResponse:
    return duty_page(request, "gone.html", {}, status=404)


def _own(request: MunicipalityRequest) -> Any:
    """One's own files, as elsewhere."""
    rows = IncomingShifts.objects.filter(municipality=request.municipality, uploaded_by=request.user)
    return rows.filter(duty__removed_at=None).select_related("duty__unit", "municipality")
