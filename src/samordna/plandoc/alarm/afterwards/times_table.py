"""How long each step took, as a table with a bar in each row."""

from samordna.plandoc.alarm.afterwards import labels
from samordna.plandoc.alarm.afterwards.report import AlarmReport, TimeLine
from samordna.plandoc.alarm.afterwards.said import lasted
from samordna.plandoc.alarm.afterwards.times import TIMINGS, Timing
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.content import BarPart, Column, Table, TableRow
from samordna.plandoc.writing.text import one_line

LOOKS = {Timing.IN_TIME: "whole", Timing.LATE: "pale"}
NARROWEST = 0.01
"""A step that took no time is seen all the same."""
_LINE = (labels.DEPUTY, labels.NEXT)


def times_table(report: AlarmReport, language: Language) -> Table:
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
        return (labels.ROUNDS if one.rounds > 1 else labels.ONCE).in_(language).format(one.rounds)
    if one.began is None or one.ended is None:
        return "–"
    return lasted(one.ended - one.began, language)


def how(one: TimeLine, language: Language) -> str:
    said = TIMINGS[one.timing].in_(language)
    reached = one.timing in {Timing.IN_TIME, Timing.LATE} and 0 < one.attempt <= len(_LINE)
    return f"{said} ({_LINE[one.attempt - 1].in_(language)})" if reached else said
