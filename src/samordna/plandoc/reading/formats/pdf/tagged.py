"""A tagged PDF: the blocks that its structure tree names, with the words of its pages in them."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, Flag, Why
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.contents import is_contents_heading
from samordna.plandoc.reading.formats.pdf.cells import cell_text
from samordna.plandoc.reading.formats.pdf.elements import HEADING, MARGINS, gather, is_block
from samordna.plandoc.reading.formats.pdf.footnotes import without_number
from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.page_blocks import PageBlock
from samordna.plandoc.reading.formats.pdf.passages import running_text
from samordna.plandoc.reading.formats.pdf.shaping import Setting, item, parts_of, shaped
from samordna.plandoc.reading.formats.pdf.tagged_columns import CellText
from samordna.plandoc.reading.formats.pdf.tagged_tables import grid_of, outside_rows, rows_in
from samordna.plandoc.reading.formats.pdf.taking import Passage, Taking
from samordna.plandoc.reading.formats.pdf.tree import Content, Node


@dataclass
class Walk:
    """Collects blocks in the order of the tree. ``in_cell``: its paragraphs are lines of a table's cell."""

    setting: Setting
    taking: Taking
    in_cell: bool = False
    found: list[PageBlock] = field(default_factory=list)
    notes: list[Flag] = field(default_factory=list)
    _depth: int = 0

    def flow(self, children: Iterable[Node | Content], shape: Block | None = None) -> None:
        """What stands in the line becomes paragraphs, the first of them in a shape; elements become their blocks."""
        pending: list[Content] = []
        notes: list[Node] = []
        for child in children:
            if isinstance(child, Content) or not is_block(child):
                gather(child, pending, notes)
                continue
            shape = None if self._flush(pending, notes, shape) else shape
            self._element(child, shape)
        self._flush(pending, notes, shape)

    def _flush(self, pending: list[Content], notes: list[Node], shape: Block | None) -> bool:
        """Whether there were words."""
        written = self._text(self.taking.passage(pending), shape)
        for note in notes:
            self._note(note)
        pending.clear()
        notes.clear()
        return written

    def _element(self, node: Node, shape: Block | None) -> None:
        if node.raw in MARGINS:
            return
        if heading := HEADING.fullmatch(node.type):
            self.flow(node.children(), Block(BlockKind.HEADING, level=int(heading[1] or 1)))
        elif node.type == "Table":
            self._table(node)
        elif node.type == "L":
            self._depth += 1
            self.flow(node.children())
            self._depth -= 1
        elif node.type == "LI":
            self._item(node)
        elif node.type in ("TOC", "TOCI"):
            self._contents_list(node)
        else:
            self.flow(node.children(), shape)

    def _table(self, node: Node) -> None:
        """A table of one column is a frame around text."""
        self.flow(outside_rows(node))
        rows = rows_in(node)
        if all(len(row.cells) == 1 for row in rows):
            for row in rows:
                self.flow(row.cells[0].children())
            return
        notes = len(self.found)
        grid = grid_of(rows, self._cell)
        if grid.unsure:
            self.notes.append(remarks.unsure_columns(min(filter(None, grid.pages), default=None)))
        repeated = grid.repeated_heads()
        said = grid.whole_rows()
        for number in repeated:
            self.taking.leave(" ".join(said[number]), grid.pages[number], Why.REPEATED)
        block = grid.without(repeated).block()
        if block is not None:
            self.found.insert(notes, PageBlock(self._top(node), block))

    def _cell(self, node: Node, header: bool) -> CellText:
        if header:
            node = self._once(node)
        inner = Walk(self.setting, self.taking, in_cell=True, notes=self.notes)
        inner.flow(node.children())
        texts = [found for found in inner.found if found.block.kind is not BlockKind.FOOTNOTE]
        self.found += [found for found in inner.found if found.block.kind is BlockKind.FOOTNOTE]
        text = "\n".join(line for found in texts for line in _in_cell(found.block))
        words = self.taking.words_of(list(node.contents()))
        if not texts or not words:
            return CellText(text, 0)
        page = texts[0].block.place.page or 0
        left, right = min(word.x0 for word in words), max(word.x1 for word in words)
        edge = self.setting.uprights[page].before(words[0])
        return CellText(text, page, left, right, edge)

    def _once(self, node: Node) -> Node:
        """A heading cell as its first page shows it, where other pages repeat it."""
        pages: dict[int, list[Content]] = {}
        for content in node.contents():
            if self.taking.words.get(content):
                pages.setdefault(content.page, []).append(content)
        said = {page: self._said(contents) for page, contents in pages.items()}
        if len(set(said.values())) > 1 or len(said) < 2:
            return node
        first = min(pages)
        for page, contents in pages.items():
            if page != first:
                self.taking.leave_contents(contents, Why.REPEATED)
        return node.on_page(first)

    def _said(self, contents: list[Content]) -> str:
        return " ".join(word.text for word in self.taking.words_of(contents))

    def _item(self, node: Node) -> None:
        children = list(node.children())
        labels = [child for child in children if isinstance(child, Node) and child.type == "Lbl"]
        for label in labels:
            self.taking.leave_contents(list(label.contents()), Why.NUMBERING)
        rest = [child for child in children if child not in labels]
        self.flow(rest, Block(BlockKind.BULLET, level=max(1, self._depth)))

    def _contents_list(self, node: Node) -> None:
        before = self.found[-1].block if self.found else None
        if before is not None and is_contents_heading(before.text):
            self.taking.leave(before.text, before.place.page or 0, Why.CONTENTS)
            self.found.pop()
        for child in node.children():
            inner = [child] if isinstance(child, Content) else list(child.contents())
            self.taking.leave_contents(inner, Why.CONTENTS)

    def _note(self, node: Node) -> None:
        passage = self.taking.passage(list(node.contents()))
        number, text = without_number(passage.text)
        self.taking.leave_number(number, passage.page)
        if text:
            self._add(passage.lines, Block(BlockKind.FOOTNOTE, text), passage.page)

    def _text(self, passage: Passage, shape: Block | None) -> bool:
        """Whether there were words."""
        lines, page = passage.lines, passage.page
        if not any(line.text for line in lines):
            return False
        edges = self.setting.edges[page]
        if shape is None and not self.in_cell:
            for part in parts_of(lines, edges):
                self._add(part, shaped(part, self.setting, edges), page)
        elif shape is not None and shape.kind is BlockKind.HEADING:
            self._add(lines, replace(shape, text=passage.text), page)
        else:
            text = cell_text(lines, self.setting.habits) if self.in_cell else running_text(lines, edges)
            block, number = item(shape, text) if shape else (Block(BlockKind.PARAGRAPH, text), "")
            self.taking.leave_number(number, page)
            self._add(lines, block, page)
        return True

    def _add(self, lines: list[PdfLine], block: Block, page: int) -> None:
        block.place = FilePlace(page=page)
        right = max(line.x1 for line in lines)
        self.found.append(PageBlock(min(line.top for line in lines), block, lines[0].x0, right))

    def _top(self, node: Node) -> float:
        return next((word.top for word in self.taking.words_of(list(node.contents()))), 0.0)


def _in_cell(block: Block) -> list[str]:
    """A block inside a cell as lines; a table there gives one line per row."""
    if block.kind is BlockKind.TABLE:
        return [" – ".join(filter(None, row)) for row in block.rows]
    return [block.text]
