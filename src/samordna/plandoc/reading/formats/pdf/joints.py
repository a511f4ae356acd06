"""Where the columns of a table with level lines begin."""

from collections.abc import Sequence

from samordna.plandoc.reading.formats.pdf.bands import Band
from samordna.plandoc.reading.formats.pdf.levels import SAME_END, Stack
from samordna.plandoc.reading.formats.pdf.rulings import Ruling
from samordna.plandoc.reading.formats.pdf.segments import segments, starts_of

_MOST_CROSSING = 0.3
_MOST_HEADER_LINES = 4


def column_starts(stack: Stack, rulings: list[Ruling], bands: list[Band]) -> list[float]:
    """At the joints of the lines or the sides of shaded cells, else where the words begin."""
    lines = [line for band in bands for line in band.lines]
    first = len(bands[0].lines)
    by_words = starts_of(lines, first if first <= _MOST_HEADER_LINES else 1)
    cut = [segments(line) for line in lines]
    joints = [
        x
        for x in _joints(stack, rulings, bands)
        if sum(any(s.crosses(x) for s in row) for row in cut) <= max(1.0, _MOST_CROSSING * len(cut))
    ]
    return [stack.full[0].x0, *joints] if len(joints) + 1 >= len(by_words) else by_words


def _joints(stack: Stack, rulings: list[Ruling], bands: list[Band]) -> list[float]:
    left, right = stack.full[0].x0 + SAME_END, stack.full[0].x1 - SAME_END
    top, bottom = bands[0].top - SAME_END, bands[-1].bottom + SAME_END
    sides = {
        round(float(ruling["x0"]), 1)
        for ruling in rulings
        if ruling["orientation"] == "v" and top <= float(ruling["top"]) and float(ruling["bottom"]) <= bottom
    }
    return _apart(sorted({*stack.ends(top, bottom), *(x for x in sides if left < x < right)}))


def _apart(places: Sequence[float]) -> list[float]:
    found: list[float] = []
    for x in places:
        if not found or x - found[-1] > SAME_END:
            found.append(x)
    return found
