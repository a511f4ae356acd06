"""The table of boards on screen, where each number leads to its rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.reports.collected import CollectedReport, ReportedPlan
from samordna.plandoc.reports.collected.tables import count_of, met, statuses_of


@dataclass(frozen=True, slots=True)
class StatusCount:
    status: str
    count: int


@dataclass(frozen=True, slots=True)
class BoardRow:
    plan: ReportedPlan
    counts: list[StatusCount]
    met: str


def board_rows(report: CollectedReport) -> list[BoardRow]:
    """Of those that have reported."""
    return list(_rows(report))


def _rows(report: CollectedReport) -> Iterator[BoardRow]:
    statuses = statuses_of(report)
    for one in report.reported:
        counts = [StatusCount(status or "", count_of(one, status)) for status in statuses]
        yield BoardRow(one, counts, met(one, report.language))
