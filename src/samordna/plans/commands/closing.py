"""A version that is away for decision, or decided, is not changed."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samordna.plans.life import closed_because, is_recorded
from samordna.plans.models import Part, PlanVersion
from samordna.plans.models.content import ContentModel


class ClosedVersion(ValidationError):
    """The version's text can no longer be changed; the message says why, and what to do instead."""


def refuse_closed(version: PlanVersion) -> None:
    """Raise ClosedVersion unless the version's text may be changed."""
    if reason := closed_because(version):
        raise ClosedVersion(reason, code="closed")


def hold_open(version: PlanVersion) -> None:
    """Hold the version as it stands, so that nobody sends it away meanwhile. Raises ClosedVersion."""
    refuse_closed(PlanVersion.objects.select_for_update().get(pk=version.pk))


def refuse_recorded(row: ContentModel) -> None:
    """Raise ClosedVersion for a decision that was recorded as the minutes tell it: what is wrong in it is corrected beside it."""
    if isinstance(row, Part) and is_recorded(row):
        raise ClosedVersion(
            _("The decision was recorded on the page Decisions, and is corrected there."), code="recorded"
        )
