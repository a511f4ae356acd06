"""PDF. pypdfium2 reads text and rulings (some 10 ms a page), pdfplumber's geometry turns rulings into tables."""

from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Block, BlockKind, Flag, Place, SourceFile
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.pdf.cells import Habits
from samordna.plandoc.reading.formats.pdf.columns import in_reading_order
from samordna.plandoc.reading.formats.pdf.lines import Line, lines_of
from samordna.plandoc.reading.formats.pdf.margins import without_margins
from samordna.plandoc.reading.formats.pdf.structure import Sizes, blocks_of, continued, continues
from samordna.plandoc.reading.formats.pdf.tables import FoundTable, tables_of
from samordna.plandoc.reading.formats.pdf.words import View, words_of

MOST_PAGES = 1_000
MOST_CHARACTERS = 4_000_000
_FEWEST_CHARACTERS = 3


@dataclass(slots=True)
class _Page:
    lines: list[Line]
    tables: list[FoundTable]
    height: float
    characters: int
    pictures: bool


def read(data: bytes, name: str) -> SourceFile:
    document = _opened(data, name)
    try:
        if len(document) > MOST_PAGES:
            raise problems.too_much(name)
        pages = _pages(document, name)
        title = clean(document.get_metadata_value("Title")) or None
    finally:
        document.close()
    if not any(page.characters for page in pages):
        raise problems.scanned(name) if any(page.pictures for page in pages) else problems.no_content(name)
    return SourceFile(name=name, format="pdf", blocks=_blocks(pages), title=title, notes=_flags(pages))


def _opened(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise problems.locked(name) from None
        raise problems.damaged(name) from None


def _pages(document: pdfium.PdfDocument, name: str) -> list[_Page]:
    """Every page read and closed again, so that only its words stay in memory."""
    pages: list[_Page] = []
    total = 0
    for index in range(len(document)):
        page = document[index]
        try:
            read_page = _page(page, MOST_CHARACTERS - total)
        finally:
            page.close()
        if read_page is None:
            raise problems.too_much(name)
        total += read_page.characters
        pages.append(read_page)
    return pages


def _page(page: pdfium.PdfPage, most: int) -> _Page | None:
    """None if the page holds more than ``most`` characters."""
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        if count > most:
            return None
        view = View(page)
        words = words_of(text_page, view, count)
    finally:
        text_page.close()
    tables, outside = tables_of(page, view, words)
    lines = in_reading_order([line for line in lines_of(outside) if line.text], view.width)
    picture = next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2), None) is not None
    characters = sum(len(word.text) for word in words)
    return _Page(lines, tables, view.height, characters if characters >= _FEWEST_CHARACTERS else 0, picture)


def _blocks(pages: list[_Page]) -> list[Block]:
    bodies, running = without_margins([page.lines for page in pages], [page.height for page in pages])
    sizes = Sizes.of(bodies)
    habits = Habits.of(bodies)
    blocks = [Block(BlockKind.PARAGRAPH, text, place=Place(page=1)) for text in running]
    for number, (page, lines) in enumerate(zip(pages, bodies, strict=True), start=1):
        found = blocks_of(lines, sizes, number, page.height)
        found += [(table.box[1], _table(table.rows(habits), number)) for table in page.tables]
        _append(blocks, _by_place(found))
    return blocks


def _by_place(found: list[tuple[float, Block]]) -> list[Block]:
    """Tables set in among the blocks, which already stand in reading order."""
    texts = [item for item in found if item[1].kind is not BlockKind.TABLE]
    for top, table in (item for item in found if item[1].kind is BlockKind.TABLE):
        index = next((at for at, (other, _) in enumerate(texts) if other > top), len(texts))
        texts.insert(index, (top, table))
    return [block for _, block in texts]


def _append(blocks: list[Block], page: list[Block]) -> None:
    """Add a page, joining a paragraph that it goes on with."""
    body = next((block for block in reversed(blocks) if block.kind is not BlockKind.FOOTNOTE), None)
    if page and body is not None and continues(body, page[0]):
        body.text = continued(body, page.pop(0))
    if page:
        page[0].first_in_page = True
    blocks.extend(page)


def _table(rows: list[list[str]], number: int) -> Block:
    places = [Place(page=number, row=row) for row in range(1, len(rows) + 1)]
    return Block(BlockKind.TABLE, rows=rows, row_places=places, place=Place(page=number))


def _flags(pages: list[_Page]) -> list[Flag]:
    return [
        remarks.picture_page(number)
        for number, page in enumerate(pages, start=1)
        if page.pictures and not page.characters
    ]
