"""The command that hides small counts in a table."""

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from samordna.plandoc.figures.suppression.tables import Suppressed

_HEADINGS = ("Område", "Period", "Antal")


def suppress(
    file: Annotated[
        Path, typer.Argument(help="Tabellen, en CSV-fil med kolumnerna area, period och n.", metavar="FIL")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Skriv raderna som JSON och inget annat.")] = False,
) -> None:
    """Dölj antal under fem, och så lite som möjligt av det som de kan räknas ut från. Rader vars område är Totalt är summor."""
    from samordna.plandoc.figures.suppression.reading import read_counts
    from samordna.plandoc.figures.suppression.tables import suppressed
    from samordna.plandoc.reading.limits import bounded

    with bounded(name=file.name):
        rows, flags = read_counts(file)
    table = suppressed(rows, flags)
    for flag in table.flags:
        typer.echo(f"{flag.where.in_('sv')}: {flag.what.sv}", err=True)
    if as_json:
        _print_json(table)
    else:
        _print_table(table)


def _print_json(table: "Suppressed") -> None:
    for place, one in enumerate(table.rows):
        row = {
            "area": one.area,
            "period": one.period,
            "n": table.shown(place),
            "suppressed": table.marks.get(place),
        }
        print(",\n" if place else "[\n", json.dumps(row, ensure_ascii=False), sep="", end="")
    print("\n]")


def _print_table(table: "Suppressed") -> None:
    from samordna.plandoc.figures.suppression import Mark
    from samordna.plandoc.small_numbers import FEW, WHY_WITHHELD, WITHHELD

    words = {Mark.PRIMARY: FEW.sv, Mark.SECONDARY: WITHHELD.sv}
    rows = [_HEADINGS]
    for place, one in enumerate(table.rows):
        mark, n = table.marks.get(place), table.shown(place)
        rows.append((one.area, one.period, words[mark] if mark else "–" if n is None else str(n)))
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    for area, period, said in rows:
        print(f"{area:<{widths[0]}}  {period:<{widths[1]}}  {said}")
    counts = Counter(table.marks.values())
    small, others = counts[Mark.PRIMARY], counts[Mark.SECONDARY]
    print(
        f"\n{len(table.rows)} rader. Dolda: {small} för att de är under fem, {others} för att de skulle avslöja dem."
    )
    if table.marks:
        print(WHY_WITHHELD.sv)
