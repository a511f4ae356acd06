"""What a decision puts into the version that it is about."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from samordna.plandoc import schema
from samordna.plandoc.recorded_decisions import RecordedDecision
from samordna.plandoc.vocabulary import BodyKind, Outcome
from samordna.plans.commands.content import row_add
from samordna.plans.models import Part, PlanStep, PlanVersion
from samordna.plans.only_told import told_of


def columns_of(kind: BodyKind, decision: RecordedDecision, body: str) -> dict[str, Any]:
    """The decision as the columns of a step."""
    return {
        "body_kind": kind,
        "body": body.strip(),
        "decided_on": decision.day,
        "section": decision.section.strip(),
        "registry_number": decision.registry_number.strip(),
        "outcome": decision.outcome or "",
        "adjusted": decision.adjusted,
        "conditions": list(decision.conditions),
    }


@transaction.atomic
def decision_record(version: PlanVersion, kind: BodyKind, decision: RecordedDecision, body: str) -> str:
    """The decision and its conditions become parts of the version, and the cover says when the plan was adopted. It takes the
    place of what the text told of it.

    The key of the part that the decision became.
    """
    item = _item(kind, decision, body)
    row = told_of(version, item)
    if row is None:
        row = _add(version, "decisions", item)
    else:
        _put(row, item)
    conditions_add(version, decision.conditions)
    _say_on_the_cover(version, kind, decision, body)
    return row.key


@transaction.atomic
def decision_rerecord(
    version: PlanVersion, before: PlanStep, kind: BodyKind, decision: RecordedDecision, body: str
) -> None:
    """What ``before`` recorded is put right in a text that is not adopted yet."""
    row = version.part_set.present().filter(kind="decisions", key=before.recorded_as).first()
    if row is not None:
        _put(row, _item(kind, decision, body))
    gone = set(before.conditions) - set(decision.conditions)
    for condition in version.part_set.present().filter(kind="conditions", data__text__in=gone):
        condition.mark_removed()
        condition.save(update_fields=["removed_at"])
    conditions_add(version, [one for one in decision.conditions if one not in before.conditions])
    _say_on_the_cover(version, kind, decision, body)


def decision_of(step: PlanStep, *, key: str) -> schema.Decision:
    """What a step records, as the decision with that key."""
    return schema.Decision(
        id=key,
        kind=BodyKind(step.body_kind),
        body=step.body or None,
        date=step.decided_on.isoformat() if step.decided_on else None,
        section=step.section or None,
        registry_number=step.registry_number or None,
        outcome=Outcome(step.outcome) if step.outcome else None,
    )


def _item(kind: BodyKind, decision: RecordedDecision, body: str) -> schema.Decision:
    return schema.Decision(
        id="",
        kind=kind,
        body=body.strip() or None,
        date=decision.day.isoformat() if decision.day else None,
        section=decision.section.strip() or None,
        registry_number=decision.registry_number.strip() or None,
        outcome=decision.outcome,
    )


def _data(item: schema.Item) -> dict[str, Any]:
    return item.model_dump(mode="json", exclude=set(schema.ABOUT_ITEM))


def _add(version: PlanVersion, kind: str, item: schema.Item) -> Part:
    return row_add(model=Part, version=version, values={"kind": kind, "data": _data(item)})


def _put(row: Part, item: schema.Item) -> None:
    row.data = _data(item)
    row.full_clean(exclude=["version", "municipality"])
    row.save()


@transaction.atomic
def conditions_add(version: PlanVersion, conditions: Sequence[str]) -> None:
    for condition in conditions:
        _add(version, "conditions", schema.Condition(id="", text=condition))


def _say_on_the_cover(version: PlanVersion, kind: BodyKind, decision: RecordedDecision, body: str) -> None:
    if decision.outcome is Outcome.RETURNED:
        return
    if decision.day and (kind is BodyKind.COMMITTEE or version.plan.unit_id is None):
        version.adopted = decision.day.isoformat()
    if kind is BodyKind.EXECUTIVE_BOARD:
        version.approved_by = body
    version.save(update_fields=["adopted", "approved_by", "changed_at"])
