"""A plan's services, taken from the register."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from samordna.plans.commands.content import content_create
from samordna.plans.models import PlanService, PlanVersion


@transaction.atomic
def services_take(*, version: PlanVersion, services: Iterable[Mapping[str, Any]]) -> int:
    """Add services last in the plan, all or none; how many. Raises ValidationError."""
    made = [content_create(model=PlanService, version=version, values=dict(values)) for values in services]
    return len(made)
