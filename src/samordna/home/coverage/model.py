"""What the page of who covers what consists of: rows of eight facts, each with a state."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class Fact(models.TextChoices):
    """What every administration should have, in the order in which it comes about."""

    COORDINATOR = "coordinator", _("Coordinator")
    DEPUTY = "deputy", _("Deputy")
    PLAN = "plan", _("Plan")
    COMMITTEE = "committee", _("Committee's decision")
    BOARD = "board", _("Executive board's approval")
    SITUATION = "situation", _("Situation picture")
    FOLLOW_UP = "follow_up", _("Latest follow-up")
    REVISION = "revision", _("Revision due")

    @property
    def heading(self) -> str:
        """The name over a narrow column: its longest Swedish word may be parted where a reader would part it."""
        return str(self.label).replace("Kommunstyrelsen", "Kommun\N{SOFT HYPHEN}styrelsen")


class State(models.TextChoices):
    """How a fact stands."""

    IN_ORDER = "in_order", _("In order")
    NOT_DUE = "not_due", _("Not yet due")
    LATE = "late", _("Late")
    MISSING = "missing", _("Missing")
    NOT_NEEDED = "not_needed", _("Not needed")
    NOT_SHOWN = "not_shown", _("Not shown")


FAULTS = frozenset({State.LATE, State.MISSING})


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a fact stands, in a few words, with its day where it has one. ``follows`` tells a fault that is there only because
    another one is: what has no plan has no decision either. ``says_it`` tells that the words alone say that it is missing.
    """

    state: State
    words: str = ""
    day: date | None = None
    follows: bool = False
    says_it: bool = False

    @classmethod
    def missing(cls, words: str) -> "Verdict":
        """What is missing, as the words alone say."""
        return cls(State.MISSING, words, says_it=True)


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """A fact of a row, and the way to its remedy: an address, and what one does there."""

    fact: Fact
    verdict: Verdict
    url: str = ""
    step: str = ""

    @property
    def state(self) -> State:
        return self.verdict.state

    @property
    def is_fault(self) -> bool:
        return self.state in FAULTS


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """An administration, or (``unit`` None) the whole municipality with the plan that ``name`` is the title of, if it has any.

    ``plan_title`` is that of the plan which counts for an administration: what a plan is about is told by nothing else.
    """

    name: str
    cells: tuple[CoverageCell, ...]
    unit: int | None = None
    code: str = ""
    body: str = ""
    body_kind: str = ""
    url: str = ""
    other_plans: int = 0
    plan_title: str = ""

    @property
    def faults(self) -> int:
        return sum(cell.is_fault for cell in self.cells)

    def cell(self, fact: Fact) -> CoverageCell:
        return next(cell for cell in self.cells if cell.fact == fact)


@dataclass(frozen=True, slots=True)
class Sum:
    """How a fact stands over the administrations."""

    fact: Fact
    total: int
    missing: int
    late: int

    @property
    def fine(self) -> int:
        return self.total - self.missing - self.late


def sums(administrations: Sequence[Mapping[Fact, Verdict]]) -> list[Sum]:
    """How each fact stands over the administrations, from the verdicts on each."""
    return [_sum(fact, [verdicts[fact].state for verdicts in administrations]) for fact in Fact]


def _sum(fact: Fact, states: list[State]) -> Sum:
    return Sum(fact, len(states), states.count(State.MISSING), states.count(State.LATE))


@dataclass(frozen=True, slots=True)
class Stray:
    """A plan whose unit has been closed and has no successor."""

    title: str
    unit: str
    url: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every row, whatever the page shows of it."""

    whole: tuple[CoverageRow, ...]
    administrations: tuple[CoverageRow, ...]
    strays: tuple[Stray, ...] = ()

    def sums(self) -> list[Sum]:
        return sums([{cell.fact: cell.verdict for cell in row.cells} for row in self.administrations])

    def __iter__(self) -> Iterator[CoverageRow]:
        yield from self.whole
        yield from self.administrations
