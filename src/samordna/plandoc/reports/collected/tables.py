"""The tables of the document: board by board, who covers what, and the environments."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from samordna.plandoc.reports import labels as report_labels
from samordna.plandoc.reports.collected import labels
from samordna.plandoc.reports.collected.model import CollectedReport, ReportedPlan
from samordna.plandoc.statuses import LOOKS, WITHOUT_STATUS
from samordna.plandoc.vocabulary import Function, Language, Status, Text, name_of
from samordna.plandoc.writing.content import Column, Fact, Table, TableRow
from samordna.plandoc.writing.text import one_line


def by_board(report: CollectedReport) -> Table:
    """Of those that have reported: the statuses that some activity has, what is late, and the conditions."""
    say = report.language
    statuses = statuses_of(report)
    titles = [
        *(labels.BOARD.in_(say), labels.ACTIVITIES.in_(say), *(status_name(one, say) for one in statuses)),
        *(report_labels.OVER.in_(say), labels.MET.in_(say)),
    ]
    rows = [
        TableRow(
            [
                *(one.board or one.title, str(one.activities)),
                *(str(count_of(one, status)) for status in statuses),
                *(str(one.over), met(one, say)),
            ]
        )
        for one in report.reported
    ]
    return _table(labels.EACH, titles, rows, say)


def statuses_of(report: CollectedReport) -> list[Status | None]:
    """Those that some activity has; None where some activity has none, so that each row adds up."""
    return [status for status in (*LOOKS, None) if any(count_of(one, status) for one in report.plans)]


def count_of(plan: ReportedPlan, status: Status | None) -> int:
    return plan.statuses.get(status, 0) if status else plan.activities - sum(plan.statuses.values())


def status_name(status: Status | None, language: Language) -> str:
    return name_of(status, language) if status else WITHOUT_STATUS.in_(language)


def met(plan: ReportedPlan, language: Language) -> str:
    """ "1 of 2", and nothing where there are no conditions."""
    words = labels.OF.in_(language).format(n=plan.met, total=plan.conditions)
    return words if plan.conditions else ""


def functions_table(report: CollectedReport) -> Table:
    """Of every plan how many services have each function; one that tells of none says so."""
    say = report.language
    titles = [labels.BOARD.in_(say), *(name_of(function, say) for function in Function)]
    nothing = Fact(labels.SERVICES.in_(say), labels.NO_FUNCTION.in_(say))
    rows = [
        TableRow(
            [one.board or one.title, *(str(one.functions.get(function, 0)) for function in Function)],
            [] if any(one.functions.values()) else [nothing],
        )
        for one in report.plans
    ]
    return _table(labels.COUNTED, titles, rows, say)


def environments_table(report: CollectedReport) -> Table | None:
    say = report.language
    boards: dict[str, list[str]] = defaultdict(list)
    for one in report.plans:
        for name in dict.fromkeys(map(one_line, one.environments)):
            boards[name].append(one.board or one.title)
    rows = [TableRow([name, ", ".join(dict.fromkeys(found))]) for name, found in boards.items()]
    titles = [labels.ENVIRONMENT.in_(say), labels.BOARDS.in_(say)]
    return _table(labels.ENVIRONMENTS, titles, rows, say) if rows else None


def _table(summary: Text, titles: Sequence[str], rows: Iterable[TableRow], language: Language) -> Table:
    widths = [Column(title, 1.0 if place else 2.6) for place, title in enumerate(titles)]
    return Table(summary.in_(language), widths, list(rows), wide=len(titles) > 6)
