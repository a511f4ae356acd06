"""Change, add and remove many activities of a draft at once."""

from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

from django.db import transaction
from django.db.models import Max

from samordna.plans.commands.closing import hold_open
from samordna.plans.commands.content import KEY_PREFIX
from samordna.plans.models import Activity, PlanVersion


@transaction.atomic
def activities_save(
    *,
    version: PlanVersion,
    changed: Mapping[Activity, Mapping[str, Any]],
    new: Iterable[Mapping[str, Any]],
    removed: Iterable[Activity],
) -> list[Activity]:
    """Save all of it, each row's changed fields only; the new activities come last in the plan.

    Raises ValidationError, as ClosedVersion where the text is not to be changed; nothing is then saved.
    """
    hold_open(version)
    for row, values in changed.items():
        for name, value in values.items():
            setattr(row, name, value)
        row.full_clean(exclude=["version", "municipality"])
        row.save(update_fields=list(values))
    for row in removed:
        row.mark_removed()
        row.save(update_fields=["removed_at"])
    return _add(version, list(new))


@transaction.atomic
def activities_restore(*, version: PlanVersion, rows: Iterable[Activity]) -> list[Activity]:
    """Put back activities that were removed together."""
    hold_open(version)
    restored = list(rows)
    for row in restored:
        row.removed_at = None
        row.save(update_fields=["removed_at"])
    return restored


def _add(version: PlanVersion, new: list[Mapping[str, Any]]) -> list[Activity]:
    if not new:
        return []
    theirs = Activity.objects.filter(version=version)
    last = theirs.aggregate(last=Max("position"))["last"]
    taken = set(theirs.values_list("key", flat=True))
    keys = (key for number in count(len(taken) + 1) if (key := _key(number)) not in taken)
    rows = []
    first = 0 if last is None else last + 1
    for position, (values, key) in enumerate(zip(new, keys, strict=False), start=first):
        row = Activity(
            version=version,
            municipality_id=version.municipality_id,
            position=position,
            key=key,
            **values,
        )
        row.full_clean(exclude=["version", "municipality"])
        row.save()
        rows.append(row)
    return rows


def _key(number: int) -> str:
    return f"{KEY_PREFIX['activity']}-{number}"
