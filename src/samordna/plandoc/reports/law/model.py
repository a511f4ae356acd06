"""What is known to answer with, and an answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from samordna.plandoc.schema import PlanDocument


class Known(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "not_known"


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """What the organisation knows: its central coordinator, how many of the tasks are followed up, its guidelines, and when a
    report was last sent.
    """

    coordinator: str = ""
    since: date | None = None
    deputy: str = ""
    tasks: int = 0
    guidelines: Sequence[str] = ()
    reported: date | None = None


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A plan in force, without what is restricted in it. ``below`` counts the steps from the municipality down to whose it is."""

    title: str
    plan: PlanDocument
    below: int = 0


@dataclass(frozen=True, slots=True)
class LawAnswer:
    """``section`` is that of the act. ``lacking`` is what would make it a yes."""

    section: str
    question: str
    known: Known
    told: str = ""
    source: str = ""
    lacking: list[str] = field(default_factory=list)
