"""What the document holds, as data: it is kept as JSON with its figures, so that it never changes."""

from collections import Counter
from datetime import date

from pydantic import BaseModel, Field

from samordna.plandoc.reports.model import CommitteeReport
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Function, Language, Status


class ReportedPlan(BaseModel):
    """A plan in force and what was reported of it. Without a report ``report`` is None, and nothing is counted.

    ``plan`` and ``report`` are the numbers of their pages; ``statuses`` and ``functions`` count activities and services.
    """

    plan: int
    title: str
    board: str
    report: int | None = None
    sent_on: date | None = None
    told: str = ""
    statuses: dict[Status, int] = Field(default_factory=dict)
    activities: int = 0
    over: int = 0
    conditions: int = 0
    met: int = 0
    functions: dict[Function, int] = Field(default_factory=dict)
    environments: list[str] = Field(default_factory=list)


class CollectedReport(BaseModel):
    """All plans in force, those of one board beside each other."""

    title: str
    municipality: str
    occasion: str
    day: date
    language: Language = "sv"
    plans: list[ReportedPlan]

    @property
    def reported(self) -> list[ReportedPlan]:
        return [one for one in self.plans if one.report is not None]

    @property
    def lacking(self) -> list[ReportedPlan]:
        """Those of which nothing has been sent to the occasion."""
        return [one for one in self.plans if one.report is None]


def reported_plan(
    plan: int,
    document: PlanDocument,
    *,
    title: str,
    board: str,
    sent: tuple[int, date, CommitteeReport] | None,
) -> ReportedPlan:
    """``document`` is what is open of the plan."""
    functions = Counter(function for service in document.services for function in service.functions)
    told = ReportedPlan(
        plan=plan,
        title=title,
        board=board,
        functions=dict(functions),
        environments=[one.name for one in document.environments],
    )
    if sent is None:
        return told
    report, day, said = sent
    activities, conditions = said.figures.activities, said.figures.conditions
    return told.model_copy(
        update={
            "report": report,
            "sent_on": day,
            "told": _told(said),
            "statuses": dict(Counter(one.status for one in activities if one.status)),
            "activities": len(activities),
            "over": sum(one.is_over for one in activities),
            "conditions": len(conditions),
            "met": sum(bool(one.answer) for one in conditions),
        }
    )


def _told(report: CommitteeReport) -> str:
    """All that the board itself has written, its first text without a heading."""
    texts = [
        one.text if one is report.intro else f"**{one.heading}**\n\n{one.text}"
        for one in report.sections
        if one.text.strip()
    ]
    return "\n\n".join(texts)
