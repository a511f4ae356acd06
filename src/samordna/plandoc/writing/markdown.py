"""Markdown as a tree that every writer can walk. Nobody's text is ever put together into markup.

HTML is not Markdown here: it is shown as the characters it is written with. Pictures become their alternative text.
"""

from dataclasses import dataclass, field
from typing import Literal, cast

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from samordna.plandoc.writing.text import clean

NodeKind = Literal[
    "paragraph", "heading", "bullets", "numbers", "item", "quote", "code", "rule", "table", "row",
    "cell", "text", "strong", "emphasis", "strike", "code_span", "link", "break",
]  # fmt: skip

DEEPEST = 8
"""Nesting beyond this is flattened: no reader follows it, and page setters have a limit."""


@dataclass(slots=True)
class Node:
    """A piece of text with structure. ``level`` is that of a heading or the first number of a list; ``text`` only in leaves.

    ``lines`` are the lines of the source that a block stands on, the first and the one after the last. ``of`` names what an item
    of a list shows, as in :mod:`samordna.plandoc.writing.content`.
    """

    kind: NodeKind
    text: str = ""
    level: int = 0
    href: str = ""
    children: list["Node"] = field(default_factory=list)
    lines: tuple[int, int] | None = None
    of: str = ""


_KINDS: dict[str, NodeKind] = {
    "paragraph": "paragraph", "heading": "heading", "bullet_list": "bullets", "ordered_list": "numbers",
    "list_item": "item", "blockquote": "quote", "fence": "code", "code_block": "code", "hr": "rule",
    "table": "table", "tr": "row", "th": "cell", "td": "cell", "text": "text", "strong": "strong",
    "em": "emphasis", "s": "strike", "code_inline": "code_span", "link": "link", "hardbreak": "break",
}  # fmt: skip
_INLINE = frozenset({"text", "strong", "emphasis", "strike", "code_span", "link", "break"})
_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable(["table", "strikethrough"])
_SAFE_LINKS = ("https://", "http://", "mailto:", "tel:")


def parse(text: str | None, first_line: int = 0) -> list[Node]:
    """The blocks of a Markdown text. ``first_line`` is the number of its first line where it is a piece of a longer one."""
    if not (source := clean(text)).strip():
        return []
    return _nodes(SyntaxTreeNode(_PARSER.parse(source)), 0, first_line)


def plain(nodes: list[Node]) -> str:
    """What is left of ``nodes`` without structure, blocks apart by a space."""
    parts = []
    for node in nodes:
        parts.append(" " if node.kind == "break" else node.text or plain(node.children))
        if node.kind not in _INLINE:
            parts.append(" ")
    return "".join(parts).strip()


def _nodes(parent: SyntaxTreeNode, depth: int, first_line: int) -> list[Node]:
    return [node for child in parent.children for node in _node(child, depth, first_line)]


def _node(source: SyntaxTreeNode, depth: int, first_line: int) -> list[Node]:
    if source.type == "softbreak":
        return [Node("text", " ")]
    if source.type == "image":
        return [Node("text", source.content or cast("str", source.attrs.get("src", "")))]
    kind = _KINDS.get(source.type)
    if kind is None or (depth >= DEEPEST and source.children and kind not in ("paragraph", "row", "cell")):
        return _nodes(source, depth, first_line)
    lines = (source.map[0] + first_line, source.map[1] + first_line) if source.map else None
    if kind in ("text", "code", "code_span"):
        return [Node(kind, source.content.rstrip("\n"), lines=lines)] if source.content else []
    children = _nodes(source, depth + 1, first_line)
    href = str(source.attrs.get("href", ""))
    if kind == "link" and not (href.startswith(_SAFE_LINKS) and plain(children)):
        return children
    return [Node(kind, level=_level(source), href=href, children=children, lines=lines)]


def _level(source: SyntaxTreeNode) -> int:
    if source.type == "heading":
        return int(source.tag[1:])
    if source.type == "ordered_list":
        return int(source.attrs.get("start", 1))
    return 0
