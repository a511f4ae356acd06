"""Measure how well plans are read: ``python -m accuracy``."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Annotated

import typer

from accuracy.baseline import load, update, worse
from accuracy.cases import Case, committed
from accuracy.generate import generated
from accuracy.measure import Measured, measure
from accuracy.orders import SETS
from accuracy.results import save
from accuracy.showing import show
from accuracy.wide import composed as compose

_RESULT = Path("var") / "accuracy.json"


def main(
    group: Annotated[
        str, typer.Option("--set", help="Only corpus, cases, develop, held_out, strangers or unopened.")
    ] = "",
    only: Annotated[str, typer.Option(help="Only files whose name, shape or producer contains this.")] = "",
    verbose: Annotated[bool, typer.Option(help="Show each wrong value and each lost word.")] = False,
    update_baseline: Annotated[bool, typer.Option(help="Let these figures be the baseline.")] = False,
    composed: Annotated[int, typer.Option(help="Instead, this many plans composed at random.")] = 0,
    seed: Annotated[int, typer.Option(help="Which random plans.")] = 1,
    force: Annotated[
        bool, typer.Option(help="Also when a file is read worse, since its truth changed.")
    ] = False,
) -> None:
    every = compose(composed, seed) if composed else _all(group)
    cases = [case for case in every if only in f"{case.name} {case.shape} {case.producer}"]
    with ProcessPoolExecutor(2) as pool:
        measured = list(pool.map(measure, cases, chunksize=4))
    show(measured, verbose)
    whole = not only and not group and not composed
    if whole:
        save(measured, _RESULT)
    lost = worse(measured, load())
    for line in lost:
        print(f"sämre: {line}")
    if update_baseline:
        _let_be(measured, whole=whole, lost=lost, force=force)


def _let_be(measured: Sequence[Measured], *, whole: bool, lost: Sequence[str], force: bool) -> None:
    if not whole:
        raise typer.BadParameter("Utgångsläget gäller alla filer: utan --set och --only.")
    if lost and not force:
        raise typer.BadParameter("Något har blivit sämre. Rätta det först.")
    update(measured)


def _all(group: str) -> list[Case]:
    cases = [case for case in committed() if group in ("", case.group)]
    for name in SETS:
        if group in ("", name):
            cases += generated(name)
    return cases


typer.run(main)
