"""What was recorded wrong of the decisions on an adopted version, as its files tell it: put right, and said to have been.

The text that was adopted, and its PDF, stay as they are. One that is not adopted yet is put right itself.
"""

from dataclasses import dataclass

from django.utils.timezone import localdate

from samordna.core.days import day
from samordna.core.page_pieces import language, said
from samordna.plandoc.labels import title_of
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.schema import ABOUT_ITEM, ChangeNote, Decision, PlanDocument
from samordna.plandoc.vocabulary import Text
from samordna.plandoc.writing.cover import decision_fact
from samordna.plandoc.writing.public import hidden_in
from samordna.plans.commands.deciding import decision_of
from samordna.plans.models import PlanStep, PlanVersion
from samordna.plans.standing_conditions import with_standing_conditions

DECISIONS = "decisions"


@dataclass(frozen=True, slots=True)
class Correction:
    """A decision as it is after its last correction, and what is told of that."""

    decision: Decision
    told: str


def corrections_of(version: PlanVersion) -> list[Correction]:
    """Two queries at most, none for what is not adopted."""
    if not LOOKS[State(version.state)].frozen:
        return []
    wrong = version.steps.filter(corrects=None, corrections__isnull=False).exclude(recorded_as="").distinct()
    return [_correction(step) for step in wrong.prefetch_related("corrections")]


def with_corrections(version: PlanVersion, document: PlanDocument) -> PlanDocument:
    """The document with its decisions as they were corrected, and the conditions that stand; each decision is a line of the log
    of changes unless it is restricted.
    """
    corrected = {one.decision.id: one for one in corrections_of(version)}
    if not corrected:
        return document
    hidden = hidden_in(document.sections)
    told = [
        corrected[one.id].told
        for one in document.decisions
        if one.id in corrected
        and not hidden.holds(DECISIONS, key=one.id, place=one.place, title=title_of(DECISIONS, one))
    ]
    notes = [ChangeNote(id=f"corrected-{n}", text=text) for n, text in enumerate(told, 1)]
    right = {key: one.decision.model_dump(exclude=set(ABOUT_ITEM)) for key, one in corrected.items()}
    return with_standing_conditions(version, document).model_copy(
        update={
            "decisions": [one.model_copy(update=right.get(one.id, {})) for one in document.decisions],
            "changes": [*document.changes, *notes],
        }
    )


def _correction(step: PlanStep) -> Correction:
    *_between, now = step.records
    before, after = (decision_of(one, key=step.recorded_as) for one in (step, now))
    was, is_now = (decision_fact(one, language()) for one in (before, after))
    told = Text(
        f"{is_now.label}: uppgiften rättades {day(localdate(now.taken_at), 'long')} till {is_now.value}. Först stod {was.value}.",
        f"{is_now.label}: corrected on {day(localdate(now.taken_at), 'long')} to {is_now.value}. It first said {was.value}.",
    )
    return Correction(after, said(told))
