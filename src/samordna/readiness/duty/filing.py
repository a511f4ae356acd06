"""A roster from a file: read, compared with the roster, and taken in; the names of persons are never kept."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import UNDONE, done
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.sending import refuse_too_large
from samordna.readiness.commands.incoming_shifts import (
    incoming_shifts_create,
    incoming_shifts_discard,
    incoming_shifts_take,
)
from samordna.readiness.duty.file_form import RosterFileForm
from samordna.readiness.duty.pages import address, duty_or_404, duty_page
from samordna.readiness.duty.previewing import compared, gone_page, names_of, own_files, preview_page
from samordna.readiness.duty.queries import week_turn


@refuse_too_large
@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def start(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """A file that is sent is read at once and leads to its preview."""
    duty, sent = duty_or_404(request, pk), request.method == "POST"
    turn = week_turn(duty)
    form = RosterFileForm(request.POST, request.FILES, turn=turn) if sent else RosterFileForm(turn=turn)
    if sent and form.is_valid():
        filed = names_of(request).without_persons(form.filed)
        incoming = incoming_shifts_create(
            municipality=request.municipality,
            user=request.user,
            duty=duty,
            name=form.cleaned_data["file"],
            filed=filed,
        )
        return redirect(address(request, "incoming_shifts", incoming.pk))
    waiting = own_files(request).filter(duty=duty).defer("content")
    context = {"form": form, "duty": duty, "waiting": list(waiting), "limit": LARGEST_FILE}
    return duty_page(request, "file.html", context, status=422 if sent else 200)


@require_safe
@page(Action.EDIT_ALARMS)
def preview(request: MunicipalityRequest, pk: int) -> HttpResponse:
    incoming = own_files(request).filter(pk=pk).first()
    return gone_page(request) if incoming is None else preview_page(request, incoming)


@require_POST
@page(Action.EDIT_ALARMS)
def take(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Do what the preview showed, unless somebody has changed the roster since."""
    incoming = own_files(request).select_for_update(of=("self",)).filter(pk=pk).first()
    if incoming is None:
        return gone_page(request)
    comparison = compared(request, incoming)
    if request.POST.get("seen") != comparison.mark:
        return preview_page(
            request,
            incoming,
            _("Somebody has changed the roster since you looked. This is how the file stands now."),
        )
    try:
        counts = incoming_shifts_take(
            incoming=incoming,
            new=[_values(line) for line in comparison.taken_new],
            changed={line.row.pk: _values(line) for line in comparison.taken_changed if line.row},
            gone=[row.pk for row in comparison.gone] if "gone" in request.POST else [],
        )
    except ValidationError as error:
        return preview_page(request, incoming, " ".join(error.messages))
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
    incoming = own_files(request).filter(pk=pk).first()
    if incoming is None:
        return gone_page(request)
    incoming_shifts_discard(incoming=incoming)
    done(request, _("The file “%(name)s” is removed. Nothing is changed.") % {"name": incoming.name})
    return redirect(address(request, "roster_file", incoming.duty_id))


def _values(line: Any) -> dict[str, Any]:
    told = {"contact": line.contact, "starts_at": line.filed.starts, "ends_at": line.filed.ends}
    return {**told, "source": line.filed.source or (line.row.source if line.row else "")}
