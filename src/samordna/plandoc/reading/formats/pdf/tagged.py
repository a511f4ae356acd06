"""A tagged PDF: the blocks that its structure tree names, with the words of its pages in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from samordna.plandoc.reading.blocks import Block, BlockKind, LeftOut, Place, Why
from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.joining import join_lines
from samordna.plandoc.reading.formats.pdf.cells import Habits, cell_text
from samordna.plandoc.reading.formats.pdf.contents import is_contents_heading
from samordna.plandoc.reading.formats.pdf.footnotes import without_number
from samordna.plandoc.reading.formats.pdf.found import Found
from samordna.plandoc.reading.formats.pdf.lines import Line, lines_in_order
from samordna.plandoc.reading.formats.pdf.passages import Edges, running_text
from samordna.plandoc.reading.formats.pdf.structure import Sizes, heading_level
from samordna.plandoc.reading.formats.pdf.tagged_tables import CellText, grid_of, outside_rows, rows_in
from samordna.plandoc.reading.formats.pdf.tree import Content, Node
from samordna.plandoc.reading.formats.pdf.words import Word

_HEADING = re.compile(r"H([1-6])?|Title")
_NOTES = frozenset({"Note", "FENote"})
_MARGINS = frozenset({"Artifact", "Header", "Footer"})
_GROUPS = frozenset(
    {"Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "BlockQuote", "Aside", "Index"}
)
_BLOCKS = _GROUPS | {"P", "L", "LI", "LBody", "Table", "TR", "TOC", "TOCI", "Caption"}
_NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zA-Z][.)])\s+")


@dataclass(frozen=True)
class Setting:
    """What the walk needs to know of the whole document: the words of each content, and how it is set."""

    words: dict[Content, list[Word]]
    sizes: Sizes
    edges: dict[int, Edges]
    habits: Habits
    has_headings: bool


@dataclass
class Walk:
    """Collects blocks in the order of the tree. ``in_cell``: its paragraphs are lines of a table's cell."""

    setting: Setting
    in_cell: bool = False
    found: list[Found] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    taken: set[Content] = field(default_factory=set)
    _depth: int = 0

    def flow(self, children: Iterable[Node | Content], shape: Block | None = None) -> None:
        """What stands in the line becomes paragraphs, the first of them in a shape; elements become their blocks."""
        pending: list[Content] = []
        notes: list[Node] = []
        for child in children:
            if isinstance(child, Content) or not is_block(child):
                _gather(child, pending, notes)
                continue
            shape = None if self._flush(pending, notes, shape) else shape
            self._element(child, shape)
        self._flush(pending, notes, shape)

    def _flush(self, pending: list[Content], notes: list[Node], shape: Block | None) -> bool:
        """Whether there were words."""
        written = self._text(pending, shape)
        for note in notes:
            self._note(note)
        pending.clear()
        notes.clear()
        return written

    def _element(self, node: Node, shape: Block | None) -> None:
        if node.raw in _MARGINS:
            return
        if heading := _HEADING.fullmatch(node.type):
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
        repeated = grid.repeated_heads()
        said = grid.whole_rows()
        for number in repeated:
            self._leave(" ".join(said[number]), grid.pages[number], Why.REPEATED)
        block = grid.without(repeated).block()
        if block is not None:
            self.found.insert(notes, Found(self._top(node), block))

    def _cell(self, node: Node, header: bool) -> CellText:
        if header:
            node = self._once(node)
        inner = Walk(self.setting, in_cell=True, left_out=self.left_out, taken=self.taken)
        inner.flow(node.children())
        texts = [found for found in inner.found if found.block.kind is not BlockKind.FOOTNOTE]
        self.found += [found for found in inner.found if found.block.kind is BlockKind.FOOTNOTE]
        text = "\n".join(line for found in texts for line in _in_cell(found.block))
        words = [word for content in node.contents() for word in self.setting.words.get(content, ())]
        left = min((word.x0 for word in words), default=0.0)
        return CellText(text, texts[0].block.place.page or 0 if texts else 0, left)

    def _once(self, node: Node) -> Node:
        """A heading cell as its first page shows it, where other pages repeat it."""
        pages: dict[int, list[Content]] = {}
        for content in node.contents():
            if self.setting.words.get(content):
                pages.setdefault(content.page, []).append(content)
        said = {page: self._said(contents) for page, contents in pages.items()}
        if len(set(said.values())) > 1 or len(said) < 2:
            return node
        first = min(pages)
        for page, contents in pages.items():
            if page != first:
                self._leave_out(contents, Why.REPEATED)
        return node.on_page(first)

    def _said(self, contents: list[Content]) -> str:
        return " ".join(word.text for content in contents for word in self.setting.words[content])

    def _item(self, node: Node) -> None:
        children = list(node.children())
        labels = [child for child in children if isinstance(child, Node) and child.type == "Lbl"]
        for label in labels:
            self._leave_out(list(label.contents()), Why.NUMBERING)
        rest = [child for child in children if child not in labels]
        self.flow(rest, Block(BlockKind.BULLET, level=max(1, self._depth)))

    def _contents_list(self, node: Node) -> None:
        before = self.found[-1].block if self.found else None
        if before is not None and is_contents_heading(before.text):
            self.left_out.append(LeftOut(before.text, before.place, Why.CONTENTS))
            self.found.pop()
        for child in node.children():
            inner = [child] if isinstance(child, Content) else list(child.contents())
            self._leave_out(inner, Why.CONTENTS)

    def _note(self, node: Node) -> None:
        lines, page, top = self._lines(list(node.contents()))
        number, text = without_number(join_lines(line.text for line in lines))
        self._number(number, page)
        if text:
            self.found.append(Found(top, Block(BlockKind.FOOTNOTE, text, place=Place(page=page))))

    def _text(self, contents: list[Content], shape: Block | None) -> bool:
        """Whether there were words."""
        lines, page, top = self._lines(contents)
        if not any(line.text for line in lines):
            return False
        block = self._shaped(lines, page, shape)
        block.place = Place(page=page)
        left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
        self.found.append(Found(top, block, left, right))
        return True

    def _shaped(self, lines: list[Line], page: int, shape: Block | None) -> Block:
        if self.in_cell:
            return Block(
                BlockKind.PARAGRAPH, self._without_sign(cell_text(lines, self.setting.habits), page, shape)
            )
        if shape is not None and shape.kind is BlockKind.HEADING:
            return replace(shape, text=join_lines(line.text for line in lines))
        text = running_text(lines, self.setting.edges[page])
        if shape is not None:
            level = max(shape.level, (split_bullet(text) or (0, ""))[0])
            return replace(shape, level=level, text=self._without_sign(text, page, shape))
        if bullet := split_bullet(text):
            return Block(BlockKind.BULLET, bullet[1], level=bullet[0])
        rank = heading_level(lines, text, self.setting.sizes)
        if rank is not None:
            text = join_lines(line.text for line in lines)
            return Block(BlockKind.HEADING, text, level=0 if self.setting.has_headings else rank)
        return Block(BlockKind.PARAGRAPH, text)

    def _without_sign(self, text: str, page: int, shape: Block | None) -> str:
        """An item's text without its sign or number, for the files that do not tag those."""
        if shape is None:
            return text
        if bullet := split_bullet(text):
            return bullet[1]
        number = _NUMBER.match(text)
        self._number(number[0].strip() if number else "", page)
        return text[number.end() :] if number else text

    def _lines(self, contents: list[Content]) -> tuple[list[Line], int, float]:
        """The lines of some content, the page they begin on (from 1) and how far down."""
        pages: dict[int, list[Word]] = {}
        for content in contents:
            self.taken.add(content)
            pages.setdefault(content.page + 1, []).extend(self.setting.words.get(content, ()))
        lines = {page: lines_in_order(words) for page, words in pages.items() if words}
        for page, inside in lines.items():
            self._number(" ".join(line.calls for line in inside if line.calls), page)
        page = next(iter(lines), 0)
        top = min((line.top for line in lines.get(page, ())), default=0.0)
        return [line for inside in lines.values() for line in inside], page, top

    def _top(self, node: Node) -> float:
        words = (word for content in node.contents() for word in self.setting.words.get(content, ()))
        first = next(words, None)
        return first.top if first else 0.0

    def _leave_out(self, contents: list[Content], why: Why) -> None:
        lines, page, _ = self._lines(contents)
        text = join_lines(line.text for line in lines)
        if any(map(str.isalnum, text)):
            self._leave(text, page, why)

    def _number(self, number: str, page: int) -> None:
        if number:
            self._leave(number, page, Why.NUMBERING)

    def _leave(self, text: str, page: int, why: Why) -> None:
        self.left_out.append(LeftOut(text, Place(page=page), why))


def is_heading(node: Node) -> bool:
    return _HEADING.fullmatch(node.type) is not None


def is_block(node: Node) -> bool:
    if node.type in _BLOCKS or is_heading(node):
        return True
    return any(
        isinstance(child, Node) and child.type not in _NOTES and is_block(child)
        for child in node.kids.values()
    )


def _in_cell(block: Block) -> list[str]:
    """A block inside a cell as lines; a table there gives one line per row."""
    if block.kind is BlockKind.TABLE:
        return [" – ".join(filter(None, row)) for row in block.rows]
    return [block.text]


def _gather(child: "Node | Content", contents: list[Content], notes: list[Node]) -> None:
    """What stands in the line, and the notes that are called there."""
    if isinstance(child, Content):
        contents.append(child)
    elif child.type in _NOTES:
        notes.append(child)
    else:
        for inner in child.children():
            _gather(inner, contents, notes)
