"""The body of a text in reading order, as blocks."""

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, Span, Why
from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.odt.names import text
from samordna.plandoc.reading.formats.odt.paragraphs import Paragraph
from samordna.plandoc.reading.formats.odt.styles import Styles
from samordna.plandoc.reading.formats.odt.tables import cells_of, framed_in, rows_of
from samordna.plandoc.reading.formats.odt.walking import Story, Walker
from samordna.plandoc.reading.formats.pieces import seen
from samordna.plandoc.reading.formats.tabbed import lines_of
from samordna.plandoc.reading.formats.xml import Element

MOST_COLUMNS = 200
MOST_ROWS = 50_000
_DEEPEST_HEADING = 6
_LONGEST_BOLD_HEADING = 100


class Body(Walker):
    """Collects ``blocks``. ``_depth`` is how deep in lists it stands; inside a table ``_lines`` are those of its cell."""

    def __init__(self, styles: Styles, name: str, root: Element) -> None:
        super().__init__(styles)
        self._name = name
        self._depth = 0
        self._lines: list[str] | None = None
        self._cell = FilePlace()
        self._footnotes: list[str] = []
        self.blocks: list[Block] = []
        self.title: str | None = None
        self.walk(root)

    def _place(self) -> FilePlace:
        return self._cell

    def _list(self, element: Element) -> None:
        self._depth += 1
        self.walk(element)
        self._depth -= 1

    def _paragraph(self, element: Element) -> None:
        paragraph = self._read(element)
        self._leave_unseen(paragraph.pieces)
        if self._lines is not None:
            self._lines.append(paragraph.text)
        elif paragraph.text:
            self.blocks.append(self._block(element, paragraph))
        self._belongings(paragraph)
        self._flush_footnotes()

    def _note(self, note: Element) -> None:
        for body in note.iterchildren(text("note-body")):
            story = Story(self._styles, body)
            self.left_out += story.left_out
            if self._reason is None:
                self._footnotes.append(story.text)
            else:
                self._leave(story.text, self._reason)

    def _flush_footnotes(self) -> None:
        """Notes follow the paragraph that calls them; those of a table follow the table."""
        if self._lines is None:
            self.blocks += [Block(BlockKind.FOOTNOTE, words) for words in self._footnotes if words]
            self._footnotes.clear()

    def _block(self, element: Element, paragraph: Paragraph) -> Block:
        words = paragraph.text
        line = words.replace("\n", " ")
        if element.tag == text("h"):
            level = element.get(text("outline-level"), "1")
            return Block(
                BlockKind.HEADING, line, level=min(int(level) if level.isdigit() else 1, _DEEPEST_HEADING)
            )
        bullet = split_bullet(words)
        if self._depth:
            return Block(BlockKind.BULLET, bullet[1] if bullet else words, level=self._depth)
        name = element.get(text("style-name"), "")
        if "Title" in {name, *self._styles.of("paragraph", name).names}:
            self.title = self.title or line
            return Block(BlockKind.HEADING, line, level=1)
        if bullet:
            return Block(BlockKind.BULLET, bullet[1], level=bullet[0])
        if paragraph.bold and len(words) <= _LONGEST_BOLD_HEADING and not words.endswith((".", ",", ";")):
            return Block(BlockKind.HEADING, line, lines=lines_of(seen(paragraph.pieces)))
        return Block(BlockKind.PARAGRAPH, words, lines=lines_of(seen(paragraph.pieces)))

    def _table(self, element: Element) -> None:
        if self._lines is None and (cells := framed_in(element)):
            for cell in cells:
                self.walk(cell)
            return
        table = self._read_table(element)
        if self._lines is not None:
            self._lines.extend(" – ".join(filter(None, row)) for row in table.rows)
        else:
            self.blocks += [table] * bool(table.rows)
            self._flush_footnotes()

    def _read_table(self, element: Element) -> Block:
        """Rows that say nothing are left away, which the numbers of the others and the merged cells take account of."""
        block = Block(BlockKind.TABLE)
        index: dict[int, int] = {}
        reach: list[tuple[int, int, int, int]] = []
        heads = number = 0
        for row in rows_of(element):
            with self._under(Why.HIDDEN if row.hidden else None):
                cells = self._cells(row.element, number + 1, reach)
            for at in range(number + 1, number + (row.repeated if any(cells) else 0) + 1):
                if at > MOST_ROWS:
                    raise problems.too_much(self._name)
                index[at] = len(block.rows)
                heads += row.header and heads == len(block.rows)
                block.rows.append(list(cells))
                block.row_places.append(FilePlace(row=at))
            number += row.repeated
        width = max(map(len, block.rows), default=0)
        block.rows = [row + [""] * (width - len(row)) for row in block.rows]
        block.header_rows = heads if 0 < heads < len(block.rows) else None
        block.spans = [span for area in reach if (span := _span(*area, index))]
        return block

    def _cells(self, row: Element, number: int, reach: list[tuple[int, int, int, int]]) -> list[str]:
        texts: list[str] = []
        for cell in cells_of(row):
            words = self._cell_text(cell.element, FilePlace(row=number, column=cell.column), cell.covered)
            if cell.column <= MOST_COLUMNS:
                texts += [words] * min(cell.repeated, MOST_COLUMNS - cell.column + 1)
            if cell.rows > 1 or cell.columns > 1:
                reach.append((number, cell.column, cell.rows, cell.columns))
        return texts

    def _cell_text(self, cell: Element, place: FilePlace, covered: bool) -> str:
        """Paragraphs on lines of their own; a table in a cell gives one line per row."""
        lines, outer, depth = self._lines, self._cell, self._depth
        self._lines, self._depth = [], 0
        if lines is None:
            self._cell = place
        with self._under(Why.HIDDEN if covered else None):
            self.walk(cell)
        words = "\n".join(filter(None, self._lines))
        self._lines, self._cell, self._depth = lines, outer, depth
        return words


def _span(top: int, column: int, rows: int, columns: int, index: dict[int, int]) -> Span | None:
    """A merged cell by the rows that are in the table."""
    kept = [index[row] for row in range(top, min(top + rows, max(index, default=0) + 1)) if row in index]
    if not kept or (len(kept) == 1 and columns == 1):
        return None
    return Span(kept[0], column - 1, len(kept), columns)
