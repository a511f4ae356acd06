"""The structure tree of a tagged PDF, one tree for all its pages.

pdfium gives each page the part of the tree that stands on it, with the same numbers for the same elements, so that the
parts can be laid upon each other: a table over three pages is one table.
"""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pypdfium2 as pdfium
from pypdfium2 import raw

_DEEPEST = 60
_MOST_NODES = 400_000
_PAGES = frozenset({"", "Document", "Part", "Art", "Sect"})
"""What holds nothing but what stands below each other; in others, parts laid out as blocks may stand side by side."""

_CELLS = frozenset({"TH", "TD"})
_LARGEST_SPAN = 200
_LONGEST_NAME = 128


@dataclass(frozen=True, slots=True)
class Content:
    """Marked content: the page (from 0) and the id its words carry there."""

    page: int
    mcid: int


@dataclass(slots=True)
class Node:
    """An element with its standard type, the type the file gives it (``raw``), and its children by their number.

    ``count`` is how many children the file gives it: those without content stand on no page and are missing.
    """

    type: str
    raw: str
    rows: int = 1
    columns: int = 1
    count: int = 0
    kids: dict[int, "Node | Content"] = field(default_factory=dict)

    def children(self) -> Iterator["Node | Content"]:
        for number in sorted(self.kids):
            yield self.kids[number]

    def contents(self) -> Iterator[Content]:
        """Everything in the element, in its order."""
        for child in self.children():
            if isinstance(child, Content):
                yield child
            else:
                yield from child.contents()

    def on_page(self, page: int) -> "Node":
        """The element with only what stands on a page."""
        kids = {
            number: child.on_page(page) if isinstance(child, Node) else child
            for number, child in self.kids.items()
            if isinstance(child, Node) or child.page == page
        }
        return replace(self, kids=kids)


class Tree:
    """Grows page by page. ``root`` holds the elements at the top."""

    def __init__(self) -> None:
        self.root = Node("", "")
        self._nodes = 0
        self._buffer = (ctypes.c_ushort * _LONGEST_NAME)()

    def add(self, page: pdfium.PdfPage, number: int) -> None:
        tree = raw.FPDF_StructTree_GetForPage(page)
        if not tree:
            return
        try:
            for index in range(raw.FPDF_StructTree_CountChildren(tree)):
                if element := raw.FPDF_StructTree_GetChildAtIndex(tree, index):
                    self._element(self.root, index, element, number, 0)
        finally:
            raw.FPDF_StructTree_Close(tree)

    def _element(self, parent: Node, index: int, element: object, page: int, depth: int) -> None:
        node = parent.kids.get(index)
        if not isinstance(node, Node):
            self._nodes += 1
            if depth > _DEEPEST or self._nodes > _MOST_NODES:
                return
            node = parent.kids[index] = self._node(element)
            if parent.type in _PAGES and node.type == "Span" and _stands_alone(element):
                node.type = "P"
        node.count = raw.FPDF_StructElement_CountChildren(element)
        for number in range(node.count):
            if child := raw.FPDF_StructElement_GetChildAtIndex(element, number):
                self._element(node, number, child, page, depth + 1)
            elif (mcid := raw.FPDF_StructElement_GetChildMarkedContentID(element, number)) >= 0:
                node.kids[number] = Content(page, mcid)

    def _node(self, element: object) -> Node:
        node = Node(
            self._text(raw.FPDF_StructElement_GetType, element),
            self._text(raw.FPDF_StructElement_GetRawType, element),
        )
        if node.type in _CELLS:
            node.rows, node.columns = _span(element, b"RowSpan"), _span(element, b"ColSpan")
        return node

    def _text(self, ask: Callable[..., int], element: object) -> str:
        length = ask(element, self._buffer, ctypes.sizeof(self._buffer))
        if not 2 < length <= ctypes.sizeof(self._buffer):
            return ""
        return bytes(self._buffer)[: length - 2].decode("utf-16-le", "replace")


def _stands_alone(element: object) -> bool:
    """Whether what the file calls a part of a line is laid out as a block."""
    named = ctypes.create_string_buffer(_LONGEST_NAME)
    for index in range(raw.FPDF_StructElement_GetAttributeCount(element)):
        attribute = raw.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = raw.FPDF_StructElement_Attr_GetValue(attribute, b"Placement")
        length = ctypes.c_ulong()
        if value and raw.FPDF_StructElement_Attr_GetStringValue(value, named, len(named), length):
            return named.raw[: length.value].decode("utf-16-le", "replace").rstrip("\0") == "Block"
    return False


def _span(element: object, name: bytes) -> int:
    for index in range(raw.FPDF_StructElement_GetAttributeCount(element)):
        attribute = raw.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = raw.FPDF_StructElement_Attr_GetValue(attribute, name)
        number = ctypes.c_float()
        if value and raw.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return max(1, min(int(number.value), _LARGEST_SPAN))
    return 1
