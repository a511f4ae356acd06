"""The outcome of the checks as rows."""

from typing import TYPE_CHECKING

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import Block, Column, Table, TableRow
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.parts.helpers import plain_prose
from samordna.plandoc.writing.text import clean

if TYPE_CHECKING:
    from samordna.plandoc.checking import Report

FINDING_COLUMNS: tuple[tuple[Text, float], ...] = (
    (labels.CODE, 0.6),
    (labels.SEVERITY, 0.9),
    (FIELDS["outcome"], 1.1),
    (labels.CHECK, 2.4),
    (labels.EXPLANATION, 3.4),
    (labels.MEND, 3.0),
    (FIELDS["source"], 1.8),
)
_NAMES = {
    "error": labels.ERROR,
    "warning": labels.WARNING,
    "ok": labels.OUTCOME_OK,
    "fails": labels.OUTCOME_FAILS,
    "met_by": labels.OUTCOME_MET_BY,
    "not_applicable": labels.OUTCOME_NOT_APPLICABLE,
}


def finding_rows(report: "Report", language: Language) -> list[list[str]]:
    """One row for each check, in the order of ``FINDING_COLUMNS``."""
    return [
        [
            finding.code,
            _NAMES[finding.severity].in_(language),
            _NAMES[finding.outcome].in_(language),
            clean(finding.title.in_(language)),
            clean(finding.explanation.in_(language)),
            clean(finding.mend.in_(language)),
            clean(finding.source.in_(language)),
        ]
        for finding in report.findings
    ]


def findings(order: Order) -> list[Block]:
    """What the plan lacks; a sentence when it lacks nothing; then what others meet for it. Nothing when nobody asked."""
    if order.report is None:
        return []
    lacking = failing_table(order.report, order.language) or plain_prose(order.say(labels.CHECKS_NONE))
    met = _table(order.report, order.language, labels.OUTCOME_MET_BY, shown=(0, 3, 4))
    return [lacking, met] if met else [lacking]


def failing_table(report: "Report", language: Language) -> Table | None:
    """What the plan lacks: code, severity, check and how to mend it."""
    return _table(report, language, labels.OUTCOME_FAILS, shown=(0, 1, 3, 5), summary=labels.CHECKS)


def _table(
    report: "Report",
    language: Language,
    outcome: Text,
    *,
    shown: tuple[int, ...],
    summary: Text | None = None,
) -> Table | None:
    """The rows with this outcome, in the columns of ``FINDING_COLUMNS`` that are shown."""
    rows = [row for row in finding_rows(report, language) if row[2] == outcome.in_(language)]
    if not rows:
        return None
    columns = [FINDING_COLUMNS[i] for i in shown]
    return Table(
        summary=(summary or outcome).in_(language),
        columns=[Column(title.in_(language), weight) for title, weight in columns],
        rows=[TableRow([row[i] for i in shown]) for row in rows],
    )
