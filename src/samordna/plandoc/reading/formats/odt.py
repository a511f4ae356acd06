"""OpenDocument text and spreadsheets (.odt, .ods) from their ``content.xml``."""

from collections.abc import Iterator

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Block, BlockKind, Place, SourceFile
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.characters import clean, clean_lines
from samordna.plandoc.reading.formats.sheet_blocks import Row, Sheet, blocks_of
from samordna.plandoc.reading.formats.stamps import is_page_stamp
from samordna.plandoc.reading.formats.xml import Element, namespaced, parse

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
text = namespaced(f"{_NAMESPACE}text:1.0")
table = namespaced(f"{_NAMESPACE}table:1.0")
office = namespaced(f"{_NAMESPACE}office:1.0")
style = namespaced(f"{_NAMESPACE}style:1.0")
fo = namespaced(f"{_NAMESPACE}xsl-fo-compatible:1.0")
draw = namespaced(f"{_NAMESPACE}drawing:1.0")

MOST_COLUMNS = 200
MOST_ROWS = 50_000
_DEEPEST_HEADING = 6
_LONGEST_BOLD_HEADING = 100
_ROW_GROUPS = frozenset(table(name) for name in ("table-header-rows", "table-rows", "table-row-group"))
_LEFT_OUT = frozenset(
    {text("tracked-changes"), text("table-of-content"), office("annotation"), text("sequence-decls")}
)
_SET_APART = frozenset({text("note"), draw("frame")})


def read(data: bytes, name: str) -> SourceFile:
    archive = Archive(data, name)
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise problems.locked(name)
    root = parse(archive.read("content.xml"))
    body = root.find(office("body"))
    if body is None:
        raise problems.damaged(name)
    sheet = body.find(office("spreadsheet"))
    if sheet is not None:
        return SourceFile(name=name, format="ods", blocks=list(_sheets(sheet, name)))
    styles = parse(archive.read("styles.xml")) if "styles.xml" in archive else None
    reader = _Reader(_bold_styles(root, styles), name)
    for part in body:
        reader.walk(part)
    notes = [remarks.pictures()] if any(part.startswith("Pictures/") for part in archive.names) else []
    return SourceFile(
        name=name, format="odt", blocks=_margins(styles) + reader.blocks, title=reader.title, notes=notes
    )


class _Reader:
    """Walks the text. ``_depth`` is how deep in lists it stands."""

    def __init__(self, bold: set[str], name: str) -> None:
        self._bold = bold
        self._name = name
        self._depth = 0
        self.blocks: list[Block] = []
        self.title: str | None = None

    def walk(self, element: Element) -> None:
        for child in element:
            if child.tag == text("h"):
                self._heading(child)
            elif child.tag == text("p"):
                self._paragraph(child)
            elif child.tag == text("list"):
                self._depth += 1
                self.walk(child)
                self._depth -= 1
            elif child.tag == table("table"):
                self._table(child)
            elif child.tag not in _LEFT_OUT:
                self.walk(child)

    def _heading(self, element: Element) -> None:
        level = element.get(text("outline-level"), "1")
        self._add(BlockKind.HEADING, _words(element), int(level) if level.isdigit() else 1)
        self._notes(element)

    def _paragraph(self, element: Element) -> None:
        words = _words(element)
        bullet = split_bullet(words)
        named = element.get(text("style-name"), "")
        if self._depth:
            self._add(BlockKind.BULLET, bullet[1] if bullet else words, self._depth)
        elif named == "Title":
            self.title = self.title or words or None
            self._add(BlockKind.HEADING, words, 1)
        elif bullet:
            self._add(BlockKind.BULLET, bullet[1], bullet[0])
        elif self._is_bold(element, words):
            self._add(BlockKind.HEADING, words, 0)
        else:
            self._add(BlockKind.PARAGRAPH, words, 0)
        self._notes(element)
        for box in element.iter(draw("text-box")):
            self.walk(box)

    def _is_bold(self, element: Element, words: str) -> bool:
        if not words or len(words) > _LONGEST_BOLD_HEADING or words.endswith((".", ",", ";")):
            return False
        if element.get(text("style-name"), "") in self._bold:
            return True
        spans = [child for child in element if child.tag == text("span")]
        bold = "".join(_words(span) for span in spans if span.get(text("style-name"), "") in self._bold)
        return bold.replace(" ", "") == words.replace(" ", "")

    def _table(self, element: Element) -> None:
        rows = [cells for _, cells in _rows(element, self._name) if any(cells)]
        if rows:
            width = max(map(len, rows))
            rows = [row + [""] * (width - len(row)) for row in rows]
            places = [Place(row=number) for number in range(1, len(rows) + 1)]
            self.blocks.append(Block(BlockKind.TABLE, rows=rows, row_places=places))

    def _notes(self, element: Element) -> None:
        for note in element.iter(text("note-body")):
            self._add(BlockKind.FOOTNOTE, " ".join(_words(child) for child in note), 0)

    def _add(self, kind: BlockKind, words: str, level: int) -> None:
        if words:
            self.blocks.append(Block(kind, words, level=min(level, _DEEPEST_HEADING)))


