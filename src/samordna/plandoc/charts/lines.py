"""A line over time, as SVG paths. It breaks where something is missing or hidden, and never runs through it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from samordna.plandoc.charts.scale import Scale

_FAR = Decimal("1.5")
"""So many ordinary steps apart, something is missing between two points."""


@dataclass(frozen=True, slots=True)
class Point:
    """What was counted at a moment, which is any number that grows with time; None where it is hidden or missing."""

    at: Decimal
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """``line`` and ``dots`` are paths; ``dots`` are seen also where a point has no neighbour."""

    line: str
    dots: str


def line_through(points: Sequence[Point], along: Scale, up: Scale, step: Decimal | None = None) -> DrawnLine:
    """``step`` is how far points ordinarily are from each other; without it no gap is looked for."""
    pieces = [[_place(one, along, up) for one in piece] for piece in _pieces(points, step)]
    return DrawnLine(
        line="".join("M" + "L".join(piece) for piece in pieces),
        dots="".join(f"M{place}h0" for piece in pieces for place in piece),
    )


def ordinary_step(moments: Iterable[Decimal]) -> Decimal | None:
    """How far moments mostly are from the next, the lesser of two that are as common; None for fewer than two."""
    steps = sorted(later - earlier for earlier, later in pairwise(sorted(set(moments))))
    return steps[(len(steps) - 1) // 2] if steps else None


def _pieces(points: Sequence[Point], step: Decimal | None) -> list[list[Point]]:
    pieces: list[list[Point]] = [[]]
    for one in points:
        last = pieces[-1][-1] if pieces[-1] else None
        if one.value is None or (step and last and one.at - last.at > step * _FAR):
            pieces.append([])
        if one.value is not None:
            pieces[-1].append(one)
    return [piece for piece in pieces if piece]


def _place(point: Point, along: Scale, up: Scale) -> str:
    assert point.value is not None  # noqa: S101 - pieces hold none without
    return f"{along.x_of(point.at)} {up.y_of(point.value)}"
