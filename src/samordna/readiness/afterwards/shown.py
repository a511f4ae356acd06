"""The times of an alarm as the page draws them: a row for each step, with a bar from when it began until it was done."""

from dataclasses import dataclass

from samordna.plandoc.alarm.afterwards.report import AlarmReport
from samordna.plandoc.alarm.afterwards.said import lasted
from samordna.plandoc.alarm.afterwards.times_table import how, span, took
from samordna.plandoc.vocabulary import Language


@dataclass(frozen=True, slots=True)
class StepShown:
    """``start`` and ``width`` are hundredths of the whole; None where the step did not begin."""

    text: str
    role: str
    expected: str
    took: str
    how: str
    timing: str
    start: str = ""
    width: str = ""


def times_shown(report: AlarmReport, language: Language) -> list[StepShown]:
    spans = span(report)
    return [
        StepShown(
            text=one.text,
            role=one.role,
            expected=lasted(one.expected, language),
            took=took(one, language),
            how=how(one, language),
            timing=one.timing.value,
            start=f"{100 * place[0]:.2f}" if place else "",
            width=f"{100 * place[1]:.2f}" if place else "",
        )
        for one, place in zip(report.times, spans, strict=True)
    ]
