"""Writes of the steps of an alarm route."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.core.page_pieces import said
from samordna.organisation.commands.listed import step_drop, step_put, step_shift
from samordna.organisation.commands.saving import locked
from samordna.organisation.models import Municipality
from samordna.plandoc.alarm.faults import place_of
from samordna.plandoc.alarm.model import RouteBody, Step, read_body
from samordna.readiness.commands.keeping import kept
from samordna.readiness.models import AlarmRoute


@transaction.atomic
def step_save(*, municipality: Municipality, route: AlarmRoute, step: Step) -> AlarmRoute:
    """Put ``step`` in the place of the one with its key; without such a one, last. Raises ValidationError."""
    return _changed(municipality, route, lambda body: step_put(body.steps, step))


@transaction.atomic
def step_move(*, municipality: Municipality, route: AlarmRoute, key: str, to: int) -> AlarmRoute:
    """Give a step place number ``to`` (from 0), of which the first is where the alarm comes in. Raises ValidationError."""
    return _changed(municipality, route, lambda body: step_shift(body.steps, key, to))


@transaction.atomic
def step_remove(*, municipality: Municipality, route: AlarmRoute, key: str) -> AlarmRoute:
    """Raises ValidationError while another step leads to it, with which."""
    return _changed(municipality, route, lambda body: _drop(body, key))


def _drop(body: RouteBody, key: str) -> None:
    leading = [one for one in body.steps if key in [*(one.then or []), *(one.yes or []), *(one.no or [])]]
    if leading:
        places = ", ".join(said(place_of(body, one)) for one in leading)
        words = _("%(places)s leads to this step. Choose first where it is to lead instead.")
        raise ValidationError(words % {"places": places}, code="led_to")
    step_drop(body.steps, key)


def _changed(
    municipality: Municipality, route: AlarmRoute, change: Callable[[RouteBody], None]
) -> AlarmRoute:
    row = locked(municipality, route)
    body = read_body(row.body)
    change(body)
    row.body = body.model_dump(mode="json")
    return kept(row)
