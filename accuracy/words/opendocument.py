"""The text of an OpenDocument file: the content, and the headers and footers that live among the styles."""

from pathlib import Path
from zipfile import ZipFile

from lxml import etree

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_PIECES = {f"{_TEXT}p", f"{_TEXT}h"}


def text_of(path: Path) -> str:
    with ZipFile(path) as archive:
        roots = [
            etree.fromstring(archive.read(name))
            for name in ("content.xml", "styles.xml")
            if name in archive.namelist()
        ]
    return "\n".join(_words(one) for root in roots for one in root.iter(*_PIECES))


def _words(piece: etree._Element) -> str:
    """A piece's own text; a note in it is a piece of its own."""
    own: list[str] = [piece.text or ""]
    for one in piece.iterdescendants():
        if next(one.iterancestors(*_PIECES), None) is not piece:
            continue
        if one.tag not in _PIECES:
            own += [
                " " if one.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break") else "",
                "" if one.tag == f"{_TEXT}note-citation" else one.text or "",
            ]
        own.append(one.tail or "")
    return "".join(own)
