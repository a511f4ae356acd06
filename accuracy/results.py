"""The figures as a table, as JSON, and beside the baseline."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from accuracy.measure import Measured

Figures = dict[str, float]
KINDS = ("rows", "facts", "headings", "parts")
WRONGS = ("invented", "twice", "not_told", "errors", "unaccounted")


def figures(measured: Sequence[Measured]) -> Figures:
    """Sums over some files: what is right, of how much, and what is wrong."""
    scores = [one.score for one in measured]
    kinds: Figures = {}
    for kind in KINDS:
        kinds[kind] = sum(one.of[kind] for one in scores)
        kinds[f"{kind}_right"] = sum(one.right[kind] for one in scores)
    return {
        "files": len(measured),
        **kinds,
        "invented": sum(one.count("invented") for one in scores),
        "twice": sum(one.count("twice") for one in scores),
        "not_told": sum(one.count("flag") for one in scores),
        "errors": sum(bool(one.error) for one in measured),
        "words": sum(one.words for one in measured),
        "unaccounted": sum(one.unaccounted for one in measured),
        "seconds": round(sum(one.seconds for one in measured), 2),
    }


def totals(measured: Sequence[Measured]) -> dict[str, dict[str, Figures]]:
    """The sums per set, per shape and per producer."""
    kinds: dict[str, Callable[[Measured], str]] = {
        "set": lambda one: one.group,
        "shape": lambda one: one.shape,
        "producer": lambda one: one.producer,
    }
    return {
        kind: {
            value: figures([one for one in measured if of(one) == value])
            for value in sorted({of(one) for one in measured})
        }
        for kind, of in kinds.items()
    } | {"all": {"all": figures(measured)}}


def as_json(measured: Sequence[Measured]) -> dict[str, Any]:
    return {"totals": totals(measured), "files": {one.name: figures([one]) for one in measured}}


def save(measured: Sequence[Measured], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(as_json(measured), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def show(measured: Sequence[Measured], verbose: bool) -> None:
    console = Console(width=170)
    console.print(_table("Dokument", ((one.name, figures([one])) for one in measured)))
    for kind, parts in totals(measured).items():
        console.print(_table(f"Per {kind}" if kind != "all" else "Allt", parts.items()))
    if verbose:
        for one in measured:
            _tell(console, one)


def _table(name: str, lines: Iterable[tuple[str, Figures]]) -> Table:
    table = Table(name, *_COLUMNS, box=None, header_style="bold")
    for column in table.columns[1:]:
        column.justify = "right"
    for label, of in lines:
        table.add_row(
            label,
            *(_share(of[f"{kind}_right"], of[kind]) for kind in KINDS),
            *(f"{of[name]:g}" if of[name] else "·" for name in WRONGS[:-1]),
            _share(of["unaccounted"], of["words"]),
            f"{of['seconds']:.2f}",
        )
    return table


_COLUMNS = (
    *("Rader rätt", "Metadata", "Rubriker", "Delar", "Påhittat", "Dubbelt", "Ej sagt", "Fel"),
    *("Ord utan plats", "Sekunder"),
)


def _share(part: float, whole: float) -> str:
    return f"{part:g}/{whole:g} {100 * part / whole:3.0f} %" if whole else "–"


def _tell(console: Console, one: Measured) -> None:
    if not one.score.faults and not one.lost:
        return
    console.print(f"\n[bold]{one.name}[/bold] ({one.shape}, {one.producer})")
    for fault in one.score.faults:
        console.print(
            f"  {fault.what}: {fault.where}: väntat {fault.expected!r}, fick {fault.got!r}",
            markup=False,
            highlight=False,
        )
    if one.lost:
        words = " ".join(f"{word}×{times}" if times > 1 else word for word, times in one.lost.items())
        console.print(
            f"  ord utan plats ({one.unaccounted} av {one.words}): {words}", markup=False, highlight=False
        )
