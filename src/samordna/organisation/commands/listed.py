"""Changes of lists: rows with a place among others, and the steps of what is kept as a list with keys."""

from typing import Any, Protocol, TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samordna.plandoc.stepwise import MOST_STEPS

LONGEST_KEY = 50


class Step(Protocol):
    key: str


AStep = TypeVar("AStep", bound=Step)


def place_after(rows: models.QuerySet[Any]) -> int:
    """The place after the last of ``rows``."""
    last = rows.aggregate(last=Max("position"))["last"]
    return 0 if last is None else int(last) + 1


@transaction.atomic
def row_place(*, row: Any, others: models.QuerySet[Any], to: int) -> None:
    """Give a row place number ``to`` (from 0) among the others; too large means last."""
    order = list(others.exclude(pk=row.pk))
    order.insert(max(to, 0), row)
    for place, one in enumerate(order):
        one.position = place
    type(row)._default_manager.bulk_update(order, ["position"])


def step_put(steps: list[AStep], step: AStep) -> None:
    """Put ``step`` in the place of the one with its key; else last. Raises ValidationError when there is no room."""
    place = next((at for at, one in enumerate(steps) if one.key == step.key), None)
    if place is not None:
        steps[place] = step
    elif len(steps) >= MOST_STEPS:
        words = _("There is room for at most %(n)d steps. Make two of this one.")
        raise ValidationError(words % {"n": MOST_STEPS}, code="too_many")
    else:
        steps.append(step)


def step_shift(steps: list[AStep], key: str, to: int) -> None:
    """Give a step place number ``to`` (from 0)."""
    for step in [one for one in steps if one.key == key]:
        steps.remove(step)
        steps.insert(max(to, 0), step)


def step_drop(steps: list[AStep], key: str) -> None:
    steps[:] = [one for one in steps if one.key != key]


def new_key(steps: list[AStep], title: str) -> str:
    """The address of a new step, made from its title."""
    plain = slugify(title)[:LONGEST_KEY].strip("-") or "steg"
    taken = {one.key for one in steps}
    numbered = (plain if number == 1 else f"{plain}-{number}" for number in range(1, len(taken) + 2))
    return next(one for one in numbered if one not in taken)
