"""The way through a text: body, page header or note, all written alike."""

from abc import ABC, abstractmethod

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.leaving import Leaving
from samordna.plandoc.reading.formats.odt.names import draw, office, svg, table, text
from samordna.plandoc.reading.formats.odt.paragraphs import Paragraph, read_paragraph
from samordna.plandoc.reading.formats.odt.styles import Styles
from samordna.plandoc.reading.formats.xml import Element

_CONTENTS = frozenset(
    text(name)
    for name in (
        "table-of-content",
        "alphabetical-index",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
    )
)
_PASSED = frozenset(
    {
        office("change-info"),
        text("sequence-decls"),
        text("variable-decls"),
        text("user-field-decls"),
        office("forms"),
    }
)
_TEMPLATES = frozenset(f"{name}-source" for name in _CONTENTS)


class Walker(Leaving, ABC):
    """Gives each paragraph, list and table to the method for it."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._styles = styles

    def walk(self, element: Element) -> None:
        for child in element:
            self._take(child)

    def _take(self, child: Element) -> None:
        if child.tag in (text("p"), text("h")):
            self._paragraph(child)
        elif child.tag == text("list"):
            self._list(child)
        elif child.tag == table("table"):
            self._table(child)
        elif child.tag == office("annotation"):
            self._comment(child)
        elif child.tag.startswith(draw("")):
            self._drawing(child)
        elif child.tag not in _PASSED and child.tag not in _TEMPLATES:
            with self._under(_reason_of(child)):
                self.walk(child)

    @abstractmethod
    def _paragraph(self, element: Element) -> None: ...

    def _list(self, element: Element) -> None:
        self.walk(element)

    def _table(self, element: Element) -> None:
        self.walk(element)

    def _read(self, element: Element) -> Paragraph:
        return read_paragraph(element, self._styles, self._reason)

    def _belongings(self, paragraph: Paragraph) -> None:
        """Drawings, comments and notes of a paragraph, after its text."""
        for drawing, reason in paragraph.drawings:
            with self._under(reason):
                self._drawing(drawing)
        for comment in paragraph.comments:
            self._comment(comment)
        for note, reason in paragraph.notes:
            with self._under(reason):
                self._note(note)

    def _note(self, note: Element) -> None:
        for body in note.iterchildren(text("note-body")):
            self.walk(body)

    def _drawing(self, element: Element) -> None:
        for told in (svg("title"), svg("desc")):
            self._leave(clean(element.findtext(told) or ""), Why.PICTURE)
        self.walk(element)

    def _comment(self, element: Element) -> None:
        words = Story(self._styles, element)
        self.left_out += words.left_out
        self._leave(words.text, Why.COMMENT)


def _reason_of(element: Element) -> Why | None:
    if element.tag in _CONTENTS:
        return Why.CONTENTS
    if element.tag == text("tracked-changes"):
        return Why.DELETED
    display = element.get(text("display"), "true")
    hidden = display == "none" or (display == "condition" and element.get(text("is-hidden")) == "true")
    return Why.HIDDEN if hidden else None


class Story(Walker):
    """What is read as one text: a note or a comment."""

    def __init__(self, styles: Styles, root: Element) -> None:
        super().__init__(styles)
        self._texts: list[str] = []
        self.walk(root)

    @property
    def text(self) -> str:
        return " ".join(filter(None, self._texts))

    def _paragraph(self, element: Element) -> None:
        paragraph = self._read(element)
        self._leave_unseen(paragraph.pieces)
        self._texts.append(paragraph.text.replace("\n", " "))
        self._belongings(paragraph)
