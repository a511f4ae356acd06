"""The text of a paragraph, and what belongs to it or is not seen of it."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.characters import clean_lines
from samordna.plandoc.reading.formats.odt.names import draw, office, text
from samordna.plandoc.reading.formats.odt.styles import Styles
from samordna.plandoc.reading.formats.pieces import Piece, grouped, seen
from samordna.plandoc.reading.formats.xml import Element

_DRAWN = draw("")
_SIGNS = {text("tab"): "\t", text("line-break"): "\n"}
_HIDING = frozenset({text("hidden-text"), text("hidden-paragraph")})
_PAGES = frozenset({text("page-number"), text("page-count"), text("sheet-name")})
_MOST_SPACES = 10


@dataclass(slots=True)
class Paragraph:
    """``notes`` and ``comments`` are those it calls, ``drawings`` what is fixed to it, each with why it is not seen, if so;
    ``bold`` tells whether all of its words are."""

    text: str = ""
    pieces: list[Piece] = field(default_factory=list)
    bold: bool = False
    notes: list[tuple[Element, Why | None]] = field(default_factory=list)
    comments: list[Element] = field(default_factory=list)
    drawings: list[tuple[Element, Why | None]] = field(default_factory=list)


def read_paragraph(
    element: Element, styles: Styles, reason: Why | None = None, family: str = "paragraph"
) -> Paragraph:
    """``reason`` is why nothing of the paragraph is seen, if that is so; ``family`` is where its style is found."""
    return _Reader(element, styles, reason, family).result


class _Reader:
    def __init__(self, element: Element, styles: Styles, reason: Why | None, family: str) -> None:
        self._styles = styles
        self._bold: list[bool] = []
        self.result = Paragraph()
        own = styles.of(family, element.get(text("style-name")))
        self._walk(element, reason or own.reason, bool(own.bold))
        self.result.pieces = grouped(self.result.pieces)
        self.result.text = clean_lines(seen(self.result.pieces))
        self.result.bold = bool(self._bold) and all(self._bold)

    def _walk(self, element: Element, reason: Why | None, bold: bool) -> None:
        self._say(element.text, reason, bold)
        for child in element:
            self._child(child, reason, bold)
            self._say(child.tail, reason, bold)

    def _child(self, child: Element, reason: Why | None, bold: bool) -> None:
        if child.tag == text("s"):
            spaces = child.get(text("c"), "1")
            self._say(" " * min(int(spaces) if spaces.isdigit() else 1, _MOST_SPACES), reason, bold)
        elif child.tag in _SIGNS:
            self._say(_SIGNS[child.tag], reason, bold)
        elif child.tag == text("span"):
            own = self._styles.of("text", child.get(text("style-name")))
            stated = own.reason or (None if own.struck is False and reason is Why.STRUCK else reason)
            self._walk(child, reason if _outer(reason) else stated, bold if own.bold is None else own.bold)
        elif child.tag == text("note"):
            self.result.notes.append((child, reason))
        elif child.tag == office("annotation"):
            self.result.comments.append(child)
        elif child.tag.startswith(_DRAWN):
            self.result.drawings.append((child, reason))
        elif child.tag == text("ruby-text"):
            self._say(" (", reason, bold)
            self._walk(child, reason, bold)
            self._say(")", reason, bold)
        else:
            self._walk(child, reason or _reason_of(child), bold)

    def _say(self, words: str | None, reason: Why | None, bold: bool) -> None:
        if words:
            self.result.pieces.append((words, reason))
            if reason is None and words.strip():
                self._bold.append(bold)


def _outer(reason: Why | None) -> bool:
    """Whether words are not seen for a reason that no style of theirs can change."""
    return reason not in (None, Why.STRUCK, Why.HIDDEN)


def _reason_of(element: Element) -> Why | None:
    if element.tag in _HIDING and element.get(text("is-hidden")) == "true":
        return Why.HIDDEN
    if element.tag == text("placeholder"):
        return Why.TEMPLATE
    return Why.PAGE_STAMP if element.tag in _PAGES else None
