"""What was recorded of a decision is corrected beside it."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.page_pieces import said
from samordna.plandoc.life_cycle import LOOKS, RULES, State, Step
from samordna.plandoc.recorded_decisions import RecordedDecision, hinders_correction
from samordna.plandoc.vocabulary import BodyKind, Outcome
from samordna.plandoc.writing.cover import paragraph_of
from samordna.plans.commands.deciding import columns_of, decision_rerecord
from samordna.plans.commands.doubting import refuse_doubted
from samordna.plans.commands.following import Followed, next_version_follows
from samordna.plans.commands.life import StepTaken, held, refuse_lacking
from samordna.plans.commands.settling import step_write
from samordna.plans.models import PlanStep


@transaction.atomic
def plan_decision_correct(
    *,
    step: PlanStep,
    decision: RecordedDecision,
    body: str,
    note: str,
    user: User | None = None,
    sure: bool = True,
) -> tuple[PlanStep, Followed | None]:
    """Record what a decision was, where it was recorded wrong. What was recorded stays, and so does an adopted text, whose next
    version follows; a text that is not adopted yet is put right.

    Raises StepTaken where the version stands elsewhere meanwhile, ValidationError by field, and DoubtedDay where the new day is
    odd and nobody is ``sure`` of it.
    """
    version = held(step.version)
    if version.state not in RULES[Step.CORRECT].sources:
        raise StepTaken
    kind = BodyKind(step.body_kind)
    before = step.records[-1]
    _refuse_unchanged(before, columns_of(kind, decision, body))
    is_adopted = LOOKS[State(version.state)].frozen
    refuse_lacking(version, RULES[Step.CORRECT], decision, note, kind=kind)
    if reason := hinders_correction(
        Outcome(before.outcome) if before.outcome else None, decision.outcome, is_adopted=is_adopted
    ):
        raise ValidationError({"outcome": said(reason)})
    if not sure:
        refuse_doubted(version, decision.day, corrected=step)
    if not is_adopted:
        decision_rerecord(version, before, kind, decision, body)
    corrected = step_write(
        version,
        Step.CORRECT,
        State(version.state),
        user=user,
        note=note.strip(),
        corrects=step,
        recorded_as=step.recorded_as,
        **columns_of(kind, decision, body),
    )
    return corrected, next_version_follows(before, corrected) if is_adopted else None


def _refuse_unchanged(before: PlanStep, columns: Mapping[str, Any]) -> None:
    """A correction that says what is recorded already corrects nothing."""
    is_same = {name: getattr(before, name) == value for name, value in columns.items()}
    is_same["section"] = before.paragraph == paragraph_of(columns["section"])
    if all(is_same.values()):
        raise ValidationError(
            {NON_FIELD_ERRORS: _("Nothing is changed. Change what was recorded wrong, or cancel.")}
        )
