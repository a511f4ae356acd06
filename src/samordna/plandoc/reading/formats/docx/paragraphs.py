"""The text of a Word paragraph as a reader sees it, and what a reader does not see, each with its reason.

Insertions are in; deletions, moved text at its old place, hidden and struck text are out.
"""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.characters import clean_lines
from samordna.plandoc.reading.formats.docx.fields import Fields
from samordna.plandoc.reading.formats.docx.graphics import Graphic, chosen, graphics_of
from samordna.plandoc.reading.formats.docx.names import math, mc, number, switch, value, w
from samordna.plandoc.reading.formats.docx.styles import Style, Styles, struck
from samordna.plandoc.reading.formats.docx.symbols import symbol
from samordna.plandoc.reading.formats.leaving import Reasoned
from samordna.plandoc.reading.formats.pieces import Piece, grouped, seen
from samordna.plandoc.reading.formats.xml import Element

_SEEN_THROUGH = frozenset(
    w(name)
    for name in (
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "sdtContent",
        "customXml",
        "dir",
        "bdo",
        "rubyBase",
    )
)
_DELETED = frozenset(w(name) for name in ("del", "moveFrom"))
_TEXT = frozenset({w("t"), w("delText"), math("t")})
_PLAIN = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_NOTES = {
    w("footnoteReference"): "footnotes",
    w("endnoteReference"): "endnotes",
    w("commentReference"): "comments",
}
_GRAPHICS = frozenset({w("drawing"), w("pict"), w("object"), mc("AlternateContent")})


@dataclass(slots=True)
class Paragraph:
    """A paragraph's ``text``, and the ``pieces`` it is made of, seen and unseen.

    ``bold`` and ``size`` (half points, the smallest of the runs) say how the whole of it looks; ``breaks_before`` and
    ``breaks_after`` count the page breaks around its text; ``notes`` are (part, id) of the notes and comments it calls;
    ``graphics`` are text boxes, diagrams and pictures.
    """

    text: str = ""
    pieces: list[Piece] = field(default_factory=list)
    bold: bool = False
    size: int = 0
    breaks_before: int = 0
    breaks_after: int = 0
    notes: list[tuple[str, str]] = field(default_factory=list)
    graphics: list[Graphic] = field(default_factory=list)


def read_paragraph(element: Element, styles: Styles, fields: Fields, reason: Why | None = None) -> Paragraph:
    """``reason`` is why nothing of the paragraph is seen, if that is so."""
    return _Reader(element, styles, fields, reason).result


def is_placeholder(control: Element) -> bool:
    """Whether a content control shows but the prompt to fill it in."""
    return switch(control.find(w("sdtPr")), "showingPlcHdr") or False


class _Reader(Reasoned):
    def __init__(self, element: Element, styles: Styles, fields: Fields, reason: Why | None) -> None:
        self._styles = styles
        self._fields = fields
        self._style = styles.of(value(element, "pPr/pStyle"))
        self._reason = reason or (Why.CONTENTS if self._style.contents else None)
        self._bold: list[bool] = []
        self._sizes: list[int] = []
        self.result = Paragraph()
        self._walk(element)
        fields.end_paragraph()
        self.result.pieces = grouped(self.result.pieces)
        self.result.text = clean_lines(seen(self.result.pieces))
        self.result.bold = bool(self._bold) and all(self._bold)
        self.result.size = min(self._sizes, default=0)

    def _walk(self, element: Element) -> None:
        for child in element:
            if child.tag == w("r"):
                self._run(child)
            elif child.tag in _SEEN_THROUGH or child.tag.startswith(math("")):
                self._math_text(child)
                self._walk(child)
            elif child.tag in _DELETED:
                with self._under(Why.DELETED):
                    self._walk(child)
            elif child.tag == w("sdt"):
                with self._under(Why.TEMPLATE if is_placeholder(child) else None):
                    self._walk(child)
            elif child.tag == w("fldSimple"):
                self._fields.open_simple(child.get(w("instr"), ""))
                self._walk(child)
                self._fields.close_simple()
            elif child.tag == mc("AlternateContent"):
                self._walk(chosen(child))

    def _math_text(self, element: Element) -> None:
        if element.tag == math("t"):
            self._say(element.text or "", self._reason)

    def _run(self, run: Element) -> None:
        properties = run.find(w("rPr"))
        character = self._styles.of(style) if (style := value(properties, "rStyle")) else Style()
        unseen = self._unseen(properties, character)
        before = len(self.result.pieces)
        for child in run:
            self._content(child, self._reason or self._fields.reason or unseen)
        if seen(self.result.pieces[before:]).strip():
            bold = switch(properties, "b")
            self._bold.append(self._style.bold or character.bold if bold is None else bold)
            self._sizes.append(number(value(properties, "sz"), self._style.size or self._styles.body_size))

    def _unseen(self, properties: Element | None, character: Style) -> Why | None:
        hidden = switch(properties, "vanish")
        if hidden or (hidden is None and (self._style.hidden or character.hidden)):
            return Why.HIDDEN
        line = struck(properties)
        return Why.STRUCK if line or (line is None and (self._style.struck or character.struck)) else None

    def _content(self, child: Element, reason: Why | None) -> None:
        if child.tag in _TEXT:
            self._say(child.text or "", reason)
        elif child.tag in _PLAIN:
            self._say(_PLAIN[child.tag], reason)
        elif child.tag == w("br") and child.get(w("type")) == "page":
            self._page_break()
        elif child.tag == w("br"):
            self._say("\n", reason)
        elif child.tag == w("lastRenderedPageBreak"):
            self._page_break()
        elif child.tag == w("sym"):
            self._say(symbol(child.get(w("char"), "")), reason)
        elif child.tag == w("fldChar"):
            self._say(self._fields.mark(child), self._reason)
        elif child.tag == w("instrText"):
            self._fields.instruct(child.text or "")
        elif child.tag == w("ruby"):
            self._ruby(child)
        elif child.tag in _NOTES:
            self._call(_NOTES[child.tag], child.get(w("id"), ""), reason)
        elif child.tag in _GRAPHICS:
            self.result.graphics.extend(graphics_of(child, reason))

    def _ruby(self, ruby: Element) -> None:
        """The word, and what is written above it in brackets."""
        self._walk(ruby)
        for above in ruby.findall(w("rt")):
            self._say(" (", self._reason)
            self._walk(above)
            self._say(")", self._reason)

    def _call(self, part: str, identifier: str, reason: Why | None) -> None:
        """A note that is called by deleted text alone is no part of what is read; a comment is one nowhere."""
        if reason is None or part == "comments":
            self.result.notes.append((part, identifier))

    def _say(self, text: str, reason: Why | None) -> None:
        if text:
            self.result.pieces.append((text, reason))

    def _page_break(self) -> None:
        if any(piece.strip() for piece, _ in self.result.pieces):
            self.result.breaks_after += 1
        else:
            self.result.breaks_before += 1
