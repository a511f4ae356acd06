"""Steps in the life of a version: sending, deciding, adopting, superseding."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.page_pieces import said
from samordna.plandoc import life_course
from samordna.plandoc.life_cycle import RULES, State, Step, StepRule
from samordna.plandoc.outline import is_unwritten
from samordna.plandoc.recorded_decisions import RecordedDecision, lacking
from samordna.plandoc.vocabulary import BodyKind
from samordna.plandoc.writing.public import public_version
from samordna.plans.commands.adopting import freeze
from samordna.plans.commands.decided_before import decided_in_the_text, hinders_in_the_text
from samordna.plans.commands.deciding import columns_of, decision_record
from samordna.plans.commands.doubting import refuse_doubted
from samordna.plans.commands.settling import plan_settle, step_write
from samordna.plans.documents import document_of
from samordna.plans.life import begins_on, course_of, day_of, failing_checks
from samordna.plans.models import Plan, PlanStep, PlanVersion


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
    sure: bool = True,
) -> PlanStep:
    """Take a step, record what it records, and freeze the version where it puts the plan in force.

    Raises StepTaken where the step can no longer be taken, ValidationError by field, and DoubtedDay where the day of a decision
    is odd and nobody is ``sure`` of it; nothing is then saved.
    """
    version = held(version)
    outcome = decision.outcome if decision else None
    try:
        state = State(version.state)
        to = life_course.destination(step, state, course_of(version), outcome)
    except ValueError as error:
        raise StepTaken from error
    rule = RULES[step]
    exceptions = failing_checks(version) if life_course.is_checked(rule, state) else []
    refuse_lacking(version, rule, decision, note if rule.reasoned or exceptions else "-")
    if decision and not sure:
        refuse_doubted(version, decision.day)
    told: list[dict[str, Any]] = [{}]
    if rule.records and decision:
        key = decision_record(version, rule.records, decision, body)
        told = [columns_of(rule.records, decision, body) | {"recorded_as": key}]
    elif step is Step.TAKE_AS_HISTORY:
        told = _decided_already(version)
    for said_then in told:
        taken = step_write(
            version, step, to, user=user, note=note.strip(), exceptions=exceptions, **said_then
        )
    if to is State.IN_FORCE:
        freeze(version)
        plan_settle(version.plan, user=user)
    return taken


def _decided_already(version: PlanVersion) -> list[dict[str, Any]]:
    """Each decision that the text tells everybody of. Raises ValidationError when it does not say when, or what cannot be, and
    when there is no text.
    """
    document = document_of(version)
    if is_unwritten(document):
        reason = _("The plan is empty: it has neither text nor activities. Write what was decided first.")
        raise ValidationError({NON_FIELD_ERRORS: reason})
    if not decided_in_the_text(version, document):
        reason = _(
            "The plan does not say when it was decided. Write that under Edit, Decisions, or record the decision"
            " here step by step."
        )
        raise ValidationError({NON_FIELD_ERRORS: reason})
    told = public_version(document)
    if wrong := hinders_in_the_text(told, today=localdate(), begins=begins_on(version)):
        raise ValidationError({NON_FIELD_ERRORS: said(wrong)})
    return decided_in_the_text(version, told) or [{}]


def held(version: PlanVersion) -> PlanVersion:
    """The version as it stands, with its plan held: of two who adopt at once the second sees what the first did."""
    Plan.objects.select_for_update().get(pk=version.plan_id)
    return PlanVersion.objects.select_related("municipality", "plan__unit").get(pk=version.pk)


def refuse_lacking(
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
        sent = day_of(version, BodyKind.COMMITTEE) if records is BodyKind.EXECUTIVE_BOARD else None
        then = day_of(version, BodyKind.EXECUTIVE_BOARD) if kind is BodyKind.COMMITTEE else None
        begins = begins_on(version)
        for field, text in lacking(decision, today=localdate(), sent=sent, then=then, begins=begins).items():
            wrong.setdefault(field, []).append(said(text))
    if records and decision is None:
        wrong["day"] = [_("Write what was decided.")]
    if not note.strip():
        wrong["note"] = [_("Write why.")]
    if wrong:
        raise ValidationError(wrong)
