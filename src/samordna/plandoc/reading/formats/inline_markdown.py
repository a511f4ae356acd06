"""The words within a line of Markdown, without the signs for bold, links and the like."""

import re

from markdown_it.token import Token

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.pieces import Piece, grouped

_BREAK = lazily(r"<br\s*/?>", re.IGNORECASE)
_LABEL = lazily(r"\s*[A-ZÅÄÖ][^\W\d_]+(?:[ /][^\W\d_]+){0,3}\s?:")


def pieces_of(token: Token) -> list[Piece]:
    """The text in pieces; struck words, the descriptions of pictures and where links lead are not seen."""
    pieces: list[Piece] = []
    struck, target = 0, ""
    children = token.children or []
    for index, child in enumerate(children):
        reason = Why.STRUCK if struck else None
        if child.type in ("s_open", "s_close"):
            struck += child.nesting
        elif child.type == "link_open" and not child.markup:
            target = f" {child.attrs.get('href', '')} "
        elif child.type == "link_close" and target:
            pieces.append((target, reason or Why.HIDDEN))
            target = ""
        elif child.type == "image":
            pieces.append((child.content, reason or Why.PICTURE))
        elif child.type == "hardbreak":
            pieces.append(("\n", reason))
        elif child.type == "softbreak":
            pieces.append(("\n" if _begins_labelled(children[index + 1 :]) else " ", reason))
        elif child.type == "text":
            pieces.append((_BREAK.sub("\n", child.content), reason))
        else:
            pieces.append((child.content, reason))
    return grouped(pieces)


def is_bold(token: Token) -> bool:
    """Whether all of the words are bold."""
    depth = 0
    for child in token.children or []:
        depth += child.nesting if child.type in ("strong_open", "strong_close") else 0
        if child.content.strip() and depth == 0:
            return False
    return bool(token.children)


def _begins_labelled(children: list[Token]) -> bool:
    """Whether a line goes on with ``Ansvarig:`` or the like: whoever wrote that meant a line of its own."""
    line = ""
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            break
        line += child.content
    return _LABEL.match(line) is not None
