"""Decisions that stand in a plan's text and that no step has recorded."""

from django.db.models import QuerySet

from samordna.plandoc.schema import Decision
from samordna.plandoc.told_decisions import told_already
from samordna.plans.life import RECORDED_HERE
from samordna.plans.models import Part, PlanVersion
from samordna.plans.rules import NOTHING_HIDDEN, closed_of, is_held


def unrecorded(version: PlanVersion) -> QuerySet[Part]:
    recorded = version.steps.filter(RECORDED_HERE).values("recorded_as")
    rows = version.part_set.present().filter(kind="decisions").exclude(key__in=recorded)
    return rows.order_by("position", "pk")


def told_of(version: PlanVersion, decision: Decision) -> Part | None:
    """The row in which the text tells openly of the decision that is being recorded."""
    hidden = closed_of([version.pk]).get(version.pk, NOTHING_HIDDEN)
    rows = {row.key: row for row in unrecorded(version) if not is_held(hidden, row)}
    same = told_already(
        [Decision.model_validate({**row.data, "id": key}) for key, row in rows.items()], decision
    )
    return rows[same.id] if same else None
