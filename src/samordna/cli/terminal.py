"""What the commands print for a person: short, well-set reports."""

from collections.abc import Iterable, Sequence, Sized
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from samordna.plandoc.dates import is_edtf, to_swedish
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.vocabulary import Language, name_of
from samordna.plandoc.vocabulary import Text as Words

if TYPE_CHECKING:
    from samordna.plandoc.checking import Report
    from samordna.plandoc.diff import Change
    from samordna.plandoc.reading import ReadResult
    from samordna.plandoc.reading.blocks import FilePlace

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


def show_reading(result: "ReadResult") -> None:
    from samordna.plandoc.checking.privacy import HIT_NAMES
    from samordna.plandoc.reading.guarded import guarded

    document = result.document
    meta = document.metadata
    console.print(Line(meta.title or result.source.name, style="bold"))
    facts = [
        meta.administration,
        meta.board,
        meta.registry_number and f"dnr {meta.registry_number}",
        meta.version,
    ]
    if any(facts):
        console.print(" · ".join(fact for fact in facts if fact), style="dim")
    counts: dict[str, Sized] = {
        "avsnitt": document.sections,
        "definitioner": document.definitions,
        "miljöer": document.environments,
        "verksamheter": document.services,
        "aktiviteter": document.activities,
        "larmvägar": document.alarm_routes,
    }
    console.print(", ".join(f"{len(items)} {name}" for name, items in counts.items()))
    if document.activities:
        console.print(_activities(result))
    _show_list("Behöver en titt", [f"{_where(flag.place)}{flag.what}" for flag in result.flags], "yellow")
    _show_list(
        "Personuppgifter",
        [
            f"{_where(found.place)}{found.hit.text} ({HIT_NAMES[found.hit.kind].sv})"
            for found in guarded(result)
        ],
        "red",
    )


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


def _activities(result: "ReadResult") -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for field in ("action", "responsible", "starts", "follow_up", "status"):
        table.add_column(FIELDS[field].sv, overflow="fold")
    for activity in result.document.activities:
        table.add_row(
            Line(("⚑ " if activity.flagged else "") + activity.action),
            Line(activity.responsible or "–"),
            Line(_time(activity.starts)),
            Line(_time(activity.follow_up)),
            name_of(activity.status) if activity.status else "–",
        )
    return table


def _time(text: str | None) -> str:
    if not text:
        return "–"
    return to_swedish(text) if is_edtf(text) else text


def _show_list(title: str, lines: list[str], style: str) -> None:
    if lines:
        console.print(Line(f"{title} ({len(lines)})", style=f"bold {style}"))
        for line in lines:
            console.print(Padding(Line(f"• {line}"), (0, 0, 0, 2)))


def _where(place: "FilePlace") -> str:
    words = [
        ("blad", place.sheet),
        ("sida", place.page),
        ("rad", place.row or place.line),
        ("kolumn", place.column),
    ]
    said = ", ".join(f"{word} {value}" for word, value in words if value)
    return f"{said}: " if said else ""
