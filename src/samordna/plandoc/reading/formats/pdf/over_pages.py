"""A table that goes on over a page: one table again, without the heading rows the pages repeat, broken rows whole."""

from dataclasses import dataclass, field, replace

from samordna.plandoc.reading.blocks import BlockKind, FilePlace, Flag, LeftOut, Span, Why
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.pdf.broken_rows import Broken, broken
from samordna.plandoc.reading.formats.pdf.found_table import FoundTable
from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.page_blocks import PageBlock

_SAME_PLACE = 4.0
_MOST_HEADER_ROWS = 3
_AT_FOOT = 72.0

Item = PageBlock | FoundTable


@dataclass
class Joining:
    """``left_out`` are the repeated heading rows, ``notes`` the doubts about rows at a page's edge."""

    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[Flag] = field(default_factory=list)

    def join(self, above: FoundTable, below: FoundTable, at_foot: bool) -> bool:
        """Whether a table goes on with the one at the end of the page before, which it then is part of.

        ``at_foot`` tells whether that one reaches the foot of its page.
        """
        if not _alike(above, below):
            return False
        below = _with_header_apart(above, below)
        repeated = _repeated(above, below)
        if not repeated and _has_header_of_its_own(above, below):
            return False
        page = below.pages[0]
        for row in range(repeated):
            self.left_out.append(LeftOut(below.row_text(row), FilePlace(page=page), Why.REPEATED))
        if repeated:
            above.header_rows = repeated
            below = _from(below, repeated)
        verdict = broken(above, below, at_foot) if below.rows else Broken.NO
        if verdict is Broken.YES:
            for column in range(below.columns):
                above.cells.setdefault((above.rows - 1, column), []).extend(below.cells.get((0, column), ()))
            below = _from(below, 1)
        elif verdict is Broken.MAYBE:
            self.notes.append(remarks.maybe_broken_row(page, above.rows + 1))
        _append(above, below)
        return True


def join_over_pages(items: list[list[Item]], foot: float) -> Joining:
    """Tables that go on over a page are taken out of the later one; footnotes at its foot do not part them."""
    joining = Joining()
    open_table: FoundTable | None = None
    bottom = 0.0
    for page in items:
        body = [item for item in page if not _is_note(item)]
        first = body[0] if body else None
        goes_on = False
        if open_table is not None and isinstance(first, FoundTable):
            goes_on = joining.join(open_table, first, bottom > foot - _AT_FOOT)
            if goes_on:
                page.remove(first)
                bottom = first.box[3]
        last = body[-1] if body else None
        if not (goes_on and last is first):
            open_table = last if isinstance(last, FoundTable) else None
            bottom = open_table.box[3] if open_table is not None else 0.0
    return joining


def _is_note(item: Item) -> bool:
    return isinstance(item, PageBlock) and item.block.kind is BlockKind.FOOTNOTE


def _alike(above: FoundTable, below: FoundTable) -> bool:
    """Whether the columns of both begin at the same places."""
    pairs = zip(above.lefts, below.lefts, strict=False)
    return above.columns == below.columns and all(abs(a - b) <= _SAME_PLACE for a, b in pairs)


def _repeated(above: FoundTable, below: FoundTable) -> int:
    """How many rows at the top say the same as the first of the table."""
    count = 0
    while count < min(_MOST_HEADER_ROWS, above.rows, below.rows):
        if not above.letters(count) or above.letters(count) != below.letters(count):
            break
        count += 1
    return count


def _with_header_apart(above: FoundTable, below: FoundTable) -> FoundTable:
    """A repeated header under which the end of a broken row stands so close that it was taken for its next line."""
    rest: dict[int, list[PdfLine]] = {}
    for column in range(below.columns):
        header, lines = above.cells.get((0, column), []), below.cells.get((0, column), [])
        if not header or [line.text for line in lines[: len(header)]] != [line.text for line in header]:
            return below
        if lines[len(header) :]:
            rest[column] = lines[len(header) :]
    if not rest:
        return below
    moved = {(row + 1, column): lines for (row, column), lines in below.cells.items() if row > 0}
    heads = {(0, column): above.cells[0, column] for column in range(below.columns)}
    ends = {(1, column): lines for column, lines in rest.items()}
    spans = [replace(span, row=span.row + 1) if span.row else span for span in below.spans]
    return FoundTable(below.box, [below.pages[0], *below.pages], below.lefts, heads | ends | moved, spans)


def _has_header_of_its_own(above: FoundTable, below: FoundTable) -> bool:
    """A bold first row over plain ones, in both."""
    return all(table.rows > 1 and table.is_bold(0) and not table.is_bold(1) for table in (above, below))


def _from(table: FoundTable, first: int) -> FoundTable:
    """The table without its first rows."""
    spans = [
        replace(span, row=max(0, span.row - first), rows=span.rows - max(0, first - span.row))
        for span in table.spans
        if span.row + span.rows > first
    ]
    return FoundTable(
        table.box,
        table.pages[first:],
        table.lefts,
        {(row - first, column): lines for (row, column), lines in table.cells.items() if row >= first},
        [span for span in spans if span.rows > 1 or span.columns > 1],
    )


def _append(above: FoundTable, below: FoundTable) -> None:
    rows = above.rows
    above.cells |= {(row + rows, column): lines for (row, column), lines in below.cells.items()}
    spans = [replace(span, row=span.row + rows) for span in below.spans]
    above.spans = _over_the_edge(above, [*above.spans, *spans], below)
    above.pages += below.pages


def _over_the_edge(above: FoundTable, spans: list[Span], below: FoundTable) -> list[Span]:
    """A merged cell that goes on below the page's edge, where its part has no words, is one."""
    rows = above.rows
    kept = list(spans)
    for lower in [span for span in spans if span.row == rows and span.rows > 1 and span.columns == 1]:
        upper = next(
            (s for s in kept if s.column == lower.column and s.row + s.rows == rows and s.columns == 1), None
        )
        empty = not below.cells.get((0, lower.column))
        if empty and (upper is not None or above.cells.get((rows - 1, lower.column))):
            start = upper.row if upper is not None else rows - 1
            kept = [span for span in kept if span not in (lower, upper)]
            kept.append(Span(start, lower.column, lower.row + lower.rows - start))
    return kept
