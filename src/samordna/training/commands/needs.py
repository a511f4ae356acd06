"""How many they are, and needs beside those that follow from the register."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.organisation.commands.saving import filled, locked, saved
from samordna.organisation.models import Unit
from samordna.plandoc.training import Need
from samordna.plandoc.vocabulary import Function
from samordna.training.models import AddedNeed, Requirement, StaffGroup

FIELDS = ("function", "requirement", "priority", "reason")


@transaction.atomic
def staff_tell(*, unit: Unit, numbers: Mapping[Function, int | None], on: date | None = None) -> Unit:
    """How many have each function in the unit's services; None where nobody can tell. Raises ValidationError.

    What a merger has made several rows of becomes one again. What stays as it was keeps the day when it was told.
    """
    row = locked(unit.municipality, unit)
    for function, number in numbers.items():
        there = list(StaffGroup.objects.filter(unit=row, function=function).order_by("pk"))
        if number is not None and sum(one.staff for one in there) == number and there:
            continue
        group, others = (there[0], there[1:]) if there else (StaffGroup(), [])
        for one in others if number is not None else there:
            one.delete()
        if number is not None:
            values = {"municipality": row.municipality, "unit": row, "function": function}
            values |= {"staff": number, "counted_on": on or localdate()}
            saved(filled(group, values, values))
    return row


@transaction.atomic
def need_add(*, unit: Unit, values: Mapping[str, Any]) -> AddedNeed:
    """Raises ValidationError, as where the group has it already."""
    row = AddedNeed(municipality=unit.municipality, unit=unit)
    return _saved(filled(row, values, FIELDS))


@transaction.atomic
def needs_add(*, unit: Unit, told: Iterable[Need], reason: str = "") -> list[AddedNeed]:
    """Several at once. Raises ValidationError, also where there is nothing to add."""
    made = []
    for one in told:
        requirement = Requirement.objects.get(municipality=unit.municipality_id, pk=one.requirement)
        values = {"function": one.group.function, "priority": one.priority, "reason": reason}
        made.append(need_add(unit=unit, values={**values, "requirement": requirement}))
    if not made:
        raise ValidationError(_("There is nothing left to add."), code="there")
    return made


@transaction.atomic
def need_update(*, need: AddedNeed, values: Mapping[str, Any]) -> AddedNeed:
    """Raises ValidationError."""
    return _saved(filled(locked(need.municipality, need), values, FIELDS))


@transaction.atomic
def need_remove(*, need: AddedNeed) -> AddedNeed:
    row = locked(need.municipality, need)
    row.mark_removed()
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def need_restore(*, need: AddedNeed) -> AddedNeed:
    """Raises ValidationError where the group has got it again meanwhile."""
    row = locked(need.municipality, need)
    row.removed_at = None
    return _saved(row)


def _saved(row: AddedNeed) -> AddedNeed:
    if row.requirement.removed_at or row.requirement.municipality_id != row.municipality_id:
        words = _("The requirement has been removed. Choose another.")
        raise ValidationError({"requirement": ValidationError(words, code="removed")})
    return saved(row)
