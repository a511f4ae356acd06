"""Areas out of a file: sent, looked at beside those that are there, and taken in."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.guard_questions import READ, are_answered, ticks_of_file
from samordna.core.toasts import done
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.sending import refuse_too_large
from samordna.plandoc.areas.columns import AREA_COLUMNS
from samordna.plandoc.areas.model import FiledAreas
from samordna.situation.areas.pages import areas_page, require_editing
from samordna.situation.areas.transfer.comparison import Comparison
from samordna.situation.areas.transfer.forms import MOST_AREAS, AreasFileForm
from samordna.situation.areas.transfer.shown import preview_context
from samordna.situation.commands.incoming_areas import (
    incoming_areas_create,
    incoming_areas_discard,
    incoming_areas_take,
)
from samordna.situation.models import IncomingAreas
from samordna.situation.pages import address


@refuse_too_large
@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def start(request: MunicipalityRequest) -> HttpResponse:
    """A file that is sent leads to what it would change."""
    require_editing(request)
    sent = request.method == "POST"
    form = AreasFileForm(request.POST, request.FILES) if sent else AreasFileForm()
    if sent and form.is_valid():
        incoming = incoming_areas_create(
            municipality=request.municipality,
            user=request.user,
            name=form.cleaned_data["file"],
            filed=form.filed,
        )
        return redirect(address(request, "areas_filed_preview", incoming.pk))
    context = {
        "form": form,
        "waiting": _own(request).defer("content"),
        "limit": LARGEST_FILE,
        "most": MOST_AREAS,
        "headings": [column.heading for column in AREA_COLUMNS],
    }
    return areas_page(request, "filed.html", context, status=422 if sent else 200)


@require_safe
@page(Action.EDIT_SITUATION)
def preview(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    incoming = _own(request).filter(pk=pk).first()
    return _preview(request, incoming) if incoming else _gone(request)


@require_POST
@page(Action.EDIT_SITUATION)
def take(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Do what the preview showed, but for what was left out, unless the areas have changed since."""
    require_editing(request)
    incoming = _own(request).select_for_update(of=("self",)).filter(pk=pk).first()
    if incoming is None:
        return _gone(request)
    comparison = _comparison(request, incoming)
    if request.POST.get("seen") != comparison.mark:
        notice = _(
            "Somebody has changed the areas since you looked. This is how the file stands to them now."
        )
        return _preview(request, incoming, notice)
    left = _left(request)
    asked = comparison.asked(left)
    if not are_answered(asked, request.POST.getlist(READ)):
        notice = _("Look at the texts that may be personal data, and tick what is true of each.")
        return _preview(request, incoming, notice)
    try:
        made, changed = incoming_areas_take(
            incoming=incoming, user=request.user, taken=list(comparison.taken(left)), asked=asked
        )
    except ValidationError as error:
        return _preview(request, incoming, " ".join(error.messages))
    done(request, _told(made, changed))
    return redirect(address(request, "areas"))


@require_POST
@page(Action.EDIT_SITUATION)
def discard(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    incoming = _own(request).filter(pk=pk).first()
    if incoming is None:
        return _gone(request)
    incoming_areas_discard(incoming=incoming)
    done(request, _("“%(name)s” is thrown away. Nothing is changed.") % {"name": incoming.name})
    return redirect(address(request, "areas_filed"))


def _preview(request: MunicipalityRequest, incoming: IncomingAreas, notice: str = "") -> HttpResponse:
    comparison = _comparison(request, incoming)
    context = {
        "incoming": incoming,
        "notice": notice,
        "left": _left(request),
        "ticks": ticks_of_file(comparison.asked(), request.POST.getlist(READ)),
        **preview_context(comparison),
    }
    answer = areas_page(request, "filed_preview.html", context, status=409 if notice else 200)
    add_never_cache_headers(answer)
    return answer


def _left(request: MunicipalityRequest) -> set[int]:
    """The rows that are not to be taken in."""
    return {int(one) for one in request.POST.getlist("leave") if one.isdecimal() and len(one) < 6}


def _comparison(request: MunicipalityRequest, incoming: IncomingAreas) -> Comparison:
    return Comparison(request.municipality, FiledAreas.from_json(incoming.content))


def _gone(request: MunicipalityRequest) -> HttpResponse:
    return areas_page(request, "filed_gone.html", {}, status=404)


def _own(request: MunicipalityRequest) -> Any:
    """One's own files: what somebody else has read in is theirs to look through."""
    return IncomingAreas.objects.filter(municipality=request.municipality, uploaded_by=request.user)


def _told(made: int, changed: int) -> str:
    parts = [
        ngettext("%d new area", "%d new areas", made) % made,
        ngettext("%d changed", "%d changed", changed) % changed,
    ]
    return _("Taken in: %s.") % ", ".join(parts)
