"""What the document holds, as data: it is kept as JSON with its figures, so that it never changes."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from pydantic import BaseModel, Field

from samordna.plandoc.reports.model import CommitteeReport
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


class Open(NamedTuple):
    """What of a plan's services and environments is open: how many services have each function, and the environments' names."""

    functions: dict[Function, int]
    environments: list[str]


class Sent(NamedTuple):
    """What a report that was sent says, counted."""

    told: str
    statuses: dict[Status, int]
    activities: int
    over: int
    conditions: int
    met: int


def sent_in(report: CommitteeReport) -> Sent:
    activities, conditions = report.figures.activities, report.figures.conditions
    return Sent(
        told=_told(report),
        statuses=dict(Counter(one.status for one in activities if one.status)),
        activities=len(activities),
        over=sum(one.is_over for one in activities),
        conditions=len(conditions),
        met=sum(bool(one.answer) for one in conditions),
    )


def reported_plan(
    plan: int, opened: Open, *, title: str, board: str, sent: tuple[int, date, Sent] | None
) -> ReportedPlan:
    """``sent`` is the number of the report, its day and what it says; None where nothing was sent."""
    told = ReportedPlan(plan=plan, title=title, board=board, **opened._asdict())
    if sent is None:
        return told
    report, day, said = sent
    return told.model_copy(update={"report": report, "sent_on": day, **said._asdict()})


def _told(report: CommitteeReport) -> str:
    """All that the board itself has written, its first text without a heading."""
    texts = [
        one.text if one is report.intro else f"**{one.heading}**\n\n{one.text}"
        for one in report.sections
        if one.text.strip()
    ]
    return "\n\n".join(texts)
