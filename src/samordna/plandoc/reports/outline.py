"""A report as pages: its texts, the statuses as a chart, and its tables, with what deviates first."""

from collections.abc import Iterator

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.memorandum import TextSection
from samordna.plandoc.reports import labels
from samordna.plandoc.reports.columns import activity_table
from samordna.plandoc.reports.model import CommitteeReport, Figures
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import (
    Block,
    Column,
    Content,
    Fact,
    Heading,
    Prose,
    Table,
    TableRow,
)
from samordna.plandoc.writing.counts import status_chart
from samordna.plandoc.writing.sections import text_blocks
from samordna.plandoc.writing.text import one_line
from samordna.plandoc.writing.tidying import in_steps


def content_of_report(report: CommitteeReport, *, with_empty: bool = False) -> Content:
    """Everything that the page, PDF, Word and the clipboard show of it. ``with_empty`` keeps headings that have no text yet."""
    language = report.language
    return Content(
        title=one_line(report.title),
        language=language,
        municipality=one_line(report.municipality),
        sender=one_line(report.board),
        facts=[
            Fact(labels.PLAN.in_(language), one_line(report.plan)),
            Fact(labels.OCCASION.in_(language), one_line(report.occasion)),
            Fact(labels.TAKEN.in_(language), to_swedish(report.figures.taken_on.isoformat(), language)),
        ],
        marks=[one_line(report.occasion)],
        blocks=list(in_steps(_blocks(report, with_empty=with_empty))),
    )


def _blocks(report: CommitteeReport, *, with_empty: bool) -> Iterator[Block]:
    language, figures = report.language, report.figures
    yield from _text(report.intro, 1)
    if figures.leaves_out:
        yield Prose(markdown.parse(labels.LEAVES_OUT.in_(language)))
    if chart := status_chart(figures.activities, language):
        yield chart
    written = [one for one in report.groups if with_empty or one.text.strip()]
    if written:
        yield Heading(1, labels.GROUPS.in_(language))
        for one in written:
            yield from _text(one, 2)
    if figures.activities:
        yield Heading(1, labels.TABLE.in_(language))
        yield from activity_table(figures.activities, language)
    if figures.conditions:
        yield from _text(report.conditions or _untold(language), 1)
        yield condition_table(figures, language)
    if with_empty or report.next.text.strip():
        yield from _text(report.next, 1)


def _text(section: TextSection, level: int) -> Iterator[Block]:
    return text_blocks(section.heading, section.text, level, section.key)


def _untold(language: Language) -> TextSection:
    return TextSection(key="", heading=labels.CONDITIONS.in_(language))


def condition_table(figures: Figures, language: Language) -> Table:
    unanswered = labels.UNANSWERED.in_(language)
    return Table(
        labels.CONDITIONS.in_(language),
        [Column(labels.CONDITION.in_(language)), Column(labels.ANSWER.in_(language))],
        [TableRow([one.text, one.answer or unanswered]) for one in figures.conditions],
    )
