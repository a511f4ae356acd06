"""What a person says on the command line that a table is: ``--take 3=activities:action,responsible,starts,-``."""

import re
from textwrap import shorten
from typing import TYPE_CHECKING, Any

import typer

from samordna.plandoc.reading.takes import NO_COLUMN, TAKE_COLUMNS, Grid, Take, column_label
from samordna.plandoc.taken_as import TakenAs, kind_label

if TYPE_CHECKING:
    from rich.table import Table

_SAID = re.compile(r"(?P<number>\d+)\s*=\s*(?P<kind>[\w-]+)\s*(?::(?P<columns>.*))?")
_FIRST_ROWS = 3
_WIDTH = 60


def parsed(said: list[str]) -> dict[int, Take]:
    """The takes by number. Raises typer.BadParameter with what was wrong."""
    return dict(map(_parsed, said))


def _parsed(text: str) -> tuple[int, Take]:
    match = _SAID.fullmatch(text.strip())
    if not match:
        raise _wrong(f"”{text}” ska se ut som 3=activities:action,responsible,starts,- eller 3=nothing")
    kinds = {kind.value: kind for kind in TakenAs}
    kind = kinds.get(match["kind"].replace("-", "_"))
    if kind is None:
        raise _wrong(f"”{match['kind']}” är inget en tabell kan vara. Välj bland {', '.join(kinds)}")
    return int(match["number"]), Take(kind, _columns(kind, match["columns"]))


def _columns(kind: TakenAs, text: str | None) -> tuple[str | None, ...] | None:
    if text is None:
        return None
    names = [name.strip() for name in text.split(",")]
    known = TAKE_COLUMNS.get(kind, ())
    for name in names:
        if name not in (*known, NO_COLUMN):
            choices = ", ".join((*known, NO_COLUMN)) if known else "inga kolumner"
            raise _wrong(f"”{name}” är ingen kolumn i {kind.value}. Välj bland {choices}")
    return tuple(names)


def fit(takes: dict[int, Take], grids: list[Grid]) -> None:
    """See that each take is about a grid of the file that has as many columns. Raises typer.BadParameter."""
    by_number = {grid.number: grid for grid in grids}
    for number, take in takes.items():
        grid = by_number.get(number)
        if grid is None:
            raise _wrong(f"filen har ingen tabell eller lista med nummer {number}. Se --tables")
        width = len(grid.rows[0]) if grid.rows else 0
        if take.columns and len(take.columns) > width:
            raise _wrong(f"nummer {number} har {width} kolumner, men {len(take.columns)} är angivna")


def _wrong(what: str) -> typer.BadParameter:
    return typer.BadParameter(f"{what}.", param_hint="--take")


def as_json(grids: list[Grid]) -> list[dict[str, Any]]:
    """What ``read --tables --json`` prints."""
    from samordna.plandoc.reading.blocks import where

    return [
        {
            "number": grid.number,
            "kind": grid.kind.value,
            "where": where(grid.place),
            "heading": grid.heading,
            "rows": len(grid.rows),
            "columns": [name or NO_COLUMN for name in grid.take.columns] if grid.take.columns else None,
            "width": len(grid.rows[0]) if grid.rows else 0,
            "header": grid.take.header,
            "taken_as": grid.take.taken_as.value,
            "sure": grid.sure,
            "layout": grid.layout,
            "first_rows": grid.rows[: (grid.take.header or 0) + _FIRST_ROWS],
        }
        for grid in grids
    ]


def as_table(grids: list[Grid]) -> "Table":
    """What ``read --tables`` shows a person."""
    from rich.table import Table

    from samordna.plandoc.reading.blocks import where

    shown = Table(
        *("Nr", "Var", "Storlek", "Läst som", "Kolumner (--take)", "Börjar"),
        box=None,
        pad_edge=False,
    )
    for grid in grids:
        body = grid.rows[grid.take.header or 0 :] or grid.rows
        begins = " | ".join(filter(None, body[0])) if body else ""
        columns = ", ".join(map(_column, grid.take.columns or ()))
        place = ", ".join(filter(None, [where(grid.place), f"”{grid.heading}”" if grid.heading else ""]))
        size = f"{len(grid.rows)} x {len(grid.rows[0]) if grid.rows else 0}"
        shown.add_row(
            str(grid.number),
            shorten(place, _WIDTH, placeholder="…"),
            size,
            f"{kind_label(grid.take.taken_as).sv} ({grid.take.taken_as.value})",
            columns,
            shorten(begins, _WIDTH, placeholder="…"),
        )
    return shown


def _column(name: str | None) -> str:
    """What a column holds, as people say it and as ``--take`` calls it."""
    return NO_COLUMN if name in (None, NO_COLUMN) else f"{column_label(name).sv} ({name})"
