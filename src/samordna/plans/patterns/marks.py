"""Reads of the marks on what is another municipality's."""

from django.db.models import Exists, OuterRef, QuerySet

from samordna.plans.models import PlanVersion, TakenText


def with_marks(versions: QuerySet[PlanVersion]) -> QuerySet[PlanVersion]:
    """Each with whether any mark is left in it (``has_marks``): where none is, nothing more is looked up."""
    return versions.annotate(
        has_marks=Exists(TakenText.objects.filter(version=OuterRef("pk"), settled_at=None))
    )


def marks_of(version: PlanVersion) -> dict[str, TakenText]:
    """Those that are left, by place. One query at most."""
    if not getattr(version, "has_marks", True):
        return {}
    return {row.place: row for row in version.taken_texts.filter(settled_at=None)}
