"""What the slices above tell this one from their ``hooks.py`` when they start, since this one may not import them.

What stands beside a plan's decisions, what the form of a decision begins with, what indicators have shown, at which occasions
activities are reported, who else answers for them, when alarm routes were last tested, and what the municipality has that the
act asks it for.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from samordna.accounts.access import Access, Path
from samordna.organisation.models import Municipality
from samordna.plandoc.checking import MetBy
from samordna.plandoc.dates import bounds
from samordna.plandoc.schema import Activity
from samordna.plandoc.vocabulary import BodyKind
from samordna.plans.models import PlanVersion


@dataclass(frozen=True, slots=True)
class LifeLink:
    """A way from a plan's decisions to what has been said of it elsewhere."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Measurement:
    """What an activity's indicator has shown, on which EDTF date, and where that was told."""

    value: Decimal
    on: str
    source: str

    @property
    def day(self) -> date:
        """Where it stands in the order of time."""
        first, last = bounds(self.on)
        return first or last or date.max


Beside = Callable[[Access, PlanVersion], Iterable[LifeLink]]
BeginsWith = Callable[[Access, PlanVersion, BodyKind], dict[str, Any]]
Measured = Callable[[PlanVersion, Collection[Activity]], dict[str, list[Measurement]]]

Occasions = Callable[[Municipality], Iterable[str]]
AnsweredAt = Callable[[int], Iterable[Path]]
Tested = Callable[[Municipality], Mapping[str, date]]
MeetsCheck = Callable[[Municipality], MetBy | None]

_BESIDE: list[Beside] = []
_BEGINS_WITH: list[BeginsWith] = []
_MEASURED: list[Measured] = []
_OCCASIONS: list[Occasions] = []
_ANSWERED_AT: list[AnsweredAt] = []
_TESTED: list[Tested] = []
_MEETS: dict[str, MeetsCheck] = {}


def register_beside_decisions(links: Beside) -> None:
    if links not in _BESIDE:
        _BESIDE.append(links)


def register_decision_begins_with(values: BeginsWith) -> None:
    if values not in _BEGINS_WITH:
        _BEGINS_WITH.append(values)


def register_measured(measured: Measured) -> None:
    if measured not in _MEASURED:
        _MEASURED.append(measured)


def register_occasions(occasions: Occasions) -> None:
    if occasions not in _OCCASIONS:
        _OCCASIONS.append(occasions)


def register_answered_at(places: AnsweredAt) -> None:
    """``places`` tells where in the organisation an activity is answered for, when that is not left to its plan."""
    if places not in _ANSWERED_AT:
        _ANSWERED_AT.append(places)


def register_tested(tested: Tested) -> None:
    """``tested`` gives the day of the last test of alarm routes that everybody may read, by their names."""
    if tested not in _TESTED:
        _TESTED.append(tested)


def register_meets(code: str, meets: MeetsCheck) -> None:
    """``meets`` tells what the municipality has that meets the check of this code for the plans of its committees, and where it
    is read. Whoever works in the municipality is told of it. It is asked only where a plan lacks it.
    """
    _MEETS[code] = meets


def met_for(municipality: Municipality, code: str) -> MetBy | None:
    return _MEETS[code](municipality) if code in _MEETS else None


def last_tests(municipality: Municipality) -> dict[str, date]:
    """When alarm routes were last tested, by their names in small letters."""
    told = (pair for tested in _TESTED for pair in tested(municipality).items())
    return {name.strip().casefold(): day for name, day in told}


def occasions_of(municipality: Municipality) -> tuple[str, ...]:
    """The names of the occasions at which activities are reported now, in the order of time."""
    return tuple(name for occasions in _OCCASIONS for name in occasions(municipality))


def answered_at(activity: int) -> list[Path]:
    """Where the activity with this key in the database is answered for, besides where its plan belongs."""
    return [path for places in _ANSWERED_AT for path in places(activity)]


def beside_decisions(access: Access, version: PlanVersion) -> list[LifeLink]:
    """The links that this reader is shown."""
    return [link for links in _BESIDE for link in links(access, version)]


def decision_begins_with(access: Access, version: PlanVersion, body: BodyKind) -> dict[str, Any]:
    """What the form of the body's decision is filled in with, by its fields, to be changed there."""
    begun: dict[str, Any] = {}
    for values in _BEGINS_WITH:
        begun |= values(access, version, body)
    return begun


def measurements_of(version: PlanVersion, activities: Collection[Activity]) -> dict[str, list[Measurement]]:
    """What the indicators of the version's ``activities`` have shown, by the activity's id, the oldest first.

    Of activities that the reader may see; what is restricted in an earlier version alone is left out.
    """
    told: dict[str, list[Measurement]] = {}
    for measured in _MEASURED if activities else []:
        for key, measurements in measured(version, activities).items():
            told.setdefault(key, []).extend(measurements)
    return {key: sorted(measurements, key=lambda one: one.day) for key, measurements in told.items()}
