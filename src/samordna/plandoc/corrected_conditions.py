"""Which conditions stand after decisions were corrected beside an adopted text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samordna.plandoc.schema import Condition

Records = Sequence[Sequence[str]]
"""The conditions of a decision as they were recorded, and as each correction of it tells them: the last counts."""


@dataclass(frozen=True, slots=True)
class CorrectedConditions:
    """``fallen`` were recorded once and are set by no decision any more; ``standing`` are those of corrected decisions."""

    fallen: frozenset[str] = frozenset()
    standing: tuple[str, ...] = ()

    def new(self, listed: Iterable[str]) -> list[str]:
        """Those that a text which lists these lacks."""
        there = set(listed)
        return [text for text in self.standing if text not in there]

    def right(self, listed: Iterable[Condition]) -> list[Condition]:
        """The conditions of an adopted text as they are now."""
        before = list(listed)
        kept = [one for one in before if one.text not in self.fallen]
        new = self.new(one.text for one in before)
        return kept + [Condition(id=f"corrected-condition-{n}", text=text) for n, text in enumerate(new, 1)]


def corrected_conditions(decisions: Iterable[Records]) -> CorrectedConditions:
    """What the corrections of the decisions on one version mean for their conditions."""
    told = list(decisions)
    corrected = [records for records in told if len(records) > 1]
    now = {text for records in told for text in records[-1]}
    ever = {text for records in corrected for one in records for text in one}
    standing = dict.fromkeys(text for records in corrected for text in records[-1])
    return CorrectedConditions(frozenset(ever - now), tuple(standing))
