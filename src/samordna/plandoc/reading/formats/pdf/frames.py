"""Frames that say nothing of what they hold, as web pages have them: each that stands apart is a paragraph."""

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from samordna.plandoc.reading.formats.pdf.tree import Content, Node
from samordna.plandoc.reading.formats.pdf.words import Word

FRAMES = frozenset(
    {"Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "NonStruct", "Private", "Aside"}
)
_OVERLAP = 0.5
"""How much of a line's height two frames may share and still stand below each other."""

_FEWEST_BESIDE, _FEWEST_LINES = 2, 2

_Box = tuple[int, float, float]

Words = Mapping[Content, Sequence[Word]]


def frames_as_paragraphs(node: Node, words: Words) -> bool:
    """Name the frames in an element that stand apart from each other: a paragraph, or a part where others stand in it.
    Whether any does. What stands in the cells of a grid of frames is left out of the tree."""
    inner = [child for child in node.children() if isinstance(child, Node)]
    parted = {id(child): frames_as_paragraphs(child, words) for child in inner if child.type in FRAMES}
    if any(isinstance(child, Content) and words.get(child) for child in node.children()):
        return False
    boxes = [(child, box) for child in inner if (box := _box(child, words))]
    if _is_grid([box for child, box in boxes if child.type in FRAMES]):
        node.kids.clear()
        return any(parted.values())
    joined = _joined(boxes)
    for child, _ in boxes if len(boxes) > 1 else []:
        if child.type in FRAMES and id(child) not in joined:
            child.type = "Div" if parted[id(child)] else "P"
    return len(boxes) > 1 or any(parted.values())


def _is_run(node: Node) -> bool:
    """Whether an element is words of a line rather than a frame: there is nothing between it and them."""
    return node.type in FRAMES and all(isinstance(child, Content) for child in node.kids.values())


def _joined(boxes: Sequence[tuple[Node, _Box]]) -> set[int]:
    """The elements (by id) that are words of one line."""
    pairs = [
        (one, other)
        for (one, box), (other, beside) in pairwise(boxes)
        if _is_run(one) and _is_run(other) and _beside(box, beside)
    ]
    return {id(node) for pair in pairs for node in pair}


def _box(node: Node, words: Words) -> _Box | None:
    """The page, top and bottom of what stands in an element, as far as its first page."""
    found = [(content.page, word) for content in node.contents() for word in words.get(content, ())]
    if not found:
        return None
    page = min(number for number, _ in found)
    here = [word for number, word in found if number == page]
    return page, min(word.top for word in here), max(word.bottom for word in here)


def _is_grid(boxes: Sequence[_Box]) -> bool:
    """Whether several frames stand beside each other on more lines than one, as the cells of a table do: these are read by
    their places. Two beside each other are a label and its value."""
    together = [_beside(one, other) for one, other in pairwise(boxes)]
    rows = sum(1 for shared, run in groupby(together) if shared and len(list(run)) >= _FEWEST_BESIDE)
    return rows >= _FEWEST_LINES


def _beside(one: _Box, other: _Box) -> bool:
    """Whether two elements share a line."""
    shared = min(one[2], other[2]) - max(one[1], other[1])
    least = min(one[2] - one[1], other[2] - other[1])
    return one[0] == other[0] and shared > _OVERLAP * least
