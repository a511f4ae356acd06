"""A draft's part on briefings, taken from the communication plan."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from samordna.plandoc.schema import ABOUT_ITEM, Briefing
from samordna.plans.commands.part_taking import PartToTake, parts_take
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
    parts = [_to_take(one, there.get(one.name.casefold())) for one in briefings]
    return parts_take(version=version, parts=parts, sight=sight)


def _to_take(briefing: Briefing, row: Part | None) -> PartToTake:
    data = briefing.model_dump(mode="json", exclude=set(ABOUT_ITEM))
    return PartToTake(KIND, data, row, news_for(row, data) if row else {})


def flows_in(version: PlanVersion) -> dict[str, Part]:
    """The plan's flows by name, in small letters. One query."""
    rows = Part.objects.present().filter(version=version, kind=KIND)
    return {str(row.data.get("name", "")).casefold(): row for row in rows}


def news_for(row: Part, data: dict[str, Any]) -> dict[str, Any]:
    """What the plan does not say yet."""
    return {name: data[name] for name in BROUGHT_UP if data[name] and row.data.get(name) != data[name]}
