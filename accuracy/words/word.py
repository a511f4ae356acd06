"""The text of every part of a Word file: body, headers, footers, notes, comments, text boxes, deleted text."""

import re
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_SPACES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def text_of(path: Path) -> str:
    with ZipFile(path) as archive:
        roots = [
            etree.fromstring(archive.read(name)) for name in archive.namelist() if _PARTS.fullmatch(name)
        ]
    return "\n".join(_paragraphs(root) for root in roots)


def _paragraphs(root: etree._Element) -> str:
    for twin in list(root.iter(f"{_MC}Fallback")):
        twin.getparent().remove(twin)  # type: ignore[union-attr]
    return "\n".join("".join(map(_piece, _own(one))) for one in root.iter(f"{_W}p"))


def _own(paragraph: etree._Element) -> list[etree._Element]:
    """The elements of a paragraph, without those of a text box anchored in it."""
    return [one for one in paragraph.iter() if next(one.iterancestors(f"{_W}p"), None) is paragraph]


def _piece(element: etree._Element) -> str:
    if element.tag == f"{_W}delText":
        return f" {element.text or ''} "
    if element.tag == f"{_W}t":
        return element.text or ""
    return _SPACES.get(str(element.tag), "")
