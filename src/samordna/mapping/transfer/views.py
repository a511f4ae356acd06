"""Services out of a file or a plan: sent, looked at beside the register, and taken in."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.guard_questions import READ, are_answered, ticks_of_file
from samordna.core.toasts import done
from samordna.mapping.commands.incoming import (
    incoming_services_create,
    incoming_services_discard,
    incoming_services_take,
)
from samordna.mapping.models import IncomingServices
from samordna.mapping.register.pages import address
from samordna.mapping.tabs import REGISTER, tabs
from samordna.mapping.transfer.comparison import Comparison
from samordna.mapping.transfer.forms import ServicesFileForm
from samordna.mapping.transfer.shown import preview_context
from samordna.mapping.transfer.taking import taken
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.sending import refuse_too_large
from samordna.plandoc.mapping.filed import SERVICE_COLUMNS, FiledServices


@refuse_too_large
@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SERVICES)
def start(request: MunicipalityRequest) -> HttpResponse:
    """Both ways on one page; a file that is sent leads to what it would change."""
    sent = request.method == "POST"
    form = ServicesFileForm(request.POST, request.FILES) if sent else ServicesFileForm()
    if sent and form.is_valid():
        incoming = incoming_services_create(
            municipality=request.municipality,
            user=request.user,
            name=form.cleaned_data["file"],
            filed=form.filed,
        )
        return redirect(address(request, "filed_preview", incoming.pk))
    context = {
        "form": form,
        "waiting": _own(request).defer("content"),
        "limit": LARGEST_FILE,
        "headings": [column.heading for column in SERVICE_COLUMNS if column.is_written],
    }
    return _page(request, "start.html", context, status=422 if sent else 200)


@require_safe
@page(Action.EDIT_SERVICES)
def preview(request: MunicipalityRequest, pk: int) -> HttpResponse:
    incoming = _own(request).filter(pk=pk).first()
    return _preview(request, incoming) if incoming else _gone(request)


@require_POST
@page(Action.EDIT_SERVICES)
def take(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Do what the preview showed, but for what was left out, unless the register has changed since."""
    incoming = _own(request).select_for_update(of=("self",)).filter(pk=pk).first()
    if incoming is None:
        return _gone(request)
    comparison = _comparison(request, incoming)
    if request.POST.get("seen") != comparison.mark:
        notice = _(
            "Somebody has changed the register since you looked. This is how the file stands to it now."
        )
        return _preview(request, incoming, notice)
    left = _left(request)
    asked = comparison.asked(left)
    if not are_answered(asked, request.POST.getlist(READ)):
        notice = _("Look at the texts that may be personal data, and tick what is true of each.")
        return _preview(request, incoming, notice)
    try:
        made, changed = incoming_services_take(
            incoming=incoming,
            user=request.user,
            taken=taken(comparison, request, left),
            asked=asked,
        )
    except ValidationError as error:
        return _preview(request, incoming, " ".join(error.messages))
    done(request, _told(made, changed))
    return redirect(address(request, "list"))


@require_POST
@page(Action.EDIT_SERVICES)
def discard(request: MunicipalityRequest, pk: int) -> HttpResponse:
    incoming = _own(request).filter(pk=pk).first()
    if incoming is None:
        return _gone(request)
    incoming_services_discard(incoming=incoming)
    done(request, _("“%(name)s” is thrown away. Nothing is changed.") % {"name": incoming.name})
    return redirect(address(request, "filed"))


def _preview(request: MunicipalityRequest, incoming: IncomingServices, notice: str = "") -> HttpResponse:
    comparison = _comparison(request, incoming)
    context = {
        "incoming": incoming,
        "notice": notice,
        "left": _left(request),
        "ticks": ticks_of_file(comparison.asked(), request.POST.getlist(READ)),
        **preview_context(comparison),
    }
    answer = _page(request, "preview.html", context, status=409 if notice else 200)
    add_never_cache_headers(answer)
    return answer


def _page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    context = {"tabs": tabs(request, REGISTER), **context}
    return render(request, f"mapping/transfer/{template}", context, status=status)


def _left(request: MunicipalityRequest) -> set[int]:
    """The rows that are not to be taken in."""
    return {int(one) for one in request.POST.getlist("leave") if one.isdecimal() and len(one) < 6}


def _comparison(request: MunicipalityRequest, incoming: IncomingServices) -> Comparison:
    return Comparison(request.municipality, request.access, FiledServices.from_json(incoming.content))


def _gone(request: MunicipalityRequest) -> HttpResponse:
    return _page(request, "gone.html", {}, status=404)


def _own(request: MunicipalityRequest) -> Any:
    """One's own files: what somebody else has read in may show what one may not see."""
    return IncomingServices.objects.filter(municipality=request.municipality, uploaded_by=request.user)


def _told(made: int, changed: int) -> str:
    parts = [
        ngettext("%d new service", "%d new services", made) % made,
        ngettext("%d changed", "%d changed", changed) % changed,
    ]
    return _("Taken into the register: %s.") % ", ".join(parts)
