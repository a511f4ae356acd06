"""An alarm route drawn as SVG, narrow enough for a telephone, in the colour and the face of the text around it."""

from collections.abc import Iterator
from itertools import pairwise
from math import inf
from xml.sax.saxutils import escape, quoteattr

from samordna.plandoc.alarm.model import Route
from samordna.plandoc.alarm.picture.places import (
    DIAMOND,
    EDGE,
    GAP,
    LEADING,
    PADDING,
    SIZE,
    WIDTH,
    Box,
    Layout,
    laid_out,
)
from samordna.plandoc.alarm.picture.rows import Exit, Way
from samordna.plandoc.alarm.picture.text_lines import drawable
from samordna.plandoc.alarm.words import ALT, EITHER, EMPTY, NO, YES
from samordna.plandoc.stepwise import filled
from samordna.plandoc.vocabulary import Language

_ASIDE = 34.0
"""So far from the middle a way leaves a decision."""
_FIRST_TURN, _TURN, _ARRIVAL = 9.0, 5.0, 13.0
_LINE = 'fill="none" stroke="currentColor" stroke-width="1.3"'


class Drawing(str):
    """SVG, which a template shows as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


def drawn(route: Route, language: Language) -> Drawing:
    """The whole route, in the face of the text around it."""
    (whole,) = pages(route, language, inf)
    return whole


def pages(route: Route, language: Language, height: float, font: str = "") -> list[Drawing]:
    """The same in pieces no higher than ``height`` where a row of steps is not, which are cut between rows."""
    alt = filled(ALT, name=drawable(route.name), count=len(route.steps)).in_(language)
    frame = f" aria-label={quoteattr(alt)}" + (f" font-family={quoteattr(font)}" if font else "")
    if not route.steps:
        return [_framed(_text(EDGE, 2 * SIZE, EMPTY.in_(language)), 0, 3 * SIZE, frame)]
    layout = laid_out(route, language)
    cuts = [0.0, *layout.cuts(height), layout.height]
    return [
        _framed("".join(_pieces(layout, language, top, end)), top, end, frame) for top, end in pairwise(cuts)
    ]


def _pieces(layout: Layout, language: Language, top: float, end: float) -> Iterator[str]:
    """What is seen between two heights."""
    for box in layout.boxes.values():
        if box.bottom >= top and box.y - _ARRIVAL <= end:
            yield from _box(layout, box, language)
    for way in layout.ways:
        places = [layout.boxes[key] for key in (way.source, way.to) if key]
        if max(box.bottom for box in places) + GAP >= top and min(box.y for box in places) - GAP <= end:
            yield from _way(layout, way)


def _framed(pieces: str, top: float, end: float, frame: str) -> Drawing:
    height = end - top
    return Drawing(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="alarm-route" role="img"{frame}'
        f' viewBox="0 {top:g} {WIDTH:g} {height:g}" width="{WIDTH:g}" height="{height:g}"'
        f' font-size="{SIZE:g}" fill="currentColor">{pieces}</svg>'
    )


def _box(layout: Layout, box: Box, language: Language) -> Iterator[str]:
    dashes = ' stroke-dasharray="5 4"' if box.step.only_when_extraordinary else ""
    size = f'width="{box.width:g}" height="{box.height:g}"'
    yield f'<rect x="{box.x:g}" y="{box.y:g}" {size} rx="6" {_LINE}{dashes}/>'
    for number, (line, is_bold) in enumerate(box.lines):
        y = box.y + PADDING + LEADING * (number + 0.78)
        yield _text(box.x + PADDING, y, line, ' font-weight="600"' if is_bold else "")
    if box.step.every:
        yield _loop(box)
    if box.step.is_decision:
        yield from _diamond(layout, box, language)


def _text(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}"{more}>{escape(words)}</text>'


def _loop(box: Box) -> str:
    """An arrow from the box to itself."""
    x, y = box.x + box.width - 34, box.y
    return f'<path class="alarm-loop" d="M{x:g} {y:g}v-7a4 4 0 0 1 4 -4h12a4 4 0 0 1 4 4v7m-4 -6l4 6l4 -6" {_LINE}/>'


def _diamond(layout: Layout, box: Box, language: Language) -> Iterator[str]:
    x, y = box.middle, box.y + box.height
    d = f"M{x:g} {y:g}l{DIAMOND:g} {DIAMOND:g}l-{DIAMOND:g} {DIAMOND:g}l-{DIAMOND:g} -{DIAMOND:g}z"
    yield f'<path class="alarm-decision" d="{d}" {_LINE}/>'
    exits = {way.exit for way in layout.ways if way.source == box.step.key}
    middle = y + DIAMOND - 3
    if "yes" in exits:
        yield _text(x - DIAMOND - 3, middle, YES.in_(language), ' text-anchor="end"')
    if "no" in exits:
        yield _text(x + DIAMOND + 3, middle, NO.in_(language))
    if "either" in exits:
        yield _text(x + DIAMOND + 3, middle, EITHER.in_(language))


def _way(layout: Layout, way: Way) -> Iterator[str]:
    """From the step down to a turn of its own below the row, to the side, and down into the next step."""
    box = layout.boxes[way.source]
    x, start = _start(box, way.exit)
    turn = layout.bottoms[box.row] + _FIRST_TURN + _TURN * (2 * box.column + (way.exit == "no"))
    if not way.to:
        yield f'<path d="{start}V{turn + 8:g}M{x - 6:g} {turn + 8:g}h12" {_LINE}/>'
        return
    target = layout.boxes[way.to]
    arrow = f"M{target.middle - 4:g} {target.y - 7:g}l4 7l4 -7"
    if way in layout.lanes:
        arrival = target.y - _ARRIVAL
        d = f"{start}V{turn:g}H{layout.lanes[way]:g}V{arrival:g}H{target.middle:g}V{target.y:g}"
    else:
        d = f"{start}V{turn:g}H{target.middle:g}V{target.y:g}"
    yield f'<path d="{d}{arrow}" {_LINE} stroke-linejoin="round"/>'


def _start(box: Box, leaves: Exit) -> tuple[float, str]:
    bottom = box.y + box.height
    if leaves in ("down", "either"):
        return box.middle, f"M{box.middle:g} {box.bottom:g}"
    side = -1 if leaves == "yes" else 1
    x = box.middle + side * _ASIDE
    return x, f"M{box.middle + side * DIAMOND:g} {bottom + DIAMOND:g}H{x:g}"
