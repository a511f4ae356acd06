"""Areas that become one: their figures stay theirs, and are read together from then on."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from samordna.organisation.commands.saving import lock_order, saved
from samordna.organisation.models import Municipality
from samordna.situation.areas.merging import refuse_merging
from samordna.situation.commands.areas import area_create, area_kept
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
    return became


def _move(below: Iterable[Area], became: Area) -> None:
    for area in below:
        area.parent = became
        try:
            area_kept(area)
        except ValidationError as error:
            raise ValidationError([f"{area.name}: {one}" for one in error.messages]) from error
