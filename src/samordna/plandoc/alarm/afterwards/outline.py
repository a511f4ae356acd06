"""The report of an alarm as pages: facts, times with a picture beside the table, evaluation, lessons, and the log last."""

from collections.abc import Iterator

from samordna.plandoc.alarm.afterwards import labels
from samordna.plandoc.alarm.afterwards.report import AlarmReport, LessonLine, LogLine
from samordna.plandoc.alarm.afterwards.said import lasted, moment
from samordna.plandoc.alarm.afterwards.times_table import times_table
from samordna.plandoc.vocabulary import Language, Text
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
from samordna.plandoc.writing.text import one_line


def content_of_report(report: AlarmReport, language: Language) -> Content:
    """Everything that the page, PDF and Word show of it. An exercise says so above all else."""
    kind = labels.EXERCISE if report.kind == "exercise" else labels.LIVE
    marks = [kind.in_(language), *([labels.PUBLIC.in_(language)] if report.is_public else [])]
    return Content(
        title=": ".join(filter(None, (labels.REPORT.in_(language), one_line(report.route)))),
        language=language,
        municipality=one_line(report.municipality),
        sender="",
        facts=list(_facts(report, kind, language)),
        marks=marks,
        blocks=list(_blocks(report, language)),
    )


def _facts(report: AlarmReport, kind: Text, language: Language) -> Iterator[Fact]:
    yield Fact(labels.KIND.in_(language), kind.in_(language))
    if report.what:
        yield Fact(labels.WHAT.in_(language), one_line(report.what))
    yield Fact(labels.STARTED.in_(language), moment(report.started_at, language))
    closed = moment(report.closed_at, language) if report.closed_at else labels.GOES_ON.in_(language)
    yield Fact(labels.CLOSED.in_(language), closed)
    if report.closed_at:
        seconds = int((report.closed_at - report.started_at).total_seconds())
        yield Fact(labels.LASTED.in_(language), lasted(seconds, language))
    answer = labels.YES if report.is_extraordinary else labels.NO
    yield Fact(labels.EXTRAORDINARY.in_(language), answer.in_(language))
    yield Fact(labels.IN_TIME.in_(language), labels.OF.in_(language).format(report.in_time, report.begun))


def _blocks(report: AlarmReport, language: Language) -> Iterator[Block]:
    if report.is_public and not report.is_open:
        yield _said(labels.CLOSED_ROUTE, language)
        return
    if report.reasons:
        yield Heading(1, labels.REASONS.in_(language))
        yield Prose(markdown.parse(report.reasons))
    yield Heading(1, labels.TIMES.in_(language))
    yield times_table(report, language)
    yield Heading(1, labels.LESSONS.in_(language))
    yield _lessons(report, language) if report.lessons else _said(labels.NO_LESSONS, language)
    if report.is_public:
        return
    yield Heading(1, labels.EVALUATION.in_(language))
    if not any(one.answer for one in report.answers):
        yield _said(labels.NO_ANSWERS, language)
    for one in report.answers:
        if one.answer:
            yield Heading(2, one.question)
            yield Prose(markdown.parse(one.answer))
    yield Heading(1, labels.LOG.in_(language))
    yield _log(report, language)


def _said(text: Text, language: Language) -> Prose:
    return Prose(markdown.parse(text.in_(language)))


def _lessons(report: AlarmReport, language: Language) -> Table:
    titles = [Column(labels.LESSON.in_(language), 3.0), Column(labels.BECAME.in_(language), 2.0)]
    return Table(
        labels.LESSONS.in_(language),
        titles,
        [
            TableRow([_lesson(one, language), one_line(one.activity) or labels.NOT_YET.in_(language)])
            for one in report.lessons
        ],
    )


def _lesson(one: LessonLine, language: Language) -> str:
    text = one_line(one.text)
    return text if one.is_open else f"{text} ({labels.RESTRICTED.in_(language)})"


def _log(report: AlarmReport, language: Language) -> Table:
    titles = (labels.WHEN, labels.EVENT, labels.TO_WHOM, labels.BY)
    weights = (1.1, 3.6, 1.4, 1.3)
    rows = [
        TableRow(
            [moment(one.at, language), one_line(_entry(one, language)), one_line(one.whom), one_line(one.who)]
        )
        for one in report.log
    ]
    columns = [Column(title.in_(language), weight) for title, weight in zip(titles, weights, strict=True)]
    return Table(labels.LOG.in_(language), columns, rows)


def _entry(one: LogLine, language: Language) -> str:
    """What happened, at which step, and what was written, with the words that were written last."""
    what = _event(one.what, language, is_correction=one.is_correction)
    return ". ".join(part.rstrip(".") for part in (what, one.step, one.text) if part)


def _event(what: str, language: Language, *, is_correction: bool) -> str:
    correction = labels.CORRECTS.in_(language)
    return f"{correction}: {what}" if is_correction and what != correction else what
