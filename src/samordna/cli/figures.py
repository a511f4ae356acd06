"""The commands that work on figures per area and period."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from samordna.cli.figures_suppress import suppress
from samordna.cli.groups import group

if TYPE_CHECKING:
    from samordna.plandoc.figures import Figure, FiguresRead

_MOST_SHOWN = 500
figures = group("figures", "Siffror per område och period.")


@figures.callback()
def _several() -> None:
    """So that there can be more commands than one."""


figures.command()(suppress)


@figures.command()
def read(
    file: Annotated[
        Path,
        typer.Argument(
            help="Siffrorna: .xlsx, .ods, .csv, .px eller .json (JSON-stat, PxWeb, Kolada).", metavar="FIL"
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Skriv ett JSON-objekt och inget annat.")] = False,
) -> None:
    """Läs siffror per område och period ur en fil, och visa vad som behöver en titt."""
    from samordna.plandoc.figures import read_figures
    from samordna.plandoc.reading.limits import bounded

    with bounded(name=file.name):
        reading = read_figures(file)
        if as_json:
            _print_json(reading)
        else:
            _show(reading)


def _print_json(reading: "FiguresRead") -> None:
    """Row by row, for a file may hold hundreds of thousands of figures."""
    print('{"series": [', end="")
    for number, one in enumerate(reading.series):
        print(",\n" if number else "\n", json.dumps(_row(one), ensure_ascii=False), sep="", end="")
    flags = [{"where": one.where.in_("sv"), "what": one.what.sv} for one in reading.flags]
    print(f'\n], "flags": {json.dumps(flags, ensure_ascii=False, indent=1)}}}')


def _row(one: "Figure") -> dict[str, str | float | None]:
    value = one.value
    return {
        "name": one.name,
        "unit": one.unit,
        "area": one.area,
        "period": one.period,
        "value": int(value) if value is not None and value.is_integer() else value,
        "source": one.source,
    }


def _show(reading: "FiguresRead") -> None:
    from rich.markup import escape

    from samordna.cli.terminal import console, show_rows
    from samordna.plandoc.dates.year_parts import period_in

    rows = [
        (
            one.name,
            one.unit or "",
            one.area or "",
            period_in(one.period),
            _swedish(one.value),
            one.source or "",
        )
        for one in reading.series[:_MOST_SHOWN]
    ]
    show_rows(("Serie", "Enhet", "Område", "Period", "Värde", "Källa"), rows)
    beside = f", de första {len(rows)} visas" if len(rows) < len(reading.series) else ""
    console.print(f"{len(reading.series)} siffror{beside}.")
    for one in reading.flags:
        console.print(f"[yellow]{escape(one.where.in_('sv'))}: {escape(one.what.sv)}[/yellow]")


def _swedish(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.15g}".replace(",", " ").replace(".", ",")
