"""The report of an alarm as pages: facts, times with a picture beside the table, evaluation, lessons, and the log last."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from samordna.plandoc.alarm.afterwards import labels
from samordna.plandoc.alarm.afterwards.report import AlarmReport, TimeLine
from samordna.plandoc.alarm.afterwards.times import TIMINGS, Timing
from samordna.plandoc.dates import to_swedish
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import (
    BarPart,
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

SWEDEN = ZoneInfo("Europe/Stockholm")
LOOKS = {Timing.IN_TIME: "whole", Timing.LATE: "pale"}
NARROWEST = 0.01
"""A step that took no time is seen all the same."""
_LINE = (labels.DEPUTY, labels.NEXT)


def content_of_report(report: AlarmReport, language: Language) -> Content:
    """Everything that the page, PDF and Word show of it. An exercise says so above all else."""
    kind = labels.EXERCISE if report.kind == "exercise" else labels.LIVE
    marks = [kind.in_(language), *([labels.PUBLIC.in_(language)] if report.is_public else [])]
    return Content(
        title=f"{labels.REPORT.in_(language)}: {one_line(report.route)}",
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
    if report.reasons:
        yield Heading(1, labels.REASONS.in_(language))
        yield Prose(markdown.parse(report.reasons))
    yield Heading(1, labels.TIMES.in_(language))
    yield _times(report, language)
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


def _times(report: AlarmReport, language: Language) -> Table:
    titles = [labels.STEP, *([] if report.is_public else [labels.ROLE])]
    titles += [labels.EXPECTED, labels.TOOK, labels.HOW, labels.WHEN]
    weights = [3.0, *([] if report.is_public else [1.6]), 0.9, 0.9, 1.3, 2.0]
    rows = []
    for one, place in zip(report.times, span(report), strict=True):
        cells = [one_line(one.text), *([] if report.is_public else [one_line(one.role)])]
        cells += [lasted(one.expected, language), took(one, language), how(one, language), ""]
        rows.append(TableRow([*cells], bar=_bar(one, place)))
    columns = [Column(title.in_(language), weight) for title, weight in zip(titles, weights, strict=True)]
    return Table(labels.TIMES_SUMMARY.in_(language), columns, rows)


def span(report: AlarmReport) -> list[tuple[float, float] | None]:
    """From where to how wide each step's bar goes, as shares of the whole time; None for a step that did not begin."""
    last = max((one.ended or one.began or 0 for one in report.times), default=0)
    if report.closed_at:
        last = max(last, int((report.closed_at - report.started_at).total_seconds()))
    return [_span(one, last or 1) for one in report.times]


def _span(one: TimeLine, whole: int) -> tuple[float, float] | None:
    if one.began is None:
        return None
    start = min(one.began / whole, 1 - NARROWEST)
    ended = one.ended if one.ended is not None else whole
    return start, max(min(ended / whole, 1.0) - start, NARROWEST)


def _bar(one: TimeLine, place: tuple[float, float] | None) -> list[BarPart]:
    return [BarPart(*place, LOOKS.get(one.timing, "empty"))] if place else []


def took(one: TimeLine, language: Language) -> str:
    if one.rounds:
        return labels.ROUNDS.in_(language).format(one.rounds)
    if one.began is None or one.ended is None:
        return "–"
    return lasted(one.ended - one.began, language)


def how(one: TimeLine, language: Language) -> str:
    said = TIMINGS[one.timing].in_(language)
    reached = one.timing in {Timing.IN_TIME, Timing.LATE} and 0 < one.attempt <= len(_LINE)
    return f"{said} ({_LINE[one.attempt - 1].in_(language)})" if reached else said


def _lessons(report: AlarmReport, language: Language) -> Table:
    titles = [Column(labels.LESSON.in_(language), 3.0), Column(labels.BECAME.in_(language), 2.0)]
    return Table(
        labels.LESSONS.in_(language),
        titles,
        [
            TableRow([one_line(one.text), one_line(one.activity) or labels.NOT_YET.in_(language)])
            for one in report.lessons
        ],
    )


def _log(report: AlarmReport, language: Language) -> Table:
    titles = (labels.WHEN, labels.EVENT, labels.STEP, labels.ROLE)
    weights = (1.2, 1.6, 2.6, 1.6)
    rows = [
        TableRow(
            [
                moment(one.at, language),
                _event(one.what, language, is_correction=one.is_correction),
                one.step,
                one.who,
            ],
            details=[Fact("", one_line(one.text))] if one.text else [],
        )
        for one in report.log
    ]
    columns = [Column(title.in_(language), weight) for title, weight in zip(titles, weights, strict=True)]
    return Table(labels.LOG.in_(language), columns, rows)


def _event(what: str, language: Language, *, is_correction: bool) -> str:
    return f"{labels.CORRECTS.in_(language)}: {what}" if is_correction else what


def moment(at: datetime, language: Language) -> str:
    """Day and time of the day in Sweden."""
    local = at.astimezone(SWEDEN)
    return f"{to_swedish(local.date().isoformat(), language)} {local:%H:%M}"


def lasted(seconds: int, language: Language) -> str:
    """Such as “40 s”, “12 min” or “2 h 5 min”."""
    if seconds < 60:
        return labels.SECONDS.in_(language).format(seconds)
    minutes = round(seconds / 60)
    if minutes < 60:
        return labels.MINUTES.in_(language).format(minutes)
    return labels.HOURS.in_(language).format(minutes // 60, minutes % 60)
