"""A workshop opened, shown, gone on with, closed, noted, and its link for everybody."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.organisation.pages import do
from samordna.situation.commands import workshops
from samordna.situation.models import Workshop
from samordna.situation.pages import address, closed_page, own_picture_or_404
from samordna.situation.problems.queries import scored
from samordna.situation.weighing.forms import NoteForm, WorkshopForm
from samordna.situation.weighing.pages import SAVED_AT, latest_workshop, weighing_page, workshop_or_404
from samordna.situation.weighing.progress import progress_of


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def begin(request: MunicipalityRequest, pk: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    if closed := closed_page(request, of):
        return closed
    before = latest_workshop(request, of)
    form = WorkshopForm(request.POST or None, before=before.criteria if before else ())
    sent = request.method == "POST"
    if sent and form.is_valid():
        row = refused_by(form, lambda: workshops.workshop_open(picture=of, criteria=form.criteria()))
        if row:
            form.log_decisions(request, f"{SAVED_AT}/{row.pk}")
            done(request, _("The workshop is open. Hand out the link, or add seats."))
            return redirect(address(request, "weighing", of.pk))
    context = {"form": form, "back": address(request, "weighing", of.pk)}
    return weighing_page(request, of, "situation/weighing/begin.html", context, status=422 if sent else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def note(request: MunicipalityRequest, pk: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = workshop_or_404(request, of)
    form = NoteForm(request.POST or None, initial={"note": row.note})
    sent, back = request.method == "POST", address(request, "weighing", of.pk)
    if sent and not edit_conflicts.changed(form, row) and form.is_valid():
        text = form.cleaned_data["note"]
        if refused_by(form, lambda: workshops.workshop_note(workshop=row, note=text)):
            form.log_decisions(request, f"{SAVED_AT}/{row.pk}")
            done(request, _("The note is saved."))
            return redirect(back)
    context = {"form": form, "back": back}
    return weighing_page(request, of, "situation/weighing/note.html", context, status=422 if sent else 200)


@require_POST
@page(Action.EDIT_SITUATION)
def show_result(request: MunicipalityRequest, pk: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = workshop_or_404(request, of)
    waiting = _waiting(row)
    words = _("The result is shown to everybody. Nobody scores any more.")
    if waiting:
        words += " " + ngettext(
            "%(n)d seat had not scored everything: hide the result if you want to wait for it.",
            "%(n)d seats had not scored everything: hide the result if you want to wait for them.",
            waiting,
        ) % {"n": waiting}
    return do(
        request,
        lambda: workshops.workshop_show(workshop=row),
        said=lambda _row: words,
        to=address(request, "weighing", of.pk),
    )


def _waiting(row: Workshop) -> int:
    """How many seats have not scored everything."""
    progress = progress_of(row, scored(row.picture_id).values_list("pk", flat=True))
    return progress.seats - progress.ready


@require_POST
@page(Action.EDIT_SITUATION)
def go_on(request: MunicipalityRequest, pk: int) -> HttpResponse:
    words = _("The result is hidden, and everybody may score again.")
    return _done(request, pk, lambda row: workshops.workshop_go_on(workshop=row), words)


@require_POST
@page(Action.EDIT_SITUATION)
def close(request: MunicipalityRequest, pk: int) -> HttpResponse:
    words = _("The workshop is closed. Decide now which problems come first.")
    return _done(request, pk, lambda row: workshops.workshop_close(workshop=row), words)


@require_POST
@page(Action.EDIT_SITUATION)
def hand_out(request: MunicipalityRequest, pk: int) -> HttpResponse:
    words = _("There is a link for everybody in the room.")
    return _done(request, pk, lambda row: workshops.workshop_hand_out(workshop=row), words)


@require_POST
@page(Action.EDIT_SITUATION)
def take_in(request: MunicipalityRequest, pk: int) -> HttpResponse:
    words = _("The link leads nowhere any more. Those who have taken a seat keep it.")
    return _done(request, pk, lambda row: workshops.workshop_take_in(workshop=row), words)


def _done(
    request: MunicipalityRequest, pk: int, command: Callable[[Workshop], Workshop], words: str
) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = workshop_or_404(request, of)
    return do(request, lambda: command(row), said=lambda _row: words, to=address(request, "weighing", of.pk))
