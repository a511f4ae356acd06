"""What ``samordna check`` tells a person: how much is lacking, by kind with what matters most first, and what to begin with."""

from collections.abc import Iterable
from itertools import groupby

from rich.padding import Padding
from rich.text import Text as Line

from samordna.cli.terminal import console
from samordna.plandoc.checking import Finding, Report
from samordna.plandoc.checking.lacks import lack_of, weight
from samordna.plandoc.checking.registry import GROUPS
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing import labels

_TO_BEGIN_WITH = 3
_INDENT = (0, 0, 0, 6)
_BEGIN = Text("Börja med:", "Begin with:")
_COUNTED = {
    "errors": labels.ERROR,
    "warnings": labels.WARNING,
    "ok": labels.OUTCOME_OK,
    "met_by": labels.OUTCOME_MET_BY,
    "not_applicable": labels.OUTCOME_NOT_APPLICABLE,
}


def show_checks(report: Report, language: Language) -> None:
    summary = ", ".join(
        f"{count} {_COUNTED[name].in_(language).lower()}" for name, count in report.summary.items()
    )
    console.print(Line(summary, style="bold"))
    _show_failing(labels.ERROR, report.errors, language, colour="red")
    _show_failing(labels.WARNING, report.warnings, language, colour="yellow")
    for finding in (one for one in report.findings if one.met_by):
        console.print(Line(f"\n→ {finding.code:<4}{finding.title.in_(language)}", style="green"))
        console.print(Padding(Line(finding.explanation.in_(language)), _INDENT))
    _show_first(sorted(report.errors + report.warnings, key=weight)[:_TO_BEGIN_WITH], language)


def _show_failing(heading: Text, findings: list[Finding], language: Language, *, colour: str) -> None:
    for group, members in _by_kind(findings):
        title = f"{heading.in_(language)} · {group.in_(language)} ({len(members)})"
        console.print(Line(f"\n{title}", style="bold"))
        for finding in members:
            console.print(Line(f"✗ {finding.code:<4}{lack_of(finding).in_(language)}", style=colour))
            console.print(Padding(Line(finding.explanation.in_(language)), _INDENT))
            console.print(Padding(Line(finding.mend.in_(language), style="dim"), _INDENT))


def _by_kind(findings: Iterable[Finding]) -> list[tuple[Text, list[Finding]]]:
    """The kind with the weightiest of all comes first."""
    by_code = sorted(findings, key=lambda one: GROUPS[one.code[0]].sv)
    kinds = [
        (group, sorted(members, key=weight))
        for group, members in groupby(by_code, key=lambda one: GROUPS[one.code[0]])
    ]
    return sorted(kinds, key=lambda kind: weight(kind[1][0]))


def _show_first(weightiest: list[Finding], language: Language) -> None:
    """Last, where the eye is when a long answer has gone by."""
    if weightiest:
        console.print(Line(f"\n{_BEGIN.in_(language)}", style="bold"))
    for number, finding in enumerate(weightiest, start=1):
        first = f"{lack_of(finding).in_(language)} ({finding.code}). {finding.mend.in_(language)}"
        console.print(Padding(Line(f"{number}. {first}"), (0, 0, 0, 2)))
