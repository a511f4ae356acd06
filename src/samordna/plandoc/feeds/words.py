"""Markup as the words that a person would read."""

import lxml.html
from lxml.etree import ParserError, strip_elements, tostring

from samordna.plandoc.reading.formats.characters import clean

_UNREAD = ("script", "style", "template", "noscript", "iframe", "object")
_APART = ("p", "div", "br", "li", "ul", "ol", "td", "th", "tr", "table", "blockquote", "pre", "hr")
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))


def words_of(text: str, *, longest: int, is_markup: bool) -> str:
    """One line, cut between words where it is longer than ``longest`` characters."""
    if is_markup and ("<" in text or "&" in text):
        text = _without_markup(text)
    line = clean(" ".join(text.split()))
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0] + " …"


def _without_markup(text: str) -> str:
    try:
        tree = lxml.html.fromstring(f"<div>{text}</div>")
    except (ParserError, ValueError):
        return ""
    strip_elements(tree, *_UNREAD, with_tail=False)
    for one in tree.iter(*_APART, *_HEADINGS):
        one.text, one.tail = f" {one.text or ''}", f" {one.tail or ''}"
    return tostring(tree, method="text", encoding="unicode")
