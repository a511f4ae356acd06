"""The table of ``python -m accuracy.guard``."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from accuracy.guard.measure import Count, Measured, kinds
from accuracy.guard.plans import plans
from accuracy.guard.speed import speed

_FALSELY = ("asked", "asked knowing", "a name", "a name knowing", "blocked")
_CLOSE = "lawful"
"""Lines that come close to an instruction and may be asked about."""
_GOALS = (
    "asked: frågor av alla slag, mål högst 4 % utan lawful · a name: bara om namn · knowing: när kommunens ord är kända, "
    "mål högst 1 % a name av plan och proper · blocked: mål 0"
)


def show(measured: Sequence[Measured], verbose: bool) -> None:
    console = Console(width=110)
    console.print(_found(measured), _false(measured))
    for one in measured:
        first = speed(one.group)
        console.print(
            f"{one.group}: {first.of_bank:,.0f} av bankens rader i sekunden, nästan varje med ett fynd, och"
        )
        console.print(
            f"{one.group}: {first.of_plans:,.0f} av planers egna rader, båda lästa för första gången"
        )
        console.print(f"{one.group}: planer: {one.asked_in_plans} frågor i {len(plans(one.group))} stycken")
    if verbose:
        for one in measured:
            _show_faults(one)


def _found(measured: Sequence[Measured]) -> Table:
    table = Table("hittat", "sort", *(one.group for one in measured), title="Vakten")
    for kind in kinds(measured):
        table.add_row(kind, "alla", *(f"{one.recall(kind):.3f}" for one in measured), style="bold")
        for sort in sorted({name for one in measured for of, name in one.missed if of == kind}):
            table.add_row("", sort, *(f"{one.recall(kind, sort):.3f}" for one in measured))
        table.add_row("", "spridning", *(f"{one.spread(kind):.3f}" for one in measured))
    return table


def _false(measured: Sequence[Measured]) -> Table:
    table = Table("falskt på lagliga rader", "sort", *(one.group for one in measured), caption=_GOALS)
    for how in _FALSELY:
        table.add_row(how, "alla", *(_share(one.falsely(how)) for one in measured), style="bold")
        ordinary = (one.falsely(how, but=_CLOSE) for one in measured)
        table.add_row("", f"alla utan {_CLOSE}", *map(_share, ordinary), style="bold")
        for sort in sorted({name for one in measured for of, name in one.asked if of == how}):
            table.add_row("", sort, *(_share(one.asked[how, sort]) for one in measured))
    return table


def _share(count: Count) -> str:
    return f"{count.wrong} av {count.lines} ({count.share:.1%})"


def _show_faults(one: Measured) -> None:
    for (kind, sort), count in one.missed.items():
        for line in count.faults:
            print(f"{one.group}: missad {kind} ({sort}): {line.text!r}")
    for how in _FALSELY:
        for line in one.falsely(how).faults:
            print(f"{one.group}: {how}: {line.text!r}")
