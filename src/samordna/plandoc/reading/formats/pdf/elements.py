"""The kinds of elements in a structure tree: those that are blocks and those that stand in a line."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.pdf.tree import Content, Node

HEADING = lazily(r"H([1-6])?|Title")
NOTES = frozenset({"Note", "FENote"})
MARGINS = frozenset({"Artifact", "Header", "Footer"})
_GROUPS = frozenset(
    {"Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "BlockQuote", "Aside", "Index"}
)
_BLOCKS = _GROUPS | {"P", "L", "LI", "LBody", "Table", "TR", "TOC", "TOCI", "Caption"}


def is_heading(node: Node) -> bool:
    return HEADING.fullmatch(node.type) is not None


def is_block(node: Node) -> bool:
    if node.type in _BLOCKS or is_heading(node):
        return True
    return any(
        isinstance(child, Node) and child.type not in NOTES and is_block(child)
        for child in node.kids.values()
    )


def gather(child: Node | Content, contents: list[Content], notes: list[Node]) -> None:
    """What stands in the line, and the notes that are called there."""
    if isinstance(child, Content):
        contents.append(child)
    elif child.type in NOTES:
        notes.append(child)
    else:
        for inner in child.children():
            gather(inner, contents, notes)
