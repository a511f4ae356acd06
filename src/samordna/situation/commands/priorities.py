"""Which problems come first, and why."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.organisation.commands.saving import saved
from samordna.situation.commands.holding import held_open
from samordna.situation.models import Picture, Problem
from samordna.situation.problems.queries import standing


@transaction.atomic
def priorities_set(*, picture: Picture, chosen: Mapping[int, tuple[int | None, str]]) -> list[Problem]:
    """``chosen`` is, by the number of a problem, its priority and why. Those that it leaves out keep theirs.

    Raises ValidationError of a priority that two have, or that is not explained.
    """
    row = held_open(picture)
    rows = list(standing(row).select_for_update(of=("self",), no_key=True))
    for one in rows:
        if one.pk in chosen:
            one.priority, one.priority_reason = chosen[one.pk]
    _refuse(rows)
    for one in rows:
        if one.pk in chosen:
            saved(one)
    return rows


def _refuse(rows: list[Problem]) -> None:
    taken: dict[int, Problem] = {}
    for one in rows:
        if one.priority is None:
            continue
        if other := taken.get(one.priority):
            words = _("“%(one)s” and “%(other)s” are both number %(n)d. Give each a number of its own.")
            told = {"one": other.title, "other": one.title, "n": one.priority}
            raise ValidationError({f"priority_{one.pk}": ValidationError(words % told, code="twice")})
        if not one.priority_reason.strip():
            words = _("Explain the priority of “%(title)s” in a sentence.") % {"title": one.title}
            raise ValidationError({f"reason_{one.pk}": ValidationError(words, code="unexplained")})
        taken[one.priority] = one
    for number, place in enumerate(sorted(taken), start=1):
        if place != number:
            words = _("Number them from 1 without a gap: none is number %(n)d.") % {"n": number}
            raise ValidationError({f"priority_{taken[place].pk}": ValidationError(words, code="gap")})
