"""The document's tables for spreadsheets: every plan in force has its row, also those of which nothing was sent."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from samordna.plandoc.reports import labels as report_labels
from samordna.plandoc.reports.collected import labels
from samordna.plandoc.reports.collected.model import CollectedReport, ReportedPlan
from samordna.plandoc.reports.collected.tables import (
    count_of,
    environments_table,
    functions_table,
    status_name,
    statuses_of,
)
from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing.content import Table
from samordna.plandoc.writing.tables import said

Value = str | int | date


class Sheet(NamedTuple):
    name: str
    columns: list[str]
    rows: Sequence[list[Value]]


def sheets_of(report: CollectedReport) -> list[Sheet]:
    """The boards first. Numbers and days are such, to be counted with."""
    say = report.language
    environments = environments_table(report)
    return [
        _boards(report),
        _sheet(labels.WHO.in_(say), functions_table(report)),
        *([_sheet(labels.ENVIRONMENTS.in_(say), environments)] if environments else []),
    ]


def _boards(report: CollectedReport) -> Sheet:
    say = report.language
    statuses = statuses_of(report)
    columns = [
        *(labels.BOARD.in_(say), labels.PLAN.in_(say), labels.SENT.in_(say), labels.ACTIVITIES.in_(say)),
        *(status_name(status, say) for status in statuses),
        *(report_labels.OVER.in_(say), labels.CONDITIONS.in_(say), labels.MET.in_(say)),
    ]
    return Sheet(
        labels.EACH.in_(say),
        columns,
        [_filled(_row(one, statuses, labels.NOT_SENT.in_(say)), len(columns)) for one in report.plans],
    )


def _row(plan: ReportedPlan, statuses: list[Status | None], not_sent: str) -> list[Value]:
    whose: list[Value] = [plan.board, plan.title]
    if plan.sent_on is None:
        return [*whose, not_sent]
    counts = (count_of(plan, status) for status in statuses)
    return [*whose, plan.sent_on, plan.activities, *counts, plan.over, plan.conditions, plan.met]


def _filled(row: list[Value], width: int) -> list[Value]:
    return [*row, *[""] * (width - len(row))]


def _sheet(name: str, table: Table) -> Sheet:
    """What has no column of its own on a page has one here."""
    more = list(dict.fromkeys(fact.label for row in table.rows for fact in row.details))
    return Sheet(
        name,
        [*(column.title for column in table.columns), *more],
        [
            [
                *(_number(said(cell)) for cell in row.cells),
                *({fact.label: fact.value for fact in row.details}.get(label, "") for label in more),
            ]
            for row in table.rows
        ],
    )


def _number(text: str) -> Value:
    return int(text) if text.isdecimal() else text
