"""The picture itself. A class has its shade, darker the higher it is, and its number in the area, so that no colour is needed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from zlib import crc32

from samordna.plandoc.maps.classes import INK, PAPER, ValueClass
from samordna.plandoc.maps.labels import widest_room
from samordna.plandoc.maps.projecting import Position, Sheet

_NONE, _LINE = PAPER, "#44505c"
_LETTER, _DIGIT, _LINE_HEIGHT = 9.0, 16.0, 17.0
"""How much room a letter of a name, the number of a class and a line of text need."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A place on the sheet."""

    name: str
    rings: Sequence[Sequence[Position]]
    value_class: ValueClass | None
    hidden: bool


def drawn(shapes: Sequence[Shape], sheet: Sheet, title: str, *, has_values: bool) -> str:
    """SVG that stands by itself. Without values the names are written where they have room."""
    seen = [one for one in shapes if one.rings]
    hatch = f"hatch-{crc32(title.encode()):x}"
    told = [_number_in(one) if has_values else _name_in(one) for one in seen]
    pieces = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 {sheet.width:.0f} {sheet.height:.0f}"',
        f' role="img" aria-label="{escape(title)}">',
        _hatched(hatch) if any(one.hidden for one in seen) else "",
        f'<g stroke="{_LINE}" stroke-width="1" stroke-linejoin="round" fill-rule="evenodd">',
        *(_outline(one, hatch) for one in seen),
        '</g><g text-anchor="middle" font-family="sans-serif" font-size="16" font-weight="600">',
        *told,
        "</g></svg>",
    ]
    return "".join(pieces)


def _hatched(name: str) -> str:
    """Stripes, for what is hidden."""
    return (
        f'<defs><pattern id="{name}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<path fill="{_NONE}" d="M0 0H8V8H0Z"/><path d="M0 0V8" stroke="{_LINE}" stroke-width="2.5"/></pattern></defs>'
    )


def _outline(shape: Shape, hatch: str) -> str:
    fill = f"url(#{hatch})" if shape.hidden else _fill(shape.value_class)
    return f'<path fill="{fill}" d="{_path(shape.rings)}"><title>{escape(shape.name)}</title></path>'


def _fill(value_class: ValueClass | None) -> str:
    return value_class.fill if value_class else _NONE


def _path(rings: Sequence[Sequence[Position]]) -> str:
    return "".join(f"M{'L'.join(_points(ring))}Z" for ring in rings)


def _points(ring: Sequence[Position]) -> Iterator[str]:
    last = ""
    for x, y in ring[:-1] if ring[0] == ring[-1] else ring:
        point = f"{x:.1f} {y:.1f}"
        if point != last:
            yield point
        last = point


def _number_in(shape: Shape) -> str:
    if shape.value_class is None:
        return ""
    x, y, room = widest_room(shape.rings)
    value_class = shape.value_class
    return _written(x, y, str(value_class.number), value_class.ink) if room >= _DIGIT else ""


def _name_in(shape: Shape) -> str:
    """On one line, or parted where it may be; nothing where it has no room."""
    x, y, room = widest_room(shape.rings)
    for lines in ([shape.name], re.split(r"(?<=-)|\s+", shape.name)):
        if max(map(len, lines)) * _LETTER <= room:
            top = y - (len(lines) - 1) * _LINE_HEIGHT / 2
            return "".join(_written(x, top + at * _LINE_HEIGHT, line, INK) for at, line in enumerate(lines))
    return ""


def _written(x: float, y: float, words: str, ink: str) -> str:
    return f'<text x="{x:.1f}" y="{y + 5.5:.1f}" fill="{ink}">{escape(words)}</text>'
