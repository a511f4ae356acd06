"""Every word of a file, found by a walk of its own over the raw file, against the words that the reader accounts for.

Counted by letter and digit, so that nothing depends on where words are cut: `Counter` of the one must equal that of the other.
"""

import io
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from samordna.plandoc.reading.blocks import Block, SourceFile

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WORD_PARTS = ("document", "header", "footer", "footnotes", "endnotes", "comments.")

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DATE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}date-value"
_NO_TEXT = frozenset({f"{_TEXT}note-citation", f"{_TEXT}table-of-content-source"})


def letters(texts: Iterable[str]) -> Counter[str]:
    whole = unicodedata.normalize("NFKC", " ".join(texts))
    return Counter(character for character in whole if character.isalnum())


def texts_of(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield block.text
        for row in block.rows:
            yield from row


def accounted(source: SourceFile) -> Counter[str]:
    left_out = [words.text for words in source.left_out]
    return letters([*texts_of(source.blocks), *texts_of(source.margins), *left_out])


def word_letters(data: bytes) -> Counter[str]:
    """Of a Word file: every text and deleted text of every story, and the descriptions of its pictures."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [
            name for name in package.namelist() if name.startswith(tuple(f"word/{p}" for p in _WORD_PARTS))
        ]
        roots = [etree.fromstring(package.read(name)) for name in parts if name.endswith(".xml")]
    return letters(text for root in roots for text in _word_texts(root))


def _word_texts(element: etree._Element) -> Iterator[str]:
    if element.tag in (f"{_WORD}t", f"{_WORD}delText", f"{_MATH}t"):
        yield element.text or ""
    elif element.tag == f"{_DRAWING}docPr":
        yield f"{element.get('title', '')} {element.get('descr', '')}"
    both = element.tag == f"{_MC}AlternateContent" and element.find(f"{_MC}Choice") is not None
    for child in element:
        if not (both and child.tag == f"{_MC}Fallback"):
            yield from _word_texts(child)


def open_letters(data: bytes) -> Counter[str]:
    """Of an OpenDocument file: the text of every paragraph, as often as its row and column repeat it. Dates are left away,
    which are read in a spelling of their own."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return letters(_open_texts(etree.fromstring(package.read("content.xml")), 1, False))


def _open_texts(element: etree._Element, times: int, inside: bool) -> Iterator[str]:
    if element.tag in _NO_TEXT or "/dc/elements/" in element.tag or _DATE in element.attrib:
        return
    repeated = [element.get(f"{_TABLE}number-{what}-repeated", "1") for what in ("rows", "columns")]
    times *= int(repeated[0]) * int(repeated[1])
    inside = inside or element.tag in (f"{_TEXT}p", f"{_TEXT}h") or element.tag.endswith(("}title", "}desc"))
    if inside:
        yield (element.text or "") * times
    for child in element:
        yield from _open_texts(child, times, inside)
        if inside:
            yield (child.tail or "") * times
