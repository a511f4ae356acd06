"""What the in-depth analysis decided about the training of a unit's services, as needs to add."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samordna.mapping.analysis.queries import decisions
from samordna.mapping.enums import TrainingPriority
from samordna.mapping.models import AnalysisDecision
from samordna.organisation.models import Unit
from samordna.plandoc.training import Group, Need, Priority, Requirement
from samordna.plandoc.vocabulary import Function, Level
from samordna.training.models import AddedNeed

AS_DECIDED = {
    TrainingPriority.FIRST: Priority.FIRST,
    TrainingPriority.NEXT: Priority.NEXT,
    TrainingPriority.THEN: Priority.LATER,
}
"""What the in-depth analysis calls it, and what training does."""


@dataclass(frozen=True, slots=True)
class Decided:
    """``needs`` are those that the decision asks for, and that nobody has added yet."""

    decision: AnalysisDecision
    needs: list[Need]


def decided_about(unit: Unit, required: Iterable[Requirement], added: Iterable[AddedNeed]) -> list[Decided]:
    """One query."""
    rows = decisions(unit.municipality).filter(form__service__unit=unit, priority__isnull=False)
    there = {(one.function, one.requirement_id) for one in added}
    required = list(required)
    return [
        Decided(
            one,
            [
                need
                for need in _asked_for(one, unit, required)
                if (need.group.function, need.requirement) not in there
            ],
        )
        for one in rows
    ]


def _asked_for(decision: AnalysisDecision, unit: Unit, required: Iterable[Requirement]) -> Iterator[Need]:
    """What is required of the service, as soon as was decided."""
    if decision.priority is None:
        return
    service = decision.form.service
    if decision.priority is None:
        return
    priority = AS_DECIDED[TrainingPriority(decision.priority)]
    level = Level(service.level) if service.level else None
    for function in map(Function, service.functions):
        for one in required:
            if one.is_of(level, function):
                yield Need(Group(unit.pk, function), one.key, priority)
