"""Which of our versions a file shows that was written by Samordna."""

from samordna.intake.models import Upload
from samordna.plandoc.labels import title_of
from samordna.plandoc.schema import PlanDocument
from samordna.plans.documents import documents_of
from samordna.plans.models import PlanVersion

MOST = 20
"""Versions with the same title that are compared."""
ALIKE = 0.9
"""Share of the items that are called the same: a file may have been written before a correction."""


def version_carried(upload: Upload, base: PlanDocument) -> PlanVersion | None:
    """The version that the carried plan is most like; every item of it must be there, since items keep their ids."""
    same_title = (
        PlanVersion.objects.present()
        .filter(municipality_id=upload.municipality_id, title=base.metadata.title)
        .select_related("municipality")
    )
    versions = list(same_title.order_by("-number", "-pk")[:MOST])
    scored = [
        (_likeness(base, document), version)
        for version, document in zip(versions, documents_of(versions), strict=True)
    ]
    best = max(scored, key=lambda one: one[0], default=(0.0, None))
    return best[1] if best[0] >= ALIKE else None


def _likeness(base: PlanDocument, ours: PlanDocument) -> float:
    """The share of the items that are the same in all, with those that are only called the same counting almost as much."""
    own = {(area, item.id): item for area, item in ours.items()}
    items = list(base.items())
    if any((area, item.id) not in own for area, item in items):
        return 0.0
    scores = [
        1.0 if item == (mine := own[area, item.id]) else 0.99 * (title_of(area, item) == title_of(area, mine))
        for area, item in items
    ]
    return sum(scores) / len(scores) if scores else 1.0
