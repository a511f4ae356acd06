"""Which problems and goals each activity names: by their ids, their words, or words that the plan lists nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from samordna.plandoc.chain.model import Named
from samordna.plandoc.checking.linking import is_gone, referred
from samordna.plandoc.labels import title_of
from samordna.plandoc.schema import Activity, Goal, PlanDocument, Problem


@dataclass(frozen=True)
class Listing:
    """The problems or the goals of a plan. Many activities name theirs in the same words: what they mean is worked out once."""

    area: str
    items: Sequence[Problem | Goal]
    _known: dict[str, tuple[Named, ...]] = field(default_factory=dict, repr=False)

    def listed(self) -> list[Named]:
        return [self._of(item) for item in self.items]

    def named(self, text: str | None) -> tuple[Named, ...]:
        words = " ".join((text or "").split())
        if words not in self._known:
            self._known[words] = tuple(self._named(words))
        return self._known[words]

    def is_gone(self, text: str | None) -> bool:
        return is_gone(text, self.area, self.items)

    def _named(self, words: str) -> list[Named]:
        if not words or self.is_gone(words):
            return []
        return [self._of(item) for item in referred(words, self.area, self.items)] or [
            Named(words.casefold(), words)
        ]

    def _of(self, item: Problem | Goal) -> Named:
        return Named(item.id, title_of(self.area, item), item)


@dataclass(frozen=True, slots=True)
class Tie:
    """An activity with the problems and the goals that it names."""

    activity: Activity
    problems: tuple[Named, ...]
    goals: tuple[Named, ...]


@dataclass(frozen=True)
class Ties:
    """Those of all activities of a plan: to find them takes the longest of all that is asked of a chain."""

    plan: PlanDocument
    problems: Listing
    goals: Listing
    of_activities: list[Tie]

    @classmethod
    def of(cls, plan: PlanDocument) -> "Ties":
        problems, goals = Listing("problems", plan.problems), Listing("goals", plan.goals)
        ties = [Tie(one, problems.named(one.problem), goals.named(one.goal)) for one in plan.activities]
        return cls(plan, problems, goals, ties)
