"""The body of a Word file in reading order, as blocks."""

from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.docx.names import number, switch, value, w
from samordna.plandoc.reading.formats.docx.notes import COMMENTS, Notes
from samordna.plandoc.reading.formats.docx.numbering import Label
from samordna.plandoc.reading.formats.docx.paragraphs import Paragraph
from samordna.plandoc.reading.formats.docx.styles import DEEPEST_HEADING, numbering_of
from samordna.plandoc.reading.formats.docx.tables import framed_in, grid_of, reason_of_cell
from samordna.plandoc.reading.formats.docx.walking import Context, Walker
from samordna.plandoc.reading.formats.pieces import seen
from samordna.plandoc.reading.formats.tabbed import lines_of, with_dash
from samordna.plandoc.reading.formats.xml import Element

_LONGEST_BOLD_HEADING = 100
_LARGER = 4
_FEWEST_SUBTITLES = 2
_LONGEST_HEADING = 150
_SENTENCE_END = lazily(r"[.!?]\s+[A-ZÅÄÖ]")


class Body(Walker):
    """Collects ``blocks``; ``title`` is the text of a title style.

    Inside a table ``_lines`` are those of the cell it stands in, ``_cell`` is its place, and ``_pages`` are those of the rows.
    """

    def __init__(self, context: Context, notes: Notes, root: Element) -> None:
        super().__init__(context, root)
        self._notes = notes
        pages_known = next(root.iter(w("lastRenderedPageBreak")), None) is not None
        self._page = 1 if pages_known else None
        styles = context.styles
        self._subtitles = sum(styles.of(one.get(w("val"))).subtitle for one in root.iter(w("pStyle")))
        self._new_page = True
        self._lines: list[str] | None = None
        self._cell = FilePlace()
        self._pages: dict[int | None, int | None] = {}
        self._footnotes: list[str] = []
        self.blocks: list[Block] = []
        self.title: str | None = None
        self.walk(root)
        self.left_out += notes.uncalled()

    def _place(self) -> FilePlace:
        return replace(self._cell, page=self._page)

    def _paragraph(self, element: Element) -> None:
        paragraph = self._read(element)
        broken = switch(element.find(w("pPr")), "pageBreakBefore") or False
        self._turn(paragraph.breaks_before, force=broken)
        self._leave_unseen(paragraph.pieces)
        self._pages.setdefault(self._cell.row, self._page)
        label = self._label(element, paragraph)
        if self._lines is not None:
            self._lines.append(_line(paragraph, label))
        elif paragraph.text:
            self._add(self._block(element, paragraph, label))
        self._belongings(paragraph)
        self._turn(paragraph.breaks_after, force=_section_ends(element))

    def _label(self, element: Element, paragraph: Paragraph) -> Label | None:
        """The number Word shows; a paragraph that is deleted, or of which nothing is seen, is not counted."""
        properties = element.find(w("pPr"))
        unseen = bool(paragraph.pieces) and not paragraph.text
        deleted = properties is not None and properties.find(f"{w('rPr')}/{w('del')}") is not None
        style = self._context.styles.of(value(properties, "pStyle"))
        stated = None if properties is None else properties.find(w("numPr"))
        numbered = numbering_of(stated, style.numbering)
        if numbered is None or unseen or deleted or self._reason is not None:
            return None
        return self._context.numbering.next(numbered)

    def _block(self, element: Element, paragraph: Paragraph, label: Label | None) -> Block:
        style = self._context.styles.of(value(element, "pPr/pStyle"))
        text = paragraph.text
        outline = number(value(element, "pPr/outlineLvl"), 9)
        level = min(outline + 1, DEEPEST_HEADING) if outline < 9 else style.heading
        if style.title and not level:
            self.title = self.title or clean(text)
            level = 1
        if level and not _is_running(text):
            prefix = label if label and label.named else None
            return Block(BlockKind.HEADING, clean(_with(prefix, text.replace("\n", " "))), level=level)
        prefix = label if label and (label.named or label.compound) else None
        named = style.subtitle and self._subtitles >= _FEWEST_SUBTITLES and _is_short(text)
        if named or _looks_like_heading(paragraph, self._context.styles.body_size):
            words = clean(_with(prefix, text.replace("\n", " ")))
            return Block(BlockKind.HEADING, words, lines=[] if prefix else lines_of(seen(paragraph.pieces)))
        bullet = split_bullet(text)
        depth = _list_level(element, style.list_level)
        if depth and not (label and label.named):
            told = bullet[1] if bullet else with_dash(seen(paragraph.pieces)) or text
            return Block(BlockKind.BULLET, _with(prefix, told), level=depth)
        if bullet and not prefix:
            return Block(BlockKind.BULLET, bullet[1], level=bullet[0])
        lines = [] if prefix else lines_of(seen(paragraph.pieces))
        return Block(BlockKind.PARAGRAPH, _with(prefix, text), lines=lines)

    def _belongings(self, paragraph: Paragraph) -> None:
        """Boxes and pictures of a paragraph follow it, then the notes it calls; those of a table follow the table."""
        self._graphics(paragraph)
        for call in paragraph.notes:
            story = self._notes.take(call)
            if story is not None and call[0] == COMMENTS:
                self.left_out += [*story.left_out, LeftOut(story.text, self._place(), Why.COMMENT)]
            elif story is not None:
                self.left_out += story.left_out
                self._footnotes.append(story.text)
        if self._lines is None:
            self._flush_footnotes()

    def _say(self, text: str) -> None:
        if self._lines is not None:
            self._lines.append(text)
        else:
            self._add(Block(BlockKind.PARAGRAPH, text))

    def _table(self, table: Element) -> None:
        if self._lines is not None:
            rows = grid_of(table, self._cell_text).rows
            self._lines.extend(" – ".join(filter(None, row)) for row in rows)
        elif cells := framed_in(table):
            for cell in cells:
                with self._under(reason_of_cell(cell)):
                    self.walk(cell)
        else:
            self._table_block(table)
            self._flush_footnotes()

    def _table_block(self, table: Element) -> None:
        first, page_before = self._new_page, self._page
        self._pages.clear()
        grid = grid_of(table, self._cell_text)
        if any(any(row) for row in grid.rows):
            places = [FilePlace(page=self._pages.get(row), row=row) for row in grid.numbers]
            page = places[0].page
            self._new_page = first or page != page_before
            self._add(
                Block(
                    BlockKind.TABLE,
                    rows=grid.rows,
                    row_places=places,
                    spans=grid.spans,
                    header_rows=grid.header_rows,
                    place=FilePlace(page=page),
                )
            )

    def _cell_text(self, cell: Element, row: int, column: int, reason: Why | None) -> str:
        """Paragraphs on lines of their own; a table in a cell gives one line per row."""
        lines, place = self._lines, self._cell
        self._lines = []
        if lines is None:
            self._cell = FilePlace(row=row, column=column)
        with self._under(reason):
            self.walk(cell)
        text = "\n".join(filter(None, self._lines))
        self._lines, self._cell = lines, place
        return text

    def _turn(self, pages: int, *, force: bool = False) -> None:
        """Turn pages. A forced break that Word also counted when it laid out the page counts once."""
        if pages or force:
            self._new_page = True
        if self._page is not None:
            self._page += pages

    def _add(self, block: Block) -> None:
        if block.kind is not BlockKind.TABLE:
            block.place = FilePlace(page=self._page)
        block.first_in_page, self._new_page = self._new_page, False
        self.blocks.append(block)

    def _flush_footnotes(self) -> None:
        for text in filter(None, self._footnotes):
            self._add(Block(BlockKind.FOOTNOTE, text))
        self._footnotes.clear()


def _line(paragraph: Paragraph, label: Label | None) -> str:
    """A line of a cell. A number alone is what the cell says."""
    if label and (label.named or label.compound or not paragraph.text):
        return _with(label, paragraph.text)
    return paragraph.text


def _with(label: Label | None, text: str) -> str:
    return f"{label.text} {text}".rstrip() if label else text


def _looks_like_heading(paragraph: Paragraph, body_size: int) -> bool:
    """Short, on its own, no sentence, and all of it bold or clearly larger than the body."""
    text = paragraph.text
    return (
        _is_short(text)
        and (paragraph.bold or paragraph.size >= body_size + _LARGER)
        and any(map(str.isalpha, text))
    )


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_BOLD_HEADING and not text.endswith((".", ",", ";")) and text.count("\n") <= 1


def _is_running(text: str) -> bool:
    """Whether a text is several sentences, too long for the heading that its style calls it."""
    return len(text) > _LONGEST_HEADING and text.endswith(".") and _SENTENCE_END.search(text) is not None


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
