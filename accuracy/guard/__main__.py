"""Measure the guard: ``python -m accuracy.guard``."""

from typing import Annotated

import typer

from accuracy.guard.baseline import load, update, worse
from accuracy.guard.lines import SETS
from accuracy.guard.measure import measure
from accuracy.guard.showing import show


def main(
    group: Annotated[str, typer.Option("--set", help="Only develop or held_out.")] = "",
    verbose: Annotated[bool, typer.Option(help="Show each line that came out wrong.")] = False,
    update_baseline: Annotated[bool, typer.Option(help="Let these figures be the baseline.")] = False,
    force: Annotated[
        bool, typer.Option(help="Also when something is worse, since the lines changed.")
    ] = False,
) -> None:
    measured = [measure(name) for name in SETS if group in ("", name)]
    show(measured, verbose)
    lost = worse(measured, load())
    for line in lost:
        print(f"sämre: {line}")
    if update_baseline:
        if group or (lost and not force):
            raise typer.BadParameter("Utgångsläget gäller båda mängderna, och inget får ha blivit sämre.")
        update(measured)


if __name__ == "__main__":
    typer.run(main)
