"""The body of a Word file in reading order, as blocks."""

from dataclasses import replace

from samordna.plandoc.reading.blocks import Block, BlockKind, Place
from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.docx.names import number, switch, value, w
from samordna.plandoc.reading.formats.docx.paragraphs import Paragraph, read_paragraph
from samordna.plandoc.reading.formats.docx.styles import DEEPEST_HEADING, Styles
from samordna.plandoc.reading.formats.docx.tables import only_cell, rows_of
from samordna.plandoc.reading.formats.xml import Element

_SEEN_THROUGH = frozenset(w(name) for name in ("sdtContent", "customXml", "ins", "moveTo"))
_LONGEST_BOLD_HEADING = 100
_LARGER = 4
_CONTENTS = "Table of Contents"

Notes = dict[tuple[str, str], str]


class Body:
    """Collects ``blocks``. ``hidden`` and ``deleted`` tell whether text was left out; ``title`` is the text of a title style."""

    def __init__(self, styles: Styles, notes: Notes, pages_known: bool) -> None:
        self._styles = styles
        self._notes = notes
        self._page = 1 if pages_known else None
        self._new_page = True
        self._called: list[tuple[str, str]] = []
        self.blocks: list[Block] = []
        self.title: str | None = None
        self.hidden = self.deleted = False

    def walk(self, element: Element) -> None:
        for child in element:
            if child.tag == w("p"):
                self._paragraph(child)
            elif child.tag == w("tbl"):
                self._table(child)
            elif child.tag == w("sdt"):
                if value(child, "sdtPr/docPartObj/docPartGallery") != _CONTENTS:
                    self.walk(child)
            elif child.tag in _SEEN_THROUGH:
                self.walk(child)

    def _paragraph(self, element: Element) -> None:
        paragraph = self._read(element)
        broken = switch(element.find(w("pPr")), "pageBreakBefore") or False
        self._turn(paragraph.breaks_before, force=broken)
        style = self._styles.of(value(element, "pPr/pStyle"))
        if paragraph.text and not style.contents:
            self._add(self._block(element, paragraph))
        for box in paragraph.boxes:
            self.walk(box)
        self._flush_notes()
        self._turn(paragraph.breaks_after, force=_section_ends(element))

    def _block(self, element: Element, paragraph: Paragraph) -> Block:
        style = self._styles.of(value(element, "pPr/pStyle"))
        outline = number(value(element, "pPr/outlineLvl"), 9)
        level = min(outline + 1, DEEPEST_HEADING) if outline < 9 else style.heading
        if style.title and not level:
            self.title = self.title or clean(paragraph.text)
            level = 1
        if level:
            return Block(BlockKind.HEADING, clean(paragraph.text.replace("\n", " ")), level=level)
        if _looks_like_heading(paragraph, self._styles.body_size):
            return Block(BlockKind.HEADING, clean(paragraph.text.replace("\n", " ")))
        if depth := _list_level(element, style.list_level):
            found = split_bullet(paragraph.text)
            return Block(BlockKind.BULLET, found[1] if found else paragraph.text, level=depth)
        if bullet := split_bullet(paragraph.text):
            return Block(BlockKind.BULLET, bullet[1], level=bullet[0])
        return Block(BlockKind.PARAGRAPH, paragraph.text)

    def _table(self, table: Element) -> None:
        if (cell := only_cell(table)) is not None:
            self.walk(cell)
            return
        rows = rows_of(table, self._cell_text)
        if any(any(row) for row in rows):
            page = self._page
            places = [Place(page=page, row=index) for index in range(1, len(rows) + 1)]
            self._add(Block(BlockKind.TABLE, rows=rows, row_places=places))
        self._flush_notes()

    def _cell_text(self, cell: Element) -> str:
        """Paragraphs on lines of their own; a table in a cell gives one line per row."""
        lines: list[str] = []
        for child in cell.iter(w("p"), w("tbl")):
            if _nearest(child) is not cell:
                continue
            if child.tag == w("p"):
                paragraph = self._read(child)
                self._turn(paragraph.breaks_before + paragraph.breaks_after)
                lines.append(paragraph.text)
            else:
                lines.extend(" – ".join(filter(None, row)) for row in rows_of(child, self._cell_text))
        return "\n".join(filter(None, lines))

    def _read(self, element: Element) -> Paragraph:
        paragraph = read_paragraph(element, self._styles)
        self.hidden = self.hidden or paragraph.hidden
        self.deleted = self.deleted or paragraph.deleted
        self._called.extend(paragraph.notes)
        return paragraph

    def _turn(self, pages: int, *, force: bool = False) -> None:
        """Turn pages. A forced break that Word also counted when it laid out the page counts once."""
        if pages or force:
            self._new_page = True
        if self._page is not None:
            self._page += pages

    def _add(self, block: Block) -> None:
        block.place = replace(block.place, page=self._page)
        block.first_in_page, self._new_page = self._new_page, False
        self.blocks.append(block)

    def _flush_notes(self) -> None:
        for call in self._called:
            if text := self._notes.pop(call, ""):
                self._add(Block(BlockKind.FOOTNOTE, text))
        self._called.clear()


def _looks_like_heading(paragraph: Paragraph, body_size: int) -> bool:
    """Short, on its own, no sentence, and all of it bold or clearly larger than the body."""
    text = paragraph.text
    short = (
        len(text) <= _LONGEST_BOLD_HEADING and not text.endswith((".", ",", ";")) and text.count("\n") <= 1
    )
    return short and (paragraph.bold or paragraph.size >= body_size + _LARGER) and any(map(str.isalpha, text))


def _list_level(element: Element, of_style: int) -> int:
    numbering = element.find(f"{w('pPr')}/{w('numPr')}")
    if numbering is None:
        return of_style
    if value(numbering, "numId") == "0":
        return 0
    level = value(numbering, "ilvl")
    return number(level) + 1 if level is not None else max(1, of_style)


def _section_ends(element: Element) -> bool:
    section = element.find(f"{w('pPr')}/{w('sectPr')}")
    return section is not None and value(section, "type") != "continuous"


def _nearest(element: Element) -> Element | None:
    """The cell an element stands in directly, or None inside the table or text box of a cell."""
    ancestor = element.getparent()
    while ancestor is not None and ancestor.tag not in (w("tc"), w("tbl"), w("txbxContent")):
        ancestor = ancestor.getparent()
    return ancestor
