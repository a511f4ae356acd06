"""The texts that a workbook's cells share, and texts in cells of their own."""

from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.characters import clean_lines
from samordna.plandoc.reading.formats.xlsx.names import is_on, s
from samordna.plandoc.reading.formats.xlsx.streams import elements
from samordna.plandoc.reading.formats.xml import Element

_ESCAPED = lazily("_x([0-9A-Fa-f]{4})_")
_T, _R, _RPR, _STRIKE = s("t"), s("r"), s("rPr"), s("strike")


@dataclass(frozen=True, slots=True)
class Rich:
    """A text in several hands: each piece, and whether it is struck; None where it looks as the cell does."""

    runs: tuple[tuple[str, bool | None], ...]


Text = str | Rich


def shared_strings(archive: Archive, part: str | None) -> list[Text]:
    if part is None or part not in archive:
        return []
    with archive.open(part) as stream:
        return [text_of(item) for item in elements(stream, (s("si"),))]


def text_of(item: Element) -> Text:
    """The text of an ``si`` or ``is``, without the reading aids that stand in it for other languages."""
    if len(item) == 1 and item[0].tag == _T:
        return plain(item[0].text or "")
    runs: list[tuple[str, bool | None]] = []
    for child in item:
        if child.tag == _T:
            runs.append((child.text or "", None))
        elif child.tag == _R:
            properties = child.find(_RPR)
            struck = None if properties is None else is_on(properties.find(_STRIKE), default="1")
            runs.append((child.findtext(_T) or "", struck))
    if not any(struck for _, struck in runs):
        return plain("".join(text for text, _ in runs))
    return Rich(tuple((unescaped(text), struck) for text, struck in runs))


def plain(text: str) -> str:
    return clean_lines(unescaped(text))


def unescaped(text: str) -> str:
    """Signs that XML cannot hold are written as ``_x000D_``."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
