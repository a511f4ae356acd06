"""The one registry of checks. A check is a function registered under its code."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from samordna.plandoc.checking.case import Case, Verdict
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.sources import Source
from samordna.plandoc.vocabulary import Text

Judge = Callable[[Case], Verdict]

_MODULES = (
    "governance",
    "with_others",
    "decisions",
    "definitions",
    "situation",
    "privacy",
    "services",
    "activities",
    "followed_up",
    "practice",
    "exercised",
    "renamed",
    "around",
    "arenas",
    "concerns",
    "effects",
    "template",
)

_PRACTICE = Text("Utbildning, kommunikation, guider och larm", "Training, communication, guides and alarm")
GROUPS: dict[str, Text] = {
    "G": Text("Styrning", "Governance"),
    "D": Text("Definitioner", "Definitions"),
    "L": Text("Lägesbild", "Situation picture"),
    "V": Text("Verksamheter", "Services"),
    "A": Text("Aktiviteter", "Activities"),
    **dict.fromkeys("TKHRP", _PRACTICE),
    "M": Text("Kommunens mall", "The municipality's template"),
}
"""What the first letter of a code stands for, in the order of the report."""

_checks: dict[str, "Check"] = {}


@dataclass(frozen=True, slots=True)
class Check:
    """One requirement on a plan.

    ``where`` is the place that mends it unless the verdict names a closer one. ``law`` is the number of
    the statute without which nobody would ask for this. One that ``wants_demands`` is made only of plans on which a
    municipality's template has demands. One that ``asks_municipality`` the municipality may meet for a committee's plan.
    """

    code: str
    severity: Severity
    title: Text
    source: Source
    mend: Text
    where: str
    judge: Judge
    law: str | None = None
    wants_demands: bool = False
    asks_municipality: bool = False

    def source_in(self, municipality: str | None) -> Source:
        """Where the requirement comes from in a municipality."""
        return self.source.in_(municipality)

    @property
    def group(self) -> Text:
        return GROUPS[self.code[0]]

    @property
    def order(self) -> tuple[int, int]:
        """Sorts G2 before G10, and the groups as ``GROUPS`` has them."""
        return list(GROUPS).index(self.code[0]), int(self.code[1:])

    @property
    def rule(self) -> str:
        """In English, what passes, what fails and what the check does not apply to."""
        return " ".join((self.judge.__doc__ or "").split())


def check_for(
    code: str,
    severity: Severity,
    *,
    title: Text,
    source: Source,
    mend: Text,
    where: str,
    law: str | None = None,
    wants_demands: bool = False,
    asks_municipality: bool = False,
) -> Callable[[Judge], Judge]:
    """Register the decorated function as the check ``code``."""

    def register(judge: Judge) -> Judge:
        if code in _checks:
            raise ValueError(f"two checks are called {code}")
        _checks[code] = Check(
            code, severity, title, source, mend, where, judge, law, wants_demands, asks_municipality
        )
        return judge

    return register


def registry() -> dict[str, Check]:
    """Every check by its code, in the order of the report."""
    for module in _MODULES:
        import_module(f"{__package__}.{module}")
    return {check.code: check for check in sorted(_checks.values(), key=lambda check: check.order)}
