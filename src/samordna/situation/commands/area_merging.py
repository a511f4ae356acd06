"""Areas that become one: their figures stay theirs, and are read together from then on."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from samordna.core.models import Change
from samordna.organisation.commands.saving import lock_order, saved
from samordna.organisation.models import Municipality
from samordna.situation.areas.merging import refuse_merging
from samordna.situation.areas.uses import refuse_while_used
from samordna.situation.commands.areas import area_create, area_kept
from samordna.situation.commands.kept_figures import kept_figures_look_again
from samordna.situation.models import Area


@transaction.atomic
def area_merge(
    *,
    municipality: Municipality,
    areas: Iterable[Area],
    on: date,
    into: Area | None = None,
    values: Mapping[str, Any] | None = None,
) -> Area:
    """Let areas become one from the day ``on``: ``into``, or a new area with ``values``. The one that they became.

    What lay in them lies in the new one. Raises ValidationError with every reason why not.
    """
    lock_order(municipality)
    numbers = {area.pk for area in areas} - {into.pk if into else None}
    merged = list(Area.objects.filter(municipality=municipality, pk__in=numbers).present().order_by("pk"))
    target = Area.objects.get(municipality=municipality, pk=into.pk) if into else None
    refuse_merging(merged, target, on)
    below = list(Area.objects.filter(parent__in=merged).present().exclude(pk__in=numbers))
    for area in merged:
        area.valid_to = on - timedelta(days=1)
        saved(area)
    became = target or area_create(municipality=municipality, values={**(values or {}), "valid_from": on})
    for area in merged:
        area.successor = became
        saved(area)
    _move(below, became)
    kept_figures_look_again(municipality=municipality)
    return became


def _move(below: Iterable[Area], became: Area) -> None:
    for area in below:
        area.parent = became
        try:
            area_kept(area)
        except ValidationError as error:
            raise ValidationError([f"{area.name}: {one}" for one in error.messages]) from error


@transaction.atomic
def area_merger_undo(*, municipality: Municipality, changes: Sequence[Change]) -> int:
    """Take back a merger by what it changed, the latest first; how many areas are as they were.

    Raises ValidationError when one of them has been changed since, or something is said of the new one.
    """
    lock_order(municipality)
    numbers = {change.row_id for change in changes}
    _refuse_changed_since(numbers, changes)
    rows = Area.objects.filter(municipality=municipality).in_bulk([pk for pk in numbers if pk])
    before = {pk: _before(pk, changes) for pk in rows}
    made = {change.row_id for change in changes if change.kind == Change.Kind.INSERT}
    for pk in rows.keys() & made:  # first, for one of the others may have its name
        rows[pk].mark_removed()
        saved(rows[pk])
    for pk in sorted(rows.keys() - made, key=lambda one: "successor_id" not in before[one]):
        for name, value in before[pk].items():
            setattr(rows[pk], name, value)
        area_kept(rows[pk])
    for pk in rows.keys() & made:
        refuse_while_used(rows[pk])
    kept_figures_look_again(municipality=municipality)
    return len(rows)


def _refuse_changed_since(numbers: set[int | None], changes: Sequence[Change]) -> None:
    of_areas = Change.objects.filter(model=Area._meta.label_lower, row_id__in=numbers)
    if of_areas.aggregate(latest=Max("pk"))["latest"] != max(change.pk for change in changes):
        raise ValidationError(
            _("One of the areas has been changed since. Look in its history."), code="changed"
        )


def _before(pk: int, changes: Sequence[Change]) -> dict[str, Any]:
    """What the area was: of each column the earliest value before."""
    told: dict[str, Any] = {}
    for change in changes:
        if change.row_id == pk:
            told |= change.before or {}
    return told
