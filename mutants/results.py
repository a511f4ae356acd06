"""What was tried, as a table by area and a list of what no test saw; also as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from mutants.areas import AREAS
from mutants.trying import Tried


def share(tried: Sequence[Tried]) -> float:
    return sum(bool(one.seen_by) for one in tried) / len(tried) if tried else 1.0


def show(tried: Sequence[Tried]) -> None:
    console = Console(width=150, highlight=False)
    table = Table("Område", "Ändringar", "Upptäckta", "Andel", box=None, header_style="bold")
    for name in (area.name for area in AREAS):
        if of_area := [one for one in tried if one.area == name]:
            _row(table, name, of_area)
    _row(table, "allt", tried)
    console.print(table)
    for one in tried:
        if not one.seen_by:
            console.print(f"\n{one.place} ({one.tests} tester)", style="bold")
            console.print(f"  - {escape(one.before)}\n  + {escape(one.after)}")


def _row(table: Table, name: str, tried: Sequence[Tried]) -> None:
    seen = sum(bool(one.seen_by) for one in tried)
    table.add_row(name, str(len(tried)), str(seen), f"{share(tried):.0%}")


def save(tried: Sequence[Tried], path: Path, facts: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    content = facts | {"share": round(share(tried), 3), "changes": [asdict(one) for one in tried]}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2), encoding="utf-8")