def _words(element: Element) -> str:
    """The text of a paragraph without notes, comments and text boxes."""
    return clean_lines("".join(_pieces(element)))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == text("s"):
            count = child.get(text("c"), "1")
            yield " " * min(int(count) if count.isdigit() else 1, 10)
        elif child.tag in (text("tab"), text("line-break")):
            yield "\n" if child.tag == text("line-break") else "\t"
        elif child.tag not in _LEFT_OUT and child.tag not in _SET_APART:
            yield from _pieces(child)
        yield child.tail or ""


def _rows(element: Element, name: str) -> Iterator[Row]:
    """Rows with their numbers. Repeated rows and cells come in numbers of a million where a sheet is empty."""
    number = 1
    for row in _row_elements(element):
        cells = _cells(row)
        repeated = _repeated(row, "number-rows-repeated")
        for offset in range(repeated if any(cells) else min(repeated, 1)):
            if number + offset > MOST_ROWS and any(cells):
                raise problems.too_much(name)
            yield number + offset, cells
        number += repeated


def _row_elements(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == table("table-row"):
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from _row_elements(child)


def _cells(row: Element) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag == table("covered-table-cell"):
            words = ""
        elif cell.tag == table("table-cell"):
            words = cell.get(office("date-value"), "")[:10] or _cell_text(cell)
        else:
            continue
        room = MOST_COLUMNS - len(cells)
        cells += [words] * min(_repeated(cell, "number-columns-repeated"), room)
    return cells


def _cell_text(cell: Element) -> str:
    return "\n".join(filter(None, (_words(line) for line in cell.iter(text("p"), text("h")))))


def _repeated(element: Element, name: str) -> int:
    count = element.get(table(name), "1")
    return int(count) if count.isdigit() and len(count) < 9 else 1


def _sheets(spreadsheet: Element, name: str) -> Iterator[Block]:
    for sheet in spreadsheet.iter(table("table")):
        title = clean(sheet.get(table("name"), ""))
        blocks = blocks_of(Sheet(title, [row for row in _rows(sheet, name) if any(row[1])]))
        if blocks:
            yield Block(BlockKind.HEADING, title, level=1, place=Place(sheet=title), first_in_page=True)
            yield from blocks


def _bold_styles(*roots: Element | None) -> set[str]:
    return {
        found.get(style("name"), "")
        for root in roots
        if root is not None
        for found in root.iter(style("style"))
        for properties in found.iter(style("text-properties"))
        if properties.get(fo("font-weight")) == "bold"
    }


def _margins(styles: Element | None) -> list[Block]:
    """What headers and footers say, each thing once, without page numbers."""
    if styles is None:
        return []
    pieces = [
        clean(piece)
        for margin in styles.iter(style("header"), style("footer"))
        for paragraph in margin.iter(text("p"))
        for piece in "".join(_pieces(paragraph)).split("\t")
    ]
    return [
        Block(BlockKind.PARAGRAPH, piece)
        for piece in dict.fromkeys(pieces)
        if piece and not is_page_stamp(piece)
    ]
