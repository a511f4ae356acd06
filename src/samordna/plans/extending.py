"""What the slices above tell this one from their ``hooks.py`` when they start, since this one may not import them.

What stands beside a plan's decisions, and what the form of a decision begins with.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from samordna.accounts.access import Access
from samordna.plandoc.vocabulary import BodyKind
from samordna.plans.models import PlanVersion


@dataclass(frozen=True, slots=True)
class LifeLink:
    """A way from a plan's decisions to what has been said of it elsewhere."""

    text: str
    address: str


Beside = Callable[[Access, PlanVersion], Iterable[LifeLink]]
BeginsWith = Callable[[Access, PlanVersion, BodyKind], dict[str, Any]]

_BESIDE: list[Beside] = []
_BEGINS_WITH: list[BeginsWith] = []


def register_beside_decisions(links: Beside) -> None:
    if links not in _BESIDE:
        _BESIDE.append(links)


def register_decision_begins_with(values: BeginsWith) -> None:
    if values not in _BEGINS_WITH:
        _BEGINS_WITH.append(values)


def beside_decisions(access: Access, version: PlanVersion) -> list[LifeLink]:
    """The links that this reader is shown."""
    return [link for links in _BESIDE for link in links(access, version)]


def decision_begins_with(access: Access, version: PlanVersion, body: BodyKind) -> dict[str, Any]:
    """What the form of the body's decision is filled in with, by its fields, to be changed there."""
    begun: dict[str, Any] = {}
    for values in _BEGINS_WITH:
        begun |= values(access, version, body)
    return begun
