"""Frames that say nothing of what they hold, as web pages have them: those that stand below each other are paragraphs."""

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

Words = Mapping[Content, Sequence[Word]]
_Box = tuple[int, float, float]


def frames_as_paragraphs(node: Node, words: Words) -> bool:
    """Name the frames in an element that stand below what is beside them: a paragraph, or a part where others stand in it.
    Whether any does. What stands in the cells of a grid of frames is left out of the tree."""
    inner = [child for child in node.children() if isinstance(child, Node)]
    parted = {id(child): frames_as_paragraphs(child, words) for child in inner if child.type in FRAMES}
    if any(isinstance(child, Content) and words.get(child) for child in node.children()):
        return False
    boxes = [(child, box) for child in inner if (box := _box(child, words))]
    if any(_beside(one, other) for (_, one), (_, other) in pairwise(boxes)):
        if _is_grid([box for child, box in boxes if child.type in FRAMES]):
            node.kids.clear()
        return any(parted.values())
    for child, _ in boxes if len(boxes) > 1 else []:
        if child.type in FRAMES:
            child.type = "Div" if parted[id(child)] else "P"
    return len(boxes) > 1 or any(parted.values())


def _box(node: Node, words: Words) -> _Box | None:
    """The page, top and bottom of what stands in an element, as far as its first page."""
    found = [(content.page, word) for content in node.contents() for word in words.get(content, ())]
    if not found:
        return None
    page = min(number for number, _ in found)
    here = [word for number, word in found if number == page]
    return page, min(word.top for word in here), max(word.bottom for word in here)


def stand_in_pairs(node: Node, words: Words) -> bool:
    """Whether frames stand two by two on several lines somewhere: labels and values, which the order of the file tells best."""
    inner = [child for child in node.children() if isinstance(child, Node)]
    boxes = [box for child in inner if child.type in FRAMES and (box := _box(child, words))]
    paired = _lines_of(boxes, 1) >= _FEWEST_LINES and not _is_grid(boxes)
    return paired or any(stand_in_pairs(child, words) for child in inner if child.type in FRAMES)


def _is_grid(boxes: Sequence[_Box]) -> bool:
    """Whether several frames stand beside each other on more lines than one, as the cells of a table do: these are read by
    their places. Two beside each other are a label and its value."""
    return _lines_of(boxes, _FEWEST_BESIDE) >= _FEWEST_LINES


def _lines_of(boxes: Sequence[_Box], beside: int) -> int:
    """On how many lines at least so many frames stand beside the first."""
    together = [_beside(one, other) for one, other in pairwise(boxes)]
    return sum(1 for shared, run in groupby(together) if shared and len(list(run)) >= beside)


def _beside(one: _Box, other: _Box) -> bool:
    """Whether two elements share a line."""
    shared = min(one[2], other[2]) - max(one[1], other[1])
    least = min(one[2] - one[1], other[2] - other[1])
    return one[0] == other[0] and shared > _OVERLAP * least
