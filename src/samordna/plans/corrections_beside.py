"""What corrections change of an adopted version, told beside its text: that stays as it was adopted."""

from dataclasses import dataclass, field

from samordna.plandoc.schema import ABOUT_ITEM
from samordna.plans.corrections import DECISIONS, corrections_of
from samordna.plans.models import Part, PlanVersion
from samordna.plans.rules import Sight
from samordna.plans.standing_conditions import CONDITIONS, conditions_corrected


@dataclass(frozen=True, slots=True)
class Beside:
    """``told`` are the corrections in words, ``fallen`` the conditions in the text that no longer apply, ``new`` those that apply
    and do not stand in it. ``rows`` are the parts of the text that these words tell of.
    """

    told: list[str] = field(default_factory=list)
    fallen: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    rows: list[Part] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.told or self.fallen or self.new)


def corrected_beside(version: PlanVersion, sight: Sight) -> Beside:
    """As far as the reader sees what was corrected. Four queries at most."""
    parts = version.part_set.present().filter(kind__in=(DECISIONS, CONDITIONS)).order_by("position", "pk")
    listed = {DECISIONS: list[Part](), CONDITIONS: list[Part]()}
    for row in parts:
        listed[row.kind].append(row)
    conditions = conditions_corrected(version)
    fallen = sight.shown(row for row in listed[CONDITIONS] if row.data["text"] in conditions.fallen)
    decisions = {row.key: row for row in sight.shown(listed[DECISIONS])}
    told = [
        (one.told, decisions[one.decision.id])
        for one in corrections_of(version)
        if one.decision.id in decisions
        and decisions[one.decision.id].data != one.decision.model_dump(mode="json", exclude=set(ABOUT_ITEM))
    ]
    hides_conditions = CONDITIONS in sight.hidden.lists
    return Beside(
        told=[words for words, _row in told],
        fallen=[row.data["text"] for row in fallen],
        new=[] if hides_conditions else conditions.new(row.data["text"] for row in listed[CONDITIONS]),
        rows=[*(row for _words, row in told), *fallen],
    )
