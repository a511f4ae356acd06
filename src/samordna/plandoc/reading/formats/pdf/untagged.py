"""Pages whose words say nothing of what they are: tables by their lines, then headings, paragraphs and lists by shape."""

from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Place, Why
from samordna.plandoc.reading.formats.pdf.cells import Habits
from samordna.plandoc.reading.formats.pdf.columns import in_reading_order
from samordna.plandoc.reading.formats.pdf.found import Found, Reading
from samordna.plandoc.reading.formats.pdf.lines import lines_of
from samordna.plandoc.reading.formats.pdf.margins import apart
from samordna.plandoc.reading.formats.pdf.pages import Page
from samordna.plandoc.reading.formats.pdf.structure import Sizes, blocks_of, continued, continues
from samordna.plandoc.reading.formats.pdf.tables import tables_of
from samordna.plandoc.reading.formats.pdf.words import Word


def read_untagged(pages: list[Page], words: list[list[Word]]) -> Reading:
    """The pages as blocks. ``words`` are those of each page that are to be read, maybe not all it has."""
    found_tables = [
        tables_of(page.rulings, inside, page.number) for page, inside in zip(pages, words, strict=True)
    ]
    lines = [
        in_reading_order([line for line in lines_of(outside) if line.text or line.calls], page.width)
        for page, (_, outside) in zip(pages, found_tables, strict=True)
    ]
    margins = apart(lines, [page.height for page in pages])
    sizes, habits = Sizes.of(margins.kept), Habits.of(margins.kept)
    reading = Reading(margins=margins.blocks, left_out=margins.left_out)
    for page, (tables, _), body in zip(pages, found_tables, margins.kept, strict=True):
        reading.left_out += [
            LeftOut(line.calls, Place(page=page.number), Why.NUMBERING) for line in body if line.calls
        ]
        blocks, numbers = blocks_of(body, sizes, page.number, page.height)
        reading.left_out += numbers
        for table in tables:
            reading.left_out += table.calls()
            if (block := table.grid(habits).block()) is not None:
                _place(blocks, Found(table.box[1], block))
        _append(reading.found, blocks)
    return reading


def _place(found: list[Found], table: Found) -> None:
    """A table set in among the blocks, which already stand in reading order."""
    index = next((at for at, other in enumerate(found) if other.top > table.top), len(found))
    found.insert(index, table)


def _append(found: list[Found], page: list[Found]) -> None:
    """Add a page, joining a paragraph that it goes on with."""
    body = next((item.block for item in reversed(found) if item.block.kind is not BlockKind.FOOTNOTE), None)
    if page and body is not None and continues(body, page[0].block):
        body.text = continued(body, page.pop(0).block)
    found.extend(page)
