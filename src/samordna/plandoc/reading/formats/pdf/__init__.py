"""PDF. pypdfium2 reads text, lines and tags (some 10 ms a page).

Most plans are saved from Word with a structure tree that says what is a heading, a list, a row; that is believed where
it holds. Elsewhere the place of the words and the lines between them tell.
"""

import pypdfium2 as pdfium
from pypdfium2 import raw

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Block, Flag, SourceFile
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.pdf.page_blocks import Reading
from samordna.plandoc.reading.formats.pdf.pages import Page, pages_of
from samordna.plandoc.reading.formats.pdf.tagged_document import read_tagged
from samordna.plandoc.reading.formats.pdf.untagged import read_untagged
from samordna.plandoc.reading.result import ReadError


def read(data: bytes, name: str) -> SourceFile:
    document = _opened(data, name)
    try:
        pages, tree = pages_of(document, name)
        title = clean(document.get_metadata_value("Title")) or None
    finally:
        document.close()
    if not any(page.has_text for page in pages):
        raise _nothing_to_read(pages, name)
    reading = read_tagged(pages, tree) or read_untagged(pages, [page.words for page in pages])
    return SourceFile(
        name=name,
        format="pdf",
        blocks=_blocks(reading),
        title=title,
        notes=[*_unread_pages(pages), *reading.notes],
        left_out=reading.left_out,
        margins=reading.margins,
    )


def _opened(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise problems.locked(name) from None
        raise problems.damaged(name) from None


def _blocks(reading: Reading) -> list[Block]:
    page = None
    for found in reading.found:
        found.block.first_in_page = found.block.place.page != page
        page = found.block.place.page
    return [found.block for found in reading.found]


def _nothing_to_read(pages: list[Page], name: str) -> ReadError:
    if any(page.unreadable for page in pages):
        return problems.unreadable_fonts(name)
    return problems.scanned(name) if any(page.pictures for page in pages) else problems.no_content(name)


def _unread_pages(pages: list[Page]) -> list[Flag]:
    pictures = [remarks.picture_page(page.number) for page in pages if page.pictures and not page.has_text]
    return pictures + [remarks.unreadable_fonts(page.number) for page in pages if page.unreadable]
