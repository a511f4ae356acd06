"""What the commands print for a person: short, well-set reports."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from samordna.plandoc.vocabulary import Language
from samordna.plandoc.vocabulary import Text as Words

if TYPE_CHECKING:
    from samordna.plandoc.checking import Report
    from samordna.plandoc.diff import Change

console = Console(highlight=False)

INDENT = (0, 0, 0, 6)
MARKS = {
    "ok": ("✓", "green"),
    "met_by": ("→", "green"),
    "fails": ("✗", "red"),
    "not_applicable": ("–", "dim"),
}

_COUNTED = {
    "errors": Words("fel", "errors"),
    "warnings": Words("varningar", "warnings"),
    "ok": Words("i ordning", "in order"),
    "met_by": Words("möts av kommunen", "met by the municipality"),
    "not_applicable": Words("ej tillämpliga", "not applicable"),
}


def show_checks(report: "Report", language: Language) -> None:
    failing = [one for one in report.findings if one.outcome == "fails"]
    for finding in sorted(failing, key=lambda one: one.severity != "error"):
        mark, colour = MARKS[finding.outcome]
        colour = colour if finding.severity == "error" else "yellow"
        console.print(Line(f"{mark} {finding.code:<4}{finding.title.in_(language)}", style=colour))
        console.print(Padding(Line(finding.explanation.in_(language)), INDENT))
        console.print(Padding(Line(finding.mend.in_(language), style="dim"), INDENT))
    for finding in (one for one in report.findings if one.met_by):
        mark, colour = MARKS[finding.outcome]
        console.print(Line(f"{mark} {finding.code:<4}{finding.title.in_(language)}", style=colour))
        console.print(Padding(Line(finding.explanation.in_(language)), INDENT))
    counts = ((count, _COUNTED[name].in_(language)) for name, count in report.summary.items())
    console.print(Line(", ".join(f"{count} {words}" for count, words in counts), style="bold"))


def show_changes(changes: "list[Change]", language: Language) -> None:
    if not changes:
        console.print("Inga skillnader." if language == "sv" else "No differences.")
    for change in changes:
        console.print(Line(f"• {change.summary.in_(language)}"))


def show_rows(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table whose cells may be several lines."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in columns:
        table.add_column(title, overflow="fold")
    for row in rows:
        table.add_row(*(Line(str(value) or "–") for value in row))
    console.print(table)
