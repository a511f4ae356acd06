"""The document as pages: a chart beside its table, board by board, who covers what, and each board's own words."""

from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.reports.collected import labels
from samordna.plandoc.reports.collected.model import CollectedReport, ReportedPlan
from samordna.plandoc.reports.collected.tables import by_board, count_of, environments_table, functions_table
from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import Block, Content, Fact, Heading, Prose
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
    counted = {"n": len(report.reported), "total": len(report.plans), "lacking": len(report.lacking)}
    return labels.INTRO.in_(report.language).format(**counted, activities=total, occasion=report.occasion)


def _blocks(report: CollectedReport) -> Iterator[Block]:
    say = report.language
    yield from text_blocks(labels.SHORT.in_(say), introduction(report), 1)
    counted = [
        _Counted(status) for one in report.plans for status in (*_each(one), *[None] * count_of(one, None))
    ]
    if chart := status_chart(counted, say):
        yield chart
    yield Heading(1, labels.LACKING.in_(say), "lacking")
    yield _lacking(report)
    if report.reported:
        yield Heading(1, labels.EACH.in_(say), "each")
        yield by_board(report)
    yield Heading(1, labels.WHO.in_(say), "who")
    yield Prose(markdown.parse(labels.HOW_COUNTED.in_(say)))
    yield functions_table(report)
    if environments := environments_table(report):
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
