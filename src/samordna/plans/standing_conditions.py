"""The conditions of an adopted version as its decisions have been corrected, and what is left of others in the next version."""

from collections import defaultdict
from collections.abc import Sequence

from samordna.plandoc.checking.case import filled
from samordna.plandoc.corrected_conditions import CorrectedConditions, corrected_conditions
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.schema import Condition, PlanDocument
from samordna.plans.life import is_open
from samordna.plans.models import Part, PlanVersion

CONDITIONS = "conditions"


def conditions_corrected(version: PlanVersion) -> CorrectedConditions:
    """What corrections mean for the conditions of an adopted version. One query, none for what is not adopted."""
    if not LOOKS[State(version.state)].frozen:
        return CorrectedConditions()
    told: dict[int, list[Sequence[str]]] = defaultdict(list)
    steps = version.steps.exclude(body_kind="").values_list("pk", "corrects", "conditions")
    for pk, corrects, conditions in steps:
        told[corrects or pk].append(conditions)
    return corrected_conditions(told.values())


def with_standing_conditions(version: PlanVersion, document: PlanDocument) -> PlanDocument:
    """The document with the conditions that stand after corrections: what a new version begins with. One query at most."""
    right = conditions_corrected(version).right(document.conditions)
    return document.model_copy(update={"conditions": right})


def conditions_in(version: PlanVersion) -> list[Part]:
    """Those that stand in the text."""
    return list(version.part_set.present().filter(kind=CONDITIONS).order_by("position", "pk"))


def unanswered(version: PlanVersion) -> int:
    """How many conditions of an adopted version have no answer: they are answered in the next."""
    if not LOOKS[State(version.state)].frozen:
        return 0
    listed = [Condition.model_validate({**row.data, "id": row.key}) for row in conditions_in(version)]
    return sum(not filled(one.answer) for one in conditions_corrected(version).right(listed))


def no_longer_set(version: PlanVersion) -> list[Part]:
    """Conditions that are answered in a version that is written, though the decision that set them was corrected since.

    Three queries at most, one where no condition is answered.
    """
    answered = (
        [row for row in conditions_in(version) if filled(row.data.get("answer"))] if is_open(version) else []
    )
    earlier = PlanVersion.objects.present().filter(plan=version.plan_id, number__lt=version.number)
    before = earlier.order_by("-number").first() if answered else None
    fallen = conditions_corrected(before).fallen if before else frozenset()
    return [row for row in answered if row.data["text"] in fallen]
