"""What the commands print for a person: short, well-set reports."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text as Line

from samordna.plandoc.vocabulary import Language

if TYPE_CHECKING:
    from samordna.plandoc.diff import Change

console = Console(highlight=False)


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
