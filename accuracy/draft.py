"""A document in the making: what is laid out, and what a reader should find in it."""

from typing import Any

from accuracy.bank import Bank
from accuracy.paper import Heading, Node, Paper, text
from accuracy.plan import Measure, Plan
from accuracy.truth import Truth

_FACTS = ("dnr", "board", "version", "period", "next_revision")


class Draft:
    """``add`` lays out, ``found`` and its kin say what that means. Facts that nobody lays out are truly absent."""

    def __init__(self, plan: Plan, paper: Paper) -> None:
        self.plan, self.paper = plan, paper
        self._title: str | None = None
        self._facts: dict[str, Any] = dict.fromkeys(_FACTS)
        self._sections: list[str] = []
        self._goals: list[str] = []
        self._activities: list[dict[str, Any]] = []
        self._parts: dict[str, list[dict[str, Any]]] = {}
        self._flags: list[str] = []
        self._repeated: list[str] = []

    @property
    def bank(self) -> Bank:
        return self.plan.bank

    @property
    def truth(self) -> Truth:
        return Truth(
            title=self._title,
            plan=self._facts,
            sections=tuple(self._sections),
            goals=tuple(self._goals),
            activities=tuple(self._activities),
            parts=self._parts,
            flags=tuple(self._flags),
            repeated=tuple(self._repeated),
            complete=True,
        )

    def add(self, *nodes: Node) -> None:
        self.paper.add(*nodes)

    def title(self) -> None:
        self._title = self.plan.title
        self.add(Heading(self.plan.title, 0))

    def found(self, **facts: Any) -> None:
        self._facts |= facts

    def section(self, heading: str) -> None:
        self._sections.append(heading)

    def chapter(self, heading: str, *, level: int = 1, paragraphs: int = 0) -> None:
        self.section(heading)
        self.add(Heading(heading, level), *(text(self.bank.draw("paragraphs")) for _ in range(paragraphs)))

    def goal(self, goal: str) -> None:
        self._goals.append(goal)

    def activity(self, measure: Measure, *names: str, goal: bool = False, **instead: Any) -> None:
        """``names`` are the fields that the file shows beside the action; ``instead`` is what is right as well."""
        self._activities.append(measure.truth(*names, goal=goal) | instead)

    def part(self, kind: str, **values: Any) -> None:
        """Something of another kind: a service, a condition, last year's activity."""
        self._parts.setdefault(kind, []).append(values)

    def tell(self, pattern: str) -> None:
        """Something the reader has to remark on."""
        self._flags.append(pattern)

    def repeated(self, *actions: str) -> None:
        """Activities that the file itself tells twice."""
        self._repeated += actions
