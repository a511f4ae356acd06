"""The text of a Word paragraph as a reader sees it: insertions in, deletions and hidden text out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from samordna.plandoc.reading.formats.characters import clean_lines
from samordna.plandoc.reading.formats.docx.names import mc, number, switch, value, w
from samordna.plandoc.reading.formats.docx.styles import Styles
from samordna.plandoc.reading.formats.xml import Element

_SEEN_THROUGH = frozenset(
    w(name)
    for name in (
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "sdt",
        "sdtContent",
        "fldSimple",
        "customXml",
        "dir",
        "bdo",
    )
)
_LEFT_OUT = frozenset(w(name) for name in ("del", "moveFrom"))
_PLAIN = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_GRAPHICS = frozenset({w("drawing"), w("pict"), w("object"), mc("AlternateContent")})


@dataclass(slots=True)
class Paragraph:
    """A paragraph's ``text``, and ``raw`` with its tabs.

    ``bold`` and ``size`` (half points, the smallest of the runs) say how the whole of it looks; ``breaks_before`` and
    ``breaks_after`` count the page breaks around its text; ``notes`` are (part, id) of the notes it calls.
    """

    text: str = ""
    raw: str = ""
    bold: bool = False
    size: int = 0
    breaks_before: int = 0
    breaks_after: int = 0
    hidden: bool = False
    deleted: bool = False
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


def read_paragraph(element: Element, styles: Styles) -> Paragraph:
    return _Reader(element, styles).result


class _Reader:
    def __init__(self, element: Element, styles: Styles) -> None:
        self._styles = styles
        self._style = styles.of(value(element, "pPr/pStyle"))
        self._pieces: list[str] = []
        self._bold: list[bool] = []
        self._sizes: list[int] = []
        self.result = Paragraph()
        self._walk(element)
        self.result.raw = "".join(self._pieces)
        self.result.text = clean_lines(self.result.raw)
        self.result.bold = bool(self._bold) and all(self._bold)
        self.result.size = min(self._sizes, default=0)

    def _walk(self, element: Element) -> None:
        for child in element:
            if child.tag == w("r"):
                self._run(child)
            elif child.tag in _SEEN_THROUGH:
                self._walk(child)
            elif child.tag in _LEFT_OUT:
                self.result.deleted = True

    def _run(self, run: Element) -> None:
        properties = run.find(w("rPr"))
        character = self._styles.of(style) if (style := value(properties, "rStyle")) else None
        hidden = switch(properties, "vanish")
        if hidden or (
            hidden is None and (self._style.hidden or (character is not None and character.hidden))
        ):
            self.result.hidden = True
            return
        before = len(self._pieces)
        for child in run:
            self._content(child)
        if "".join(self._pieces[before:]).strip():
            bold = switch(properties, "b")
            styled = self._style.bold or (character is not None and character.bold)
            self._bold.append(styled if bold is None else bold)
            self._sizes.append(number(value(properties, "sz"), self._style.size or self._styles.body_size))

    def _content(self, child: Element) -> None:
        if child.tag == w("t"):
            self._pieces.append(child.text or "")
        elif child.tag in _PLAIN:
            self._pieces.append(_PLAIN[child.tag])
        elif child.tag == w("br") and child.get(w("type")) == "page":
            self._page_break()
        elif child.tag == w("br"):
            self._pieces.append("\n")
        elif child.tag == w("lastRenderedPageBreak"):
            self._page_break()
        elif child.tag == w("sym"):
            self._pieces.append(_symbol(child.get(w("char"), "")))
        elif child.tag in _NOTES:
            self.result.notes.append((_NOTES[child.tag], child.get(w("id"), "")))
        elif child.tag in _GRAPHICS:
            self.result.boxes.extend(_text_boxes(child))

    def _page_break(self) -> None:
        if any(piece.strip() for piece in self._pieces):
            self.result.breaks_after += 1
        else:
            self.result.breaks_before += 1


def _text_boxes(graphic: Element) -> Iterator[Element]:
    """The text boxes of a drawing, outermost only, and only one of the alternatives that Word writes."""
    for child in graphic:
        if child.tag == w("txbxContent"):
            yield child
        elif child.tag != mc("Fallback") or graphic.find(mc("Choice")) is None:
            yield from _text_boxes(child)


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
