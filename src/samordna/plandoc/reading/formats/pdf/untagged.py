"""Pages whose words say nothing of what they are: tables by their lines, then headings, paragraphs and lists by shape."""

from collections.abc import Iterator

from samordna.plandoc.reading.blocks import BlockKind, FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.contents import contents_in
from samordna.plandoc.reading.formats.pdf.cells import Habits
from samordna.plandoc.reading.formats.pdf.columns import in_reading_order
from samordna.plandoc.reading.formats.pdf.footnotes import footnotes_apart, notes_of
from samordna.plandoc.reading.formats.pdf.found_table import FoundTable
from samordna.plandoc.reading.formats.pdf.framed import Card, cards_of, in_order
from samordna.plandoc.reading.formats.pdf.lines import PdfLine, lines_of
from samordna.plandoc.reading.formats.pdf.margins import apart
from samordna.plandoc.reading.formats.pdf.over_pages import Item, join_over_pages
from samordna.plandoc.reading.formats.pdf.page_blocks import PageBlock, Reading
from samordna.plandoc.reading.formats.pdf.pages import Page
from samordna.plandoc.reading.formats.pdf.structure import Sizes, blocks_of, continued, continues
from samordna.plandoc.reading.formats.pdf.tables import tables_of
from samordna.plandoc.reading.formats.pdf.words import Word


def read_untagged(pages: list[Page], words: list[list[Word]]) -> Reading:
    """The pages as blocks. ``words`` are those of each page that are to be read, maybe not all it has."""
    margins = apart([_lines(inside) for inside in words], [page.height for page in pages])
    reading = Reading(margins=margins.blocks, left_out=margins.left_out)
    tables: list[list[FoundTable]] = []
    bodies: list[list[PdfLine]] = []
    rights: dict[int, float] = {}
    known: list[float] = []
    cards: list[list[list[Card]]] = []
    for page, kept in zip(pages, margins.kept, strict=True):
        framed, rest = cards_of(page, [word for line in kept for word in line.words])
        cards.append(framed)
        found, outside = tables_of(page, rest, known)
        known = found[-1].lefts if found and _ends_page(found[-1], outside) else []
        tables.append(found)
        order = in_reading_order(outside, page.width)
        rights |= order.rights
        bodies.append(_without_contents(order.lines, page.number, reading))
    sizes = Sizes.of(bodies)
    habits = Habits.of([line for body in bodies for line in body], _cell_lines(tables))
    items: list[list[Item]] = []
    for page, framed, found, body in zip(pages, cards, tables, bodies, strict=True):
        raised = _calls(found, body, page.number)
        calls = [call.text for call in raised]
        text, notes = footnotes_apart(body, calls, sizes.body, page.height)
        blocks, numbers = notes_of(notes, calls, page.number)
        reading.left_out += [*raised, *numbers]
        told = in_order([*blocks_of(text, sizes, rights, page.number), *blocks], framed, page.number)
        items.append(_in_order(told, found))
    joining = join_over_pages(items, _foot(bodies, tables))
    reading.left_out += joining.left_out
    reading.notes += joining.notes
    for page_items in items:
        _append(reading.found, [one for item in page_items if (one := _found(item, habits)) is not None])
    return reading


def _without_contents(lines: list[PdfLine], page: int, reading: Reading) -> list[PdfLine]:
    kept = list(lines)
    for run in reversed(contents_in([line.text for line in lines])):
        reading.left_out += [LeftOut(line.text, FilePlace(page=page), Why.CONTENTS) for line in lines[run]]
        del kept[run]
    return kept


def _cell_lines(tables: list[list[FoundTable]]) -> Iterator[PdfLine]:
    for found in tables:
        for table in found:
            for lines in table.cells.values():
                yield from lines


def _ends_page(table: FoundTable, outside: list[Word]) -> bool:
    """Whether nothing stands below a table but footnotes, so that its columns may go on over the page."""
    if table.ruled:
        return False
    below = [line for line in lines_of(outside) if line.top > table.box[3]]
    return not below or below[0].note or below[0].text[:1].isdigit()


def _calls(tables: list[FoundTable], lines: list[PdfLine], page: int) -> list[LeftOut]:
    """The raised numbers of a page, which call footnotes or begin them."""
    in_lines = [LeftOut(line.calls, FilePlace(page=page), Why.NUMBERING) for line in lines if line.calls]
    return [*in_lines, *(call for table in tables for call in table.calls())]


def _lines(words: list[Word]) -> list[PdfLine]:
    return [line for line in lines_of(words) if line.text or line.calls]


def _in_order(blocks: list[PageBlock], tables: list[FoundTable]) -> list[Item]:
    """The tables set in among the blocks, which already stand in reading order."""
    items: list[Item] = list(blocks)
    for table in tables:
        items.insert(
            next((at for at, item in enumerate(items) if _top(item) > table.box[1]), len(items)), table
        )
    return items


def _top(item: Item) -> float:
    return item.box[1] if isinstance(item, FoundTable) else item.top


def _foot(bodies: list[list[PdfLine]], tables: list[list[FoundTable]]) -> float:
    """How far down the pages are filled."""
    lines = [line.bottom for body in bodies for line in body]
    return max([*lines, *(table.box[3] for found in tables for table in found)], default=0.0)


def _found(item: Item, habits: Habits) -> PageBlock | None:
    if isinstance(item, PageBlock):
        return item
    block = item.grid(habits).block()
    return None if block is None else PageBlock(item.box[1], block)


def _append(found: list[PageBlock], page: list[PageBlock]) -> None:
    """Add a page, joining a paragraph that it goes on with."""
    body = next((item.block for item in reversed(found) if item.block.kind is not BlockKind.FOOTNOTE), None)
    if page and body is not None and continues(body, page[0].block):
        body.text = continued(body, page.pop(0).block)
    found.extend(page)
