"""Writes of the steps of a guide."""

from collections.abc import Callable

from django.db import transaction

from samordna.guidance.commands.keeping import kept
from samordna.guidance.models import Guide
from samordna.organisation.commands.listed import step_drop, step_put, step_shift
from samordna.organisation.commands.saving import locked
from samordna.organisation.models import Municipality
from samordna.plandoc.guiding import End, GuideBody, Question, read_body


@transaction.atomic
def step_save(*, municipality: Municipality, guide: Guide, step: Question | End) -> Guide:
    """Put ``step`` in the place of the one with its key; without such a one, last. Raises ValidationError."""

    return _changed(municipality, guide, lambda body: step_put(body.steps, step))


@transaction.atomic
def step_move(*, municipality: Municipality, guide: Guide, key: str, to: int) -> Guide:
    """Give a step place number ``to`` (from 0), of which the first is where the guide begins. Raises ValidationError."""

    return _changed(municipality, guide, lambda body: step_shift(body.steps, key, to))


@transaction.atomic
def step_remove(*, municipality: Municipality, guide: Guide, key: str) -> Guide:
    """Raises ValidationError while an answer leads to the step, with which."""

    return _changed(municipality, guide, lambda body: step_drop(body.steps, key))


def _changed(municipality: Municipality, guide: Guide, change: Callable[[GuideBody], None]) -> Guide:
    row = locked(municipality, guide)
    body = read_body(row.body)
    change(body)
    row.body = body.model_dump(mode="json")
    return kept(row)
