"""Parts of a draft taken from what another slice knows."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db import transaction

from samordna.plans.commands.content import content_create, content_update
from samordna.plans.models import Part, PlanVersion
from samordna.plans.rules import Sight


class PartToTake(NamedTuple):
    """``row`` is the draft's part that it is already, and ``news`` what that is told anew; empty when it says it all."""

    kind: str
    data: Mapping[str, Any]
    row: Part | None
    news: Mapping[str, Any]


@transaction.atomic
def parts_take(*, version: PlanVersion, parts: Iterable[PartToTake], sight: Sight) -> tuple[int, int]:
    """How many parts were added, and how many brought up to date. Raises ValidationError, as ClosedVersion."""
    added = changed = 0
    for one in parts:
        if one.row is None:
            values = {"kind": one.kind, "data": dict(one.data)}
            content_create(model=Part, version=version, values=values, sight=sight)
            added += 1
        elif one.news:
            content_update(row=one.row, values={"data": {**one.row.data, **one.news}}, sight=sight)
            changed += 1
    return added, changed
