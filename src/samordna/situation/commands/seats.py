"""Seats at a workshop: for functions, by the link for everybody, taken back. A token is given once; only its hash is kept."""

import secrets
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.commands.invitations import token_hash
from samordna.organisation.commands.saving import saved
from samordna.situation.commands.workshops import held_workshop
from samordna.situation.models import Seat, Workshop

MOST_SEATS = 200


@transaction.atomic
def seats_add(*, workshop: Workshop, functions: Sequence[str]) -> list[tuple[Seat, str]]:
    """A seat for each function, with its token. Raises ValidationError."""
    row = held_workshop(workshop)
    return [_seat(row, function) for function in functions]


@transaction.atomic
def seat_take(*, workshop: Workshop) -> str:
    """A seat for somebody who has the link for everybody; its token. Raises ValidationError."""
    row = held_workshop(workshop)
    if not row.handed_out:
        raise ValidationError(_("The link leads nowhere any more."), code="taken_in")
    return _seat(row, "")[1]


@transaction.atomic
def seat_link(*, seat: Seat) -> str:
    """A new token for a seat, whose old link leads nowhere from now on; what was scored stays. Raises ValidationError."""
    row = _held(seat)
    row.token_hash = token_hash(token := secrets.token_urlsafe(32))
    row.save(update_fields=["token_hash"])
    return token


@transaction.atomic
def seat_end(*, seat: Seat) -> Seat:
    """Take a seat back; what was scored from it does not count. Raises ValidationError."""
    row = _held(seat)
    row.ended_at = timezone.now()
    row.save(update_fields=["ended_at"])
    return row


@transaction.atomic
def seat_give_back(*, seat: Seat) -> Seat:
    """It was a slip: the seat and its link work again. Raises ValidationError."""
    row = _held(seat)
    row.ended_at = None
    row.save(update_fields=["ended_at"])
    return row


def _held(seat: Seat) -> Seat:
    held_workshop(seat.workshop)
    rows = Seat.objects.select_for_update(of=("self",), no_key=True).select_related("workshop")
    row: Seat = rows.get(pk=seat.pk)
    return row


def _seat(workshop: Workshop, function: str) -> tuple[Seat, str]:
    if workshop.seats.count() >= MOST_SEATS:
        words = _("There are %(n)d seats at this workshop, and no more than that.") % {"n": MOST_SEATS}
        raise ValidationError(words, code="full")
    token = secrets.token_urlsafe(32)
    seat = Seat(municipality=workshop.municipality, workshop=workshop, function=function.strip())
    seat.token_hash = token_hash(token)
    return saved(seat), token
