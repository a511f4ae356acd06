"""Steps in the life of a version: sending, deciding, adopting, superseding, correcting."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.page_pieces import said
from samordna.plandoc import life_course, schema
from samordna.plandoc.life_cycle import RULES, State, Step, StepRule
from samordna.plandoc.recorded_decisions import RecordedDecision, lacking
from samordna.plandoc.vocabulary import BodyKind, Outcome
from samordna.plans.commands.adopting import freeze
from samordna.plans.commands.content import row_add
from samordna.plans.commands.settling import plan_settle, step_write
from samordna.plans.life import committee_day, course_of, failing_checks
from samordna.plans.models import Part, Plan, PlanStep, PlanVersion


class StepTaken(Exception):
    """The version stands elsewhere than the page said: somebody else was first."""


@transaction.atomic
def plan_step_take(
    *,
    version: PlanVersion,
    step: Step,
    user: User | None = None,
    note: str = "",
    decision: RecordedDecision | None = None,
    body: str = "",
) -> PlanStep:
    """Take a step, record what it records, and freeze the version where it puts the plan in force.

    Raises StepTaken where the step can no longer be taken, and ValidationError by field; nothing is then saved.
    """
    version = _locked(version)
    outcome = decision.outcome if decision else None
    try:
        state = State(version.state)
        to = life_course.destination(step, state, course_of(version), outcome)
    except ValueError as error:
        raise StepTaken from error
    rule = RULES[step]
    exceptions = failing_checks(version) if life_course.is_checked(rule, state) else []
    _refuse_lacking(version, rule, decision, note if rule.reasoned or exceptions else "-")
    told = {}
    if rule.records and decision:
        told = _columns(rule.records, decision, body)
        _record(version, rule.records, decision, body)
    taken = step_write(
        version,
        step,
        to,
        user=user,
        note=note.strip(),
        exceptions=exceptions,
        **told,
    )
    if to is State.IN_FORCE:
        freeze(version)
        plan_settle(version.plan, user=user)
    return taken


@transaction.atomic
def plan_decision_correct(
    *, step: PlanStep, decision: RecordedDecision, body: str, note: str, user: User | None = None
) -> PlanStep:
    """Record what a decision was, where it was recorded wrong. What was recorded stays, and so does the adopted text.

    Raises StepTaken before there is an adopted text, and ValidationError by field.
    """
    version = _locked(step.version)
    if version.state not in RULES[Step.CORRECT].sources:
        raise StepTaken
    kind = BodyKind(step.body_kind)
    _refuse_lacking(version, RULES[Step.CORRECT], decision, note, kind=kind)
    return step_write(
        version,
        Step.CORRECT,
        State(version.state),
        user=user,
        note=note.strip(),
        corrects=step,
        **_columns(kind, decision, body),
    )


def _locked(version: PlanVersion) -> PlanVersion:
    """The version as it stands, with its plan held: of two who adopt at once the second sees what the first did."""
    Plan.objects.select_for_update().get(pk=version.plan_id)
    return PlanVersion.objects.select_related("municipality", "plan__unit").get(pk=version.pk)


def _refuse_lacking(
    version: PlanVersion,
    rule: StepRule,
    decision: RecordedDecision | None,
    note: str,
    *,
    kind: BodyKind | None = None,
) -> None:
    wrong: dict[str, list[str]] = {}
    records = kind or rule.records
    if records and decision:
        sent = committee_day(version) if records is BodyKind.EXECUTIVE_BOARD else None
        for field, text in lacking(decision, today=localdate(), sent=sent).items():
            wrong.setdefault(field, []).append(said(text))
    if records and decision is None:
        wrong["day"] = [_("Write what was decided.")]
    if not note.strip():
        wrong["note"] = [_("Write why.")]
    if wrong:
        raise ValidationError(wrong)


def _columns(kind: BodyKind, decision: RecordedDecision, body: str) -> dict[str, Any]:
    """The decision as the columns of a step."""
    return {
        "body_kind": kind,
        "body": body.strip(),
        "decided_on": decision.day,
        "section": decision.section.strip(),
        "registry_number": decision.registry_number.strip(),
        "outcome": decision.outcome or "",
        "adjusted": decision.adjusted,
    }


def _record(version: PlanVersion, kind: BodyKind, decision: RecordedDecision, body: str) -> None:
    """The decision and its conditions become parts of the version; the cover says when the plan was adopted."""
    item = schema.Decision(
        id="",
        kind=kind,
        body=body.strip() or None,
        date=decision.day.isoformat() if decision.day else None,
        section=decision.section.strip() or None,
        registry_number=decision.registry_number.strip() or None,
        outcome=decision.outcome,
    )
    _add(version, "decisions", item)
    for condition in filter(None, map(str.strip, decision.conditions)):
        _add(version, "conditions", schema.Condition(id="", text=condition))
    if decision.outcome is not Outcome.RETURNED:
        _say_on_the_cover(version, kind, decision, body)


def _add(version: PlanVersion, kind: str, item: schema.Item) -> None:
    data = item.model_dump(mode="json", exclude=set(schema.ABOUT_ITEM))
    row_add(model=Part, version=version, values={"kind": kind, "data": data})


def _say_on_the_cover(version: PlanVersion, kind: BodyKind, decision: RecordedDecision, body: str) -> None:
    if decision.day and (kind is BodyKind.COMMITTEE or version.plan.unit_id is None):
        version.adopted = decision.day.isoformat()
    if kind is BodyKind.EXECUTIVE_BOARD:
        version.approved_by = body
    version.save(update_fields=["adopted", "approved_by", "changed_at"])
