"""The document as pages: a chart beside its table, board by board, who covers what, and each board's own words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.reports import labels as report_labels
from samordna.plandoc.reports.collected import labels
from samordna.plandoc.reports.collected.model import CollectedReport, ReportedPlan
from samordna.plandoc.statuses import LOOKS
from samordna.plandoc.vocabulary import Function, Language, Status, Text, name_of
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import Block, Column, Content, Fact, Heading, Prose, Table, TableRow
from samordna.plandoc.writing.counts import status_chart
from samordna.plandoc.writing.sections import text_blocks
from samordna.plandoc.writing.text import one_line
from samordna.plandoc.writing.tidying import in_steps


@dataclass(frozen=True, slots=True)
class _Counted:
    """An activity as the chart counts it."""

    status: Status | None


def content_of_collected(report: CollectedReport) -> Content:
    """Everything that the page, PDF and Word show of it."""
    say = report.language
    counted = {"n": len(report.reported), "total": len(report.plans)}
    return Content(
        title=one_line(report.title),
        language=say,
        municipality=one_line(report.municipality),
        sender="",
        facts=[
            Fact(labels.OCCASION.in_(say), one_line(report.occasion)),
            Fact(labels.REPORTS.in_(say), labels.OF.in_(say).format(**counted)),
            Fact(labels.DAY.in_(say), to_swedish(report.day.isoformat(), say)),
        ],
        marks=[one_line(report.occasion)],
        blocks=list(in_steps(_blocks(report))),
    )


def introduction(report: CollectedReport) -> str:
    total = sum(one.activities for one in report.plans)
    counted = {"n": len(report.reported), "total": len(report.plans), "activities": total}
    return labels.INTRO.in_(report.language).format(**counted, occasion=report.occasion)


def _blocks(report: CollectedReport) -> Iterator[Block]:
    say = report.language
    yield from text_blocks(labels.SHORT.in_(say), introduction(report), 1)
    counted = [
        _Counted(status)
        for one in report.plans
        for status in (*_each(one), *[None] * (one.activities - sum(one.statuses.values())))
    ]
    if chart := status_chart(counted, say):
        yield chart
    yield Heading(1, labels.LACKING.in_(say), "lacking")
    yield _lacking(report)
    if report.reported:
        yield Heading(1, labels.EACH.in_(say), "each")
        yield by_board(report)
    yield Heading(1, labels.WHO.in_(say), "who")
    yield _functions(report)
    if environments := _environments(report):
        yield Heading(1, labels.ENVIRONMENTS.in_(say), "environments")
        yield environments
    if told := [one for one in report.reported if one.told.strip()]:
        yield Heading(1, labels.TOLD.in_(say), "told")
        for one in told:
            yield from text_blocks(one.board or one.title, one.told, 2)


def _each(plan: ReportedPlan) -> Iterator[Status]:
    for status, count in plan.statuses.items():
        yield from [status] * count


def _lacking(report: CollectedReport) -> Block:
    lines = [f"- {one.board}: {one.title}" if one.board else f"- {one.title}" for one in report.lacking]
    return Prose(markdown.parse("\n".join(lines) or labels.ALL_REPORTED.in_(report.language)))


def by_board(report: CollectedReport) -> Table:
    """The statuses that some activity has, what is late, and the conditions."""
    say = report.language
    statuses = statuses_of(report)
    titles = [
        labels.BOARD.in_(say),
        labels.ACTIVITIES.in_(say),
        *(name_of(status, say) for status in statuses),
        report_labels.OVER.in_(say),
        labels.MET.in_(say),
    ]
    rows = [
        [
            one.board or one.title,
            str(one.activities),
            *(str(one.statuses.get(status, 0)) for status in statuses),
            str(one.over),
            met(one, say),
        ]
        for one in report.reported
    ]
    return _table(labels.EACH, titles, rows, say)


def statuses_of(report: CollectedReport) -> list[Status]:
    return [status for status in LOOKS if any(one.statuses.get(status) for one in report.plans)]


def met(plan: ReportedPlan, language: Language) -> str:
    """ "1 of 2", and nothing where there are no conditions."""
    words = labels.OF.in_(language).format(n=plan.met, total=plan.conditions)
    return words if plan.conditions else ""


def _functions(report: CollectedReport) -> Table:
    say = report.language
    titles = [labels.BOARD.in_(say), *(name_of(function, say) for function in Function)]
    rows = [
        [one.board or one.title, *(str(one.functions.get(function, 0)) for function in Function)]
        for one in report.plans
    ]
    return _table(labels.COUNTED, titles, rows, say)


def _environments(report: CollectedReport) -> Table | None:
    say = report.language
    boards: dict[str, list[str]] = defaultdict(list)
    for one in report.plans:
        for name in dict.fromkeys(map(one_line, one.environments)):
            boards[name].append(one.board or one.title)
    rows = [[name, ", ".join(dict.fromkeys(found))] for name, found in boards.items()]
    titles = [labels.ENVIRONMENT.in_(say), labels.BOARDS.in_(say)]
    return _table(labels.ENVIRONMENTS, titles, rows, say) if rows else None


def _table(summary: Text, titles: Sequence[str], rows: Iterable[list[str]], language: Language) -> Table:
    widths = [Column(title, 1.0 if place else 2.6) for place, title in enumerate(titles)]
    return Table(summary.in_(language), widths, [TableRow(list(row)) for row in rows], wide=len(titles) > 6)
