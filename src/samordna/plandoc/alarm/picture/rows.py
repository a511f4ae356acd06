"""Which steps of a route stand side by side, and what leads from which to which."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from samordna.plandoc import graphs
from samordna.plandoc.alarm import ways
from samordna.plandoc.alarm.model import RouteBody, Step

MOST_BESIDE = 2
"""More than that cannot be read on a telephone; the rest stand in the next row."""
Exit = Literal["down", "yes", "no", "either"]


@dataclass(frozen=True, slots=True)
class Way:
    """From a step to another; ``to`` is empty where an answer ends the route."""

    source: str
    to: str
    exit: Exit


def ways_of(route: RouteBody) -> list[Way]:
    keys = {one.key for one in route.steps}
    return [
        Way(step.key, to, way)
        for step in route.steps
        for way, targets in _exits(route, step)
        for to in dict.fromkeys(targets)
        if not to or to in keys
    ]


def _exits(route: RouteBody, step: Step) -> Iterator[tuple[Exit, list[str]]]:
    if not step.is_decision:
        yield "down", ways.onward(route, step)
        return
    yes, no = ways.after_answer(route, step, "yes"), ways.after_answer(route, step, "no")
    if yes == no:
        yield "either", yes or [""]
    else:
        yield "yes", yes or [""]
        yield "no", no or [""]


def rows_of(route: RouteBody, ways_: list[Way]) -> list[list[str]]:
    """Each step below all that lead to it, as far as no circle hinders; what nothing leads to stands last."""
    onward: dict[str, list[str]] = {one.key: [] for one in route.steps}
    for way in ways_:
        if way.to:
            onward[way.source].append(way.to)
    back = {
        (way[-1], way[0]) for _, way in graphs.circles(onward, lambda key: [(None, to) for to in onward[key]])
    }
    first = [one.key for one in route.steps[:1]]
    known = graphs.reached(first, lambda key: onward[key])
    depths = dict.fromkeys(known, 0)
    for _ in known:
        for key in known:
            for to in onward[key]:
                if (key, to) not in back:
                    depths[to] = max(depths[to], depths[key] + 1)
    layers: dict[int, list[str]] = {}
    last = max(depths.values(), default=-1)
    for number, step in enumerate(route.steps):
        layers.setdefault(depths.get(step.key, last + 1 + number), []).append(step.key)
    return [
        layer[at : at + MOST_BESIDE]
        for _, layer in sorted(layers.items())
        for at in range(0, len(layer), MOST_BESIDE)
    ]
