"""A draft's training part, taken from needs and coverage."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from samordna.plandoc.schema import ABOUT_ITEM, TrainingNeed
from samordna.plans.commands.part_taking import PartToTake, parts_take
from samordna.plans.models import Part, PlanVersion
from samordna.plans.rules import Sight

KIND = "training"
BROUGHT_UP = ("share_trained", "carried_out", "planned")
"""What a group that the plan has already is told anew, where it is known; its words are the writer's own."""


@transaction.atomic
def plan_training_take(
    *, version: PlanVersion, needs: Iterable[TrainingNeed], sight: Sight
) -> tuple[int, int]:
    """How many groups were added, and how many brought up to date. Raises ValidationError, as ClosedVersion."""
    there = groups_in(version)
    parts = [_to_take(need, there.get(need.group.casefold())) for need in needs]
    return parts_take(version=version, parts=parts, sight=sight)


def _to_take(need: TrainingNeed, row: Part | None) -> PartToTake:
    data = need.model_dump(mode="json", exclude=set(ABOUT_ITEM))
    return PartToTake(KIND, data, row, news_for(row, data) if row else {})


def groups_in(version: PlanVersion) -> dict[str, Part]:
    """The plan's groups by name, in small letters. One query."""
    rows = Part.objects.present().filter(version=version, kind=KIND)
    return {str(row.data.get("group", "")).casefold(): row for row in rows}


def news_for(row: Part, data: dict[str, Any]) -> dict[str, Any]:
    """What the plan does not say yet."""
    return {
        name: data[name] for name in BROUGHT_UP if data[name] is not None and row.data.get(name) != data[name]
    }
