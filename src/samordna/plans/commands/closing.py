"""A version that is away for decision, or decided, is not changed."""

from django.core.exceptions import ValidationError

from samordna.plans.life import closed_because
from samordna.plans.models import PlanVersion


class ClosedVersion(ValidationError):
    """The version's text can no longer be changed; the message says why, and what to do instead."""


def refuse_closed(version: PlanVersion) -> None:
    """Raise ClosedVersion unless the version's text may be changed."""
    if reason := closed_because(version):
        raise ClosedVersion(reason, code="closed")


def hold_open(version: PlanVersion) -> None:
    """Hold the version as it stands, so that nobody sends it away meanwhile. Raises ClosedVersion."""
    refuse_closed(PlanVersion.objects.select_for_update().get(pk=version.pk))
