"""Seats at a workshop: added, given a link, taken back."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.organisation.pages import do
from samordna.situation.commands.seats import seat_end, seat_give_back, seat_link, seats_add
from samordna.situation.models import Seat
from samordna.situation.pages import address, own_picture_or_404
from samordna.situation.weighing.forms import SeatsForm
from samordna.situation.weighing.pages import SAVED_AT, link_of, seat_or_404, weighing_page, workshop_or_404

SHOWN_NEXT = "weighing_links"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def add(request: MunicipalityRequest, pk: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = workshop_or_404(request, of)
    form = SeatsForm(request.POST or None)
    sent = request.method == "POST"
    if sent and form.is_valid():
        made = refused_by(form, lambda: seats_add(workshop=row, functions=form.cleaned_data["invited"]))
        if made:
            form.log_decisions(request, f"{SAVED_AT}/{row.pk}")
            return _show_next(request, of.pk, made)
    context = {"form": form, "back": address(request, "weighing", of.pk)}
    return weighing_page(request, of, "situation/weighing/seats.html", context, status=422 if sent else 200)


@require_safe
@page(Action.EDIT_SITUATION)
def links(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """New links, once: they are kept in the session only until they have been shown."""
    of = own_picture_or_404(request, pk)
    link = link_of(request)
    made = [(function, link(token)) for function, token in request.session.pop(SHOWN_NEXT, [])]
    context = {"links": made, "back": address(request, "weighing", of.pk)}
    return weighing_page(request, of, "situation/weighing/links.html", context)


@require_POST
@page(Action.EDIT_SITUATION)
def renew(request: MunicipalityRequest, pk: int, seat: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = seat_or_404(workshop_or_404(request, of), seat)
    return _show_next(request, of.pk, [(row, seat_link(seat=row))])


@require_POST
@page(Action.EDIT_SITUATION)
def end(request: MunicipalityRequest, pk: int, seat: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = seat_or_404(workshop_or_404(request, of), seat)
    return do(
        request,
        lambda: seat_end(seat=row),
        said=lambda _row: _("The seat is taken back. What was scored from it does not count."),
        to=address(request, "weighing", of.pk),
        undo=address(request, "seat_give_back", of.pk, row.pk),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def give_back(request: MunicipalityRequest, pk: int, seat: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    row = seat_or_404(workshop_or_404(request, of), seat)
    return do(
        request,
        lambda: seat_give_back(seat=row),
        said=lambda _row: _("The seat and its link work again."),
        to=address(request, "weighing", of.pk),
    )


def _show_next(request: MunicipalityRequest, picture: int, made: list[tuple[Seat, str]]) -> HttpResponse:
    request.session[SHOWN_NEXT] = [(seat.function, token) for seat, token in made]
    done(request, _("The links are made."))
    return redirect(address(request, "seat_links", picture))
