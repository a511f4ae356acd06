"""Measure how well plans are read: ``python -m accuracy``."""

import json
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Annotated

import typer

from accuracy.cases import Case, committed
from accuracy.generate import SETS, generated
from accuracy.measure import measure
from accuracy.results import save, show, worse

BASELINE = Path(__file__).parent / "baseline.json"
_RESULT = Path("var") / "accuracy.json"


def main(
    group: Annotated[str, typer.Option("--set", help="Only develop, held_out, cases or made.")] = "",
    only: Annotated[str, typer.Option(help="Only files whose name, shape or producer contains this.")] = "",
    verbose: Annotated[bool, typer.Option(help="Show each wrong value and each lost word.")] = False,
    update_baseline: Annotated[bool, typer.Option(help="Let these figures be the baseline.")] = False,
) -> None:
    cases = [case for case in _all(group) if only in f"{case.name} {case.shape} {case.producer}"]
    with ProcessPoolExecutor(2) as pool:
        measured = list(pool.map(measure, cases))
    show(measured, verbose)
    if only or group:
        return
    save(measured, _RESULT)
    if update_baseline:
        save(measured, BASELINE)
    elif BASELINE.exists():
        for line in worse(measured, json.loads(BASELINE.read_text(encoding="utf-8"))):
            print(f"sämre: {line}")


def _all(group: str) -> list[Case]:
    cases = [case for case in committed() if group in ("", case.group)]
    for name in SETS:
        if group in ("", name):
            cases += generated(name)
    return cases


typer.run(main)
