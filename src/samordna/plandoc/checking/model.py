"""What a check answers: findings, and the report that gathers them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NotRequired, TypedDict

from samordna.plandoc.checking.sources import is_guided
from samordna.plandoc.vocabulary import Language, Text


class Severity(StrEnum):
    """How much it matters that a check fails."""

    ERROR = "error"
    WARNING = "warning"


class CheckOutcome(StrEnum):
    """How a plan stands against a check; not applicable when it has nothing the check is about.

    What the law asks of the municipality as a whole may be met for a committee's plan by what the municipality has.
    """

    OK = "ok"
    MET_BY = "met_by"
    FAILS = "fails"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Rules:
    """The municipality's own limits, in months, and whether its executive board approves each committee's plan.

    The law's limit for revision is kept beside the municipality's. Plan and situation picture are revised together, so one
    limit holds for both.
    """

    revision_months: int = 24
    legal_revision_months: int = 24
    guide_months: int = 12
    exercise_months: int = 12
    has_central_steps: bool = True


def rules_in(municipality: str | None) -> Rules:
    """The rules of a plan of which only its owner is known: Stockholm's guidelines ask for a revision every year and for
    the executive board's approval.
    """
    return Rules(revision_months=12) if is_guided(municipality) else Rules(has_central_steps=False)


@dataclass(frozen=True, slots=True)
class MetBy:
    """What the municipality has that meets a check for a committee's plan: the end of a sentence, and where it is read."""

    name: Text
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer of one check.

    ``where`` is the place that mends it and ``items`` are all places it concerns:
    ``activities/activities-3``, ``metadata.version``, ``situation.date`` or the name of a list. ``lack`` is what this plan lacks
    where that is not what the check's name says. ``met_by`` is there with the outcome of that name, and with no other.
    """

    code: str
    severity: Severity
    outcome: CheckOutcome
    title: Text
    explanation: Text
    mend: Text
    where: str | None
    items: tuple[str, ...]
    source: Text
    lack: Text | None = None
    met_by: MetBy | None = None


class MetByJson(TypedDict):
    name: str
    address: str | None


class FindingJson(TypedDict):
    code: str
    severity: str
    outcome: str
    title: str
    explanation: str
    where: str | None
    source: str
    met_by: NotRequired[MetByJson]


class SummaryJson(TypedDict):
    """``met_by`` is left out where nothing is, so that a report of one plan alone is what it was."""

    errors: int
    warnings: int
    ok: int
    not_applicable: int
    met_by: NotRequired[int]


class ReportJson(TypedDict):
    findings: list[FindingJson]
    summary: SummaryJson


@dataclass(frozen=True, slots=True)
class Report:
    """Every finding on one plan, in the order of the registry."""

    findings: tuple[Finding, ...]

    @property
    def errors(self) -> list[Finding]:
        return self._failing(Severity.ERROR)

    @property
    def warnings(self) -> list[Finding]:
        return self._failing(Severity.WARNING)

    @property
    def summary(self) -> SummaryJson:
        counted: SummaryJson = {
            "errors": len(self.errors),
            "warnings": len(self.warnings),
            "ok": self._count(CheckOutcome.OK),
            "not_applicable": self._count(CheckOutcome.NOT_APPLICABLE),
        }
        if met := self._count(CheckOutcome.MET_BY):
            counted["met_by"] = met
        return counted

    def of(self, codes: Iterable[str]) -> list[Finding]:
        """The findings with these codes."""
        asked = set(codes)
        return [finding for finding in self.findings if finding.code in asked]

    def to_json(self, language: Language = "sv") -> ReportJson:
        """The object that ``samordna check --json`` prints. What fails is explained together with how to
        mend it.
        """
        return {
            "findings": [_as_json(finding, language) for finding in self.findings],
            "summary": self.summary,
        }

    def _failing(self, severity: Severity) -> list[Finding]:
        return [f for f in self.findings if f.outcome is CheckOutcome.FAILS and f.severity is severity]

    def _count(self, outcome: CheckOutcome) -> int:
        return sum(finding.outcome is outcome for finding in self.findings)


def _as_json(finding: Finding, language: Language) -> FindingJson:
    explanation = finding.explanation.in_(language)
    if finding.outcome is CheckOutcome.FAILS:
        explanation = f"{explanation} {finding.mend.in_(language)}"
    told: FindingJson = {
        "code": finding.code,
        "severity": finding.severity.value,
        "outcome": finding.outcome.value,
        "title": finding.title.in_(language),
        "explanation": explanation,
        "where": finding.where,
        "source": finding.source.in_(language),
    }
    if finding.met_by:
        told["met_by"] = {
            "name": finding.met_by.name.in_(language),
            "address": finding.met_by.address,
        }
    return told
