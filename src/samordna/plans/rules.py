"""Who may see and do what with a plan, beyond the action that opened the page.

A plan belongs to a unit, and a role at the unit, or above it, reaches it. Outside partners see the plans they are invited to.
"""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from samordna.accounts.access import Access, Path
from samordna.accounts.roles import Action
from samordna.plandoc.writing.public import Hidden, hidden_in
from samordna.plans.models import Plan, PlanVersion, Section

NOTHING_HIDDEN = Hidden()


class Outline(NamedTuple):
    """A section as its row tells it, without the text."""

    id: str
    kind: str
    level: int
    restricted: bool


def path_of(plan: Plan) -> Path:
    """Where in the organisation the plan belongs; its unit must be loaded."""
    return plan.unit.path if plan.unit else None


def visible(versions: QuerySet[PlanVersion], access: Access) -> QuerySet[PlanVersion]:
    """Those of ``versions`` that the user may read, each with its plan, its plan's unit, and whether it restricts anything."""
    restricted = Section.objects.filter(version=OuterRef("pk"), restricted=True, removed_at=None)
    found = versions.select_related("plan__unit").annotate(has_restricted=Exists(restricted))
    if not access.only_invited:
        return found
    invited = Q(guests__user=access.user) | Q(guests__email=access.user.email)
    return found.filter(plan__in=Plan.objects.filter(invited))


def may_read_restricted(access: Access, version: PlanVersion) -> bool:
    return access.may_for(Action.READ_RESTRICTED, path_of(version.plan))


def hidden_from(access: Access, versions: Iterable[PlanVersion]) -> dict[int, Hidden]:
    """What the user may not see in each of ``versions`` (from :func:`visible`), by the version's id; most hide nothing.

    At most one query, and none where nothing is restricted or the user may read it.
    """
    closed = [
        version.pk
        for version in versions
        if version.has_restricted and not may_read_restricted(access, version)  # type: ignore[attr-defined]
    ]
    if not closed:
        return {}
    columns = Section.objects.filter(version__in=closed).present()
    outlines: dict[int, list[Outline]] = {}
    for pk, key, kind, level, restricted in columns.values_list(
        "version_id", "key", "kind", "level", "restricted"
    ):
        outlines.setdefault(pk, []).append(Outline(key, kind, level, restricted))
    return {pk: hidden_in(sections) for pk, sections in outlines.items()}
