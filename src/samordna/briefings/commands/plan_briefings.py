"""A draft's part on briefings, taken from the communication plan."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from samordna.plandoc.schema import ABOUT_ITEM, Briefing
from samordna.plans.commands import content_create, content_update
from samordna.plans.models import Part, PlanVersion
from samordna.plans.rules import Sight

KIND = "briefings"
BROUGHT_UP = ("source", "audience", "rhythm", "owner")
"""What a flow that the plan has already is told anew, where it is known."""


@transaction.atomic
def plan_briefings_take(
    *, version: PlanVersion, briefings: Iterable[Briefing], sight: Sight
) -> tuple[int, int]:
    """How many flows were added, and how many brought up to date. Raises ValidationError, as ClosedVersion."""
    there = flows_in(version)
    added = changed = 0
    for one in briefings:
        data = one.model_dump(mode="json", exclude=set(ABOUT_ITEM))
        row = there.get(one.name.casefold())
        if row is None:
            content_create(model=Part, version=version, values={"kind": KIND, "data": data}, sight=sight)
            added += 1
        elif news := news_for(row, data):
            content_update(row=row, values={"data": {**row.data, **news}}, sight=sight)
            changed += 1
    return added, changed


def flows_in(version: PlanVersion) -> dict[str, Part]:
    """The plan's flows by name, in small letters. One query."""
    rows = Part.objects.present().filter(version=version, kind=KIND)
    return {str(row.data.get("name", "")).casefold(): row for row in rows}


def news_for(row: Part, data: dict[str, Any]) -> dict[str, Any]:
    """What the plan does not say yet."""
    return {name: data[name] for name in BROUGHT_UP if data[name] and row.data.get(name) != data[name]}
