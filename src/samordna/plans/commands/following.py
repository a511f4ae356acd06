"""What the next version does when a decision on an adopted one is corrected: its conditions follow."""

from dataclasses import dataclass

from django.db import transaction

from samordna.plandoc.checking.case import filled
from samordna.plans.commands.deciding import conditions_add
from samordna.plans.life import is_open
from samordna.plans.models import Part, PlanStep, PlanVersion
from samordna.plans.standing_conditions import conditions_corrected, conditions_in


@dataclass(frozen=True, slots=True)
class Followed:
    """What happened to conditions in the next ``version``: answered ones are ``kept``, though nobody sets them any more."""

    version: PlanVersion
    removed: list[Part]
    kept: list[Part]
    added: list[str]


@transaction.atomic
def next_version_follows(before: PlanStep, now: PlanStep) -> Followed | None:
    """Let the next version, where it is written, have the conditions that a correction just made has, and not those that fell.

    What somebody put back after an earlier correction stays. The plan is held.
    """
    later = PlanVersion.objects.present().filter(plan=now.version.plan_id, number__gt=now.version.number)
    following = later.order_by("number").first()
    if following is None or not is_open(following):
        return None
    fallen = conditions_corrected(now.version).fallen.intersection(before.conditions)
    listed = conditions_in(following)
    gone = [row for row in listed if row.data["text"] in fallen]
    removed = [row for row in gone if not filled(row.data.get("answer"))]
    for row in removed:
        row.mark_removed()
        row.save(update_fields=["removed_at"])
    there = {*before.conditions, *(row.data["text"] for row in listed)}
    added = [text for text in now.conditions if text not in there]
    conditions_add(following, added)
    return Followed(following, removed, [row for row in gone if row not in removed], added)
