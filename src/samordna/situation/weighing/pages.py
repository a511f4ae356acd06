"""What every page of weighing together has."""

from collections.abc import Callable
from functools import partial

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest
from samordna.core.edit_conflicts import row_or_none
from samordna.situation.models import Picture, Seat, Workshop
from samordna.situation.pages import picture_page
from samordna.situation.tabs import WEIGHING

SAVED_AT = "workshops"
weighing_page = partial(picture_page, tab=WEIGHING)


def latest_workshop(request: MunicipalityRequest, picture: Picture) -> Workshop | None:
    """The one that goes on, or the last; kept from others until a form that is sent is saved."""
    rows = Workshop.objects.present().filter(picture=picture).order_by("-pk")
    row: Workshop | None = row_or_none(rows, request)
    if row is not None:
        row.picture, row.municipality = picture, picture.municipality
    return row


def workshop_or_404(request: MunicipalityRequest, picture: Picture) -> Workshop:
    row = latest_workshop(request, picture)
    if row is None:
        raise Http404
    return row


def seat_or_404(workshop: Workshop, pk: int) -> Seat:
    row: Seat = get_object_or_404(workshop.seats, pk=pk)
    row.workshop = workshop
    return row


def link_of(request: MunicipalityRequest, name: str = "seat") -> Callable[[str], str]:
    """Gives the whole address of a token."""
    slug = request.municipality.slug
    return lambda token: request.build_absolute_uri(reverse(f"weigh_in:{name}", args=[slug, token]))
