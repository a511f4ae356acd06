"""Writes of the steps of a guide."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samordna.guidance.commands.keeping import kept
from samordna.guidance.models import Guide
from samordna.organisation.commands.saving import locked
from samordna.organisation.models import Municipality
from samordna.plandoc.guiding import End, GuideBody, Question, read_body
from samordna.plandoc.stepwise import MOST_STEPS

LONGEST_KEY = 50


@transaction.atomic
def step_save(*, municipality: Municipality, guide: Guide, step: Question | End) -> Guide:
    """Put ``step`` in the place of the one with its key; without such a one, last. Raises ValidationError."""

    def change(body: GuideBody) -> None:
        place = next((at for at, one in enumerate(body.steps) if one.key == step.key), None)
        if place is not None:
            body.steps[place] = step
        elif len(body.steps) >= MOST_STEPS:
            words = _("A guide has at most %(n)d steps. Make two guides of this one.")
            raise ValidationError(words % {"n": MOST_STEPS}, code="too_many")
        else:
            body.steps.append(step)

    return _changed(municipality, guide, change)


@transaction.atomic
def step_move(*, municipality: Municipality, guide: Guide, key: str, to: int) -> Guide:
    """Give a step place number ``to`` (from 0), of which the first is where the guide begins. Raises ValidationError."""

    def change(body: GuideBody) -> None:
        step = body.step(key)
        if step is not None:
            body.steps.remove(step)
            body.steps.insert(max(to, 0), step)

    return _changed(municipality, guide, change)


@transaction.atomic
def step_remove(*, municipality: Municipality, guide: Guide, key: str) -> Guide:
    """Raises ValidationError while an answer leads to the step, with which."""

    def change(body: GuideBody) -> None:
        body.steps[:] = [one for one in body.steps if one.key != key]

    return _changed(municipality, guide, change)


def new_key(body: GuideBody, title: str) -> str:
    """The address of a new step, made from its title."""
    plain = slugify(title)[:LONGEST_KEY].strip("-") or "steg"
    taken = {one.key for one in body.steps}
    numbered = (plain if number == 1 else f"{plain}-{number}" for number in range(1, len(taken) + 2))
    return next(one for one in numbered if one not in taken)


def _changed(municipality: Municipality, guide: Guide, change: Callable[[GuideBody], None]) -> Guide:
    row = locked(municipality, guide)
    body = read_body(row.body)
    change(body)
    row.body = body.model_dump(mode="json")
    return kept(row)
