"""When a version may be taken away again: as long as it can be the mistake of an import, and nothing builds on it."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation.models import Municipality
from samordna.plans.life import RECORDED_HERE
from samordna.plans.models import PlanVersion
from samordna.plans.queries import later_version
from samordna.plans.rules import path_of, visible

WITHIN = timedelta(days=14)
"""After that the version is what people work by, and is no longer taken away by a click."""

FROM_FILE = "fil"
"""In an address that takes a version away: it has just been imported, and the review that somebody may want back is gone."""


def may_be_removed(version: PlanVersion) -> bool:
    """Whether it is new, undecided, or entered as decided, and the latest of its plan. Two queries, where it is new."""
    return is_new(version) and not version.steps.filter(RECORDED_HERE).exists() and not later_version(version)


def is_new(version: PlanVersion) -> bool:
    """Whether it may still be a mistake that somebody has just made."""
    return not version.removed_at and version.created_at >= timezone.now() - WITHIN


def removed_lately(municipality: Municipality, access: Access) -> list[PlanVersion]:
    """The versions that the user may put back, the latest removed first."""
    since = timezone.now() - WITHIN
    return [
        version
        for version in removed(municipality, access).filter(removed_at__gte=since).order_by("-removed_at")
        if access.may_for(Action.IMPORT, path_of(version.plan))
    ]


def removed(municipality: Municipality, access: Access) -> QuerySet[PlanVersion]:
    rows = PlanVersion.objects.filter(municipality=municipality, removed_at__isnull=False)
    return visible(rows, access)
