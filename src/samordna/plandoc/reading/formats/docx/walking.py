"""The way through a Word story: body, page header, note or comment, all written alike."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.docx.fields import Fields
from samordna.plandoc.reading.formats.docx.graphics import Graphic, chosen
from samordna.plandoc.reading.formats.docx.names import mc, value, w
from samordna.plandoc.reading.formats.docx.numbering import Numbering
from samordna.plandoc.reading.formats.docx.package import Package
from samordna.plandoc.reading.formats.docx.paragraphs import Paragraph, is_placeholder, read_paragraph
from samordna.plandoc.reading.formats.docx.styles import Styles
from samordna.plandoc.reading.formats.docx.tables import unwrapped
from samordna.plandoc.reading.formats.drawings import chart_lines, lines_of
from samordna.plandoc.reading.formats.leaving import Leaving
from samordna.plandoc.reading.formats.xml import Element

_SEEN_THROUGH = frozenset(w(name) for name in ("sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_DELETED = frozenset(w(name) for name in ("del", "moveFrom"))
_CONTENTS = "Table of Contents"


@dataclass(frozen=True, slots=True)
class Context:
    """What the stories of one file share."""

    package: Package
    styles: Styles
    numbering: Numbering


class Walker(Leaving, ABC):
    """Goes through a story and gives each paragraph and table to the method for it.

    What a reader does not see is left out.
    """

    def __init__(self, context: Context, root: Element | None = None) -> None:
        super().__init__()
        self._context = context
        self._fields = Fields(root)

    def walk(self, element: Element) -> None:
        for child in element:
            if child.tag == w("p"):
                self._paragraph(child)
            elif child.tag == w("tbl"):
                self._table(child)
            elif child.tag == w("sdt"):
                with self._under(_reason_of(child)):
                    self.walk(child)
            elif child.tag == mc("AlternateContent"):
                self.walk(chosen(child))
            elif child.tag in _SEEN_THROUGH:
                self.walk(child)
            elif child.tag in _DELETED:
                with self._under(Why.DELETED):
                    self.walk(child)

    @abstractmethod
    def _paragraph(self, element: Element) -> None: ...

    @abstractmethod
    def _say(self, text: str) -> None:
        """Words that stand in a drawing, as a paragraph of their own."""

    def _table(self, table: Element) -> None:
        """Cell by cell, for stories whose tables but hold text in place."""
        for row in unwrapped(table, w("tr")):
            for cell in unwrapped(row, w("tc")):
                self.walk(cell)

    def _read(self, element: Element) -> Paragraph:
        return read_paragraph(element, self._context.styles, self._fields, self._reason)

    def _graphics(self, paragraph: Paragraph) -> None:
        """The boxes, diagrams and pictures of a paragraph, after its text."""
        for graphic in paragraph.graphics:
            with self._under(graphic.reason):
                self._graphic(graphic)

    def _graphic(self, graphic: Graphic) -> None:
        package = self._context.package
        if graphic.box is not None:
            self.walk(graphic.box)
        elif (root := package.part(graphic.diagram)) is not None:
            for line in lines_of(root):
                self._drawn(clean(line))
        elif (root := package.part(graphic.chart)) is not None:
            for line in chart_lines(root):
                self._leave(clean(line), Why.PICTURE)
        self._drawn(clean(graphic.art))
        self._leave(clean(graphic.alternate), Why.PICTURE)

    def _drawn(self, text: str) -> None:
        if self._reason is not None:
            self._leave(text, self._reason)
        elif text:
            self._say(text)


def _reason_of(control: Element) -> Why | None:
    if value(control, "sdtPr/docPartObj/docPartGallery") == _CONTENTS:
        return Why.CONTENTS
    return Why.TEMPLATE if is_placeholder(control) else None


class Story(Walker):
    """A story that is read as one text: a note or a comment."""

    def __init__(self, context: Context, root: Element) -> None:
        super().__init__(context, root)
        self._texts: list[str] = []
        self.walk(root)

    @property
    def text(self) -> str:
        return " ".join(filter(None, self._texts))

    def _paragraph(self, element: Element) -> None:
        paragraph = self._read(element)
        self._leave_unseen(paragraph.pieces)
        self._say(paragraph.text.replace("\n", " "))
        self._graphics(paragraph)

    def _say(self, text: str) -> None:
        self._texts.append(text)
