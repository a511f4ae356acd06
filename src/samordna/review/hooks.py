"""What this slice tells the slices below: plans that are sent for central review join the rounds that are open."""

from typing import Any

from django.db.models.signals import post_save

from samordna.plandoc.life_cycle import State
from samordna.plans.models import PlanVersion
from samordna.review.commands import version_join


def register() -> None:
    post_save.connect(_joined, sender=PlanVersion, dispatch_uid="review.joined")


def _joined(instance: PlanVersion, update_fields: frozenset[str] | None = None, **_signal: Any) -> None:
    if update_fields and "state" in update_fields and instance.state == State.IN_REVIEW:
        version_join(version=instance)
