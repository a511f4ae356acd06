"""Change lines and see whether the tests fail: ``make mutants``."""

import os
from dataclasses import replace
from typing import Annotated

import typer

from mutants.changes import Change
from mutants.choosing import chosen
from mutants.copying import HOUSE, last_commit
from mutants.lane import Lane
from mutants.lanes import lanes_at
from mutants.picked import READ_THE_SOURCE
from mutants.reach import QUICK, RUN, Reach, watch
from mutants.results import save, show
from mutants.rooms import rooms, rooms_of
from mutants.trying import Tried, failing, tried

VAR = HOUSE / "var"
NICE = 10
"""Others use the machine too."""


def main(
    seed: Annotated[int, typer.Option(help="Another seed changes other lines.")] = 1,
    number: Annotated[int, typer.Option(help="How many changes.")] = 100,
    only: Annotated[str, typer.Option(help="An area, or the beginning of a path from src/samordna.")] = "",
    quick: Annotated[
        bool,
        typer.Option(
            "--quick", help="By the quick tests of a change's own room, and those that read the source."
        ),
    ] = False,
    lanes: Annotated[int, typer.Option(min=1, max=2, help="How many runs beside each other.")] = 2,
) -> None:
    """Lines of the last commit are changed, in a copy of it: what is not committed is neither changed nor tried."""
    os.nice(NICE)
    commit = last_commit()
    reached = VAR / "mutants" / commit / ("quick" if quick else "all")
    reached.mkdir(parents=True, exist_ok=True)
    with lanes_at(commit, lanes, VAR / "mutants") as ready:
        changes = chosen(ready.root, seed=seed, number=number, only=only)
        watched = rooms(ready.root)
        if quick:
            watched = [*rooms_of([change.file for change in changes], watched), *READ_THE_SOURCE]
        ready.each(lambda room, lane: watch(lane, room, reached, QUICK if quick else RUN), watched)
        reach = Reach(reached, watched)
        results = ready.each(lambda change, lane: _told(change, lane, reach), changes)
        (doubtful,) = ready.each(failing, [results])
        results = [replace(one, seen_by="" if one.seen_by in doubtful else one.seen_by) for one in results]
    show(results)
    save(results, VAR / "mutants.json", {"commit": commit, "seed": seed, "only": only, "quick": quick})


def _told(change: Change, lane: Lane, reach: Reach) -> Tried:
    result = tried(change, lane, reach)
    print(f"{'✓' if result.seen_by else '✗'} {result.place} {result.kind} {result.seen_by}", flush=True)
    return result


typer.run(main)
