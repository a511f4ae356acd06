"""The chain as boxes with lines between them, column by column. Needs no script; the list says the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samordna.core.page_pieces import field_name
from samordna.plandoc.chain import Chain
from samordna.plans.chain.lines import lines_of
from samordna.plans.chain.placing import LINKS, Key, Node, Places
from samordna.plans.extending import Measurement

BOX_WIDTH, BOX_HEIGHT = 194, 78
ACROSS, DOWN, HEAD = 226, 90, 32
EDGE, LINE, INSET = 10, 16, 14
SIGNS, LINES = 24, 4
MOST_ROWS = 60
"""What is longer is no picture to look at any more."""


@dataclass(frozen=True, slots=True)
class Box:
    """Its lines are places and words; ``words`` is the whole text."""

    x: int
    y: int
    lines: list[tuple[int, str]]
    notes: list[tuple[int, str]]
    words: str
    tone: str

    @property
    def text_x(self) -> int:
        return self.x + INSET


@dataclass(frozen=True, slots=True)
class Picture:
    """``lines`` and ``loose`` are SVG paths: between neighbours, and where what stands between is lacking."""

    width: int
    height: int
    heads: list[tuple[int, str]]
    boxes: list[Box]
    lines: str
    loose: str


def picture_of(chain: Chain, measured: Mapping[str, Sequence[Measurement]]) -> Picture | None:
    """None of a chain that ties nothing together, or is too long."""
    places = Places(measured)
    rows = places.put(chain)
    if not chain.is_tied or rows > MOST_ROWS:
        return None
    ends = [(_edge(places, one, other), other[0] - one[0]) for one, other in places.edges]
    return Picture(
        width=ACROSS * (len(LINKS) - 1) + BOX_WIDTH,
        height=HEAD + DOWN * rows,
        heads=[(ACROSS * number, field_name(name)) for number, name in enumerate(LINKS)],
        boxes=[_box(key, node) for key, node in places.nodes.items()],
        lines=" ".join(path for path, steps in ends if steps == 1),
        loose=" ".join(path for path, steps in ends if steps > 1),
    )


def _box(key: Key, node: Node) -> Box:
    notes = [line for one in node.notes for line in lines_of(one, SIGNS, 1)]
    lines = lines_of(node.words, SIGNS, LINES - len(notes))
    x, y = ACROSS * key[0], _top(node)
    places = [y + EDGE + LINE * number + LINE // 2 for number in range(LINES)]
    return Box(
        x=x,
        y=y,
        lines=list(zip(places, lines, strict=False)),
        notes=list(zip(places[len(lines) :], notes, strict=False)),
        words=" · ".join([node.words, *node.notes]),
        tone=node.tone,
    )


def _top(node: Node) -> int:
    return HEAD + round(DOWN * node.y)


def _edge(places: Places, one: Key, other: Key) -> str:
    x1, y1 = ACROSS * one[0] + BOX_WIDTH, _top(places.nodes[one]) + BOX_HEIGHT // 2
    x2, y2 = ACROSS * other[0], _top(places.nodes[other]) + BOX_HEIGHT // 2
    bend = (ACROSS - BOX_WIDTH) // 2
    return f"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}"
