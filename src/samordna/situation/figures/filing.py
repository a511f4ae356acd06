"""Figures out of a file: sent, looked at, and saved by a job."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.return_pages import led_on
from samordna.core.toasts import done
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.organisation.transfer.sending import refuse_too_large
from samordna.situation.areas.queries import choosable
from samordna.situation.commands.incoming_figures import (
    incoming_figures_create,
    incoming_figures_discard,
    incoming_figures_retry,
    incoming_figures_take,
)
from samordna.situation.figures.entering import filed_of
from samordna.situation.figures.filed import Filed
from samordna.situation.figures.forms import FiguresFileForm
from samordna.situation.figures.pages import figures_page, require_editing
from samordna.situation.figures.previewing import preview_context, waiting_files
from samordna.situation.models import IncomingFigures
from samordna.situation.pages import address


@refuse_too_large
@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def start(request: MunicipalityRequest) -> HttpResponse:
    require_editing(request)
    sent = request.method == "POST"
    form = FiguresFileForm(request.POST, request.FILES) if sent else FiguresFileForm()
    if sent and form.is_valid():
        incoming = incoming_figures_create(
            municipality=request.municipality,
            user=request.user,
            name=form.cleaned_data["file"],
            filed=filed_of(request.municipality, form.told, form.cleaned_data["measures"]),
        )
        return redirect(address(request, "incoming_figures", incoming.pk))
    context = {"form": form, "waiting": waiting_files(request), "limit": LARGEST_FILE}
    return figures_page(request, "file.html", context, status=422 if sent else 200)


@require_safe
@page(Action.EDIT_SITUATION)
def preview(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """What the file says; once it is being saved, how far that has come. The page then asks again each second."""
    require_editing(request)
    incoming = _own(request, pk)
    if incoming is None:
        return _gone(request)
    if incoming.started_at is None:
        return _preview(request, incoming)
    if incoming.is_saved:
        onward = _onward(request, incoming)
        return led_on(request, onward)
    if request.htmx:  # type: ignore[attr-defined]  # told by its middleware
        context = {"incoming": incoming, "messages": ()}
        return render(request, "situation/figures/progress.html", context)
    return figures_page(request, "wait.html", {"incoming": incoming})


@require_POST
@page(Action.EDIT_SITUATION)
def take(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    incoming = _own(request, pk)
    if incoming is None:
        return _gone(request)
    try:
        incoming_figures_take(incoming=incoming, chosen=_chosen(request, incoming))
    except ValidationError as error:
        return _preview(request, incoming, " ".join(error.messages))
    return redirect(address(request, "incoming_figures", pk))


@require_POST
@page(Action.EDIT_SITUATION)
def retry(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    incoming = _own(request, pk)
    if incoming is None:
        return _gone(request)
    incoming_figures_retry(incoming=incoming)
    return redirect(address(request, "incoming_figures", pk))


@require_POST
@page(Action.EDIT_SITUATION)
def discard(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    incoming = _own(request, pk)
    if incoming is None:
        return _gone(request)
    if not incoming_figures_discard(incoming=incoming):
        return redirect(address(request, "incoming_figures", pk))
    done(request, _("The file “%(name)s” is removed. Nothing is changed.") % {"name": incoming.name})
    return redirect(address(request, "figures_file"))


def _preview(request: MunicipalityRequest, incoming: IncomingFigures, notice: str = "") -> HttpResponse:
    context = {"incoming": incoming, "notice": notice, **preview_context(request.municipality, incoming)}
    answer = figures_page(request, "preview.html", context, status=409 if notice else 200)
    add_never_cache_headers(answer)
    return answer


def _chosen(request: MunicipalityRequest, incoming: IncomingFigures) -> dict[int, int]:
    """The areas that somebody says that names of the file mean; what is no choice is left out."""
    offered = {str(area.pk): area.pk for area in choosable(request.municipality)}
    names = Filed.from_json(incoming.content).areas
    return {
        place: offered[said]
        for place, one in enumerate(names)
        if one.meant is None and (said := request.POST.get(f"area-{place}", "")) in offered
    }


def _onward(request: MunicipalityRequest, incoming: IncomingFigures) -> str:
    """To the series that it became; to all of them where they are several."""
    done(request, _("The figures are saved: %(count)s.") % {"count": incoming.total})
    became = incoming.content.get("saved", [])
    return address(request, "one_series", became[0]) if len(became) == 1 else address(request, "series")


def _gone(request: MunicipalityRequest) -> HttpResponse:
    return figures_page(request, "gone.html", {}, status=404)


def _own(request: MunicipalityRequest, pk: int) -> IncomingFigures | None:
    """One's own, as elsewhere."""
    rows = IncomingFigures.objects.filter(municipality=request.municipality, uploaded_by=request.user)
    row = rows.filter(pk=pk).first()
    if row is not None:
        row.municipality = request.municipality
    return row
