"""The columns of flat tables that spaces or tabs still set apart, by their head and by the lines below it."""

from dataclasses import dataclass
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import flat_header, is_activity_header
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.words.small_words import Column

_PIECE = lazily(r"\S+(?: \S+)*")
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
LINES_BELOW = 8
_LONGEST_HEADING = 40
_TAB = 8
SLACK = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """The place on the line where each column of a table begins; ``key`` is the column without which no row begins."""

    starts: list[int]
    key: int

    def column_at(self, start: int) -> int:
        return max(index for index, begin in enumerate(self.starts) if index == 0 or begin <= start + SLACK)


def find_layout(lines: list[FlatLine], index: int) -> Layout | None:
    """The columns of a header line whose headings stand apart: headings we know, or any that the lines below are aligned with."""
    pieces = pieces_of(lines[index])
    if len(pieces) < _FEWEST_COLUMNS or lines[index].kind is not BlockKind.PARAGRAPH or lines[index].bullet:
        return None
    starts = [start for start, _ in pieces]
    columns = [
        found[0][1] if (found := flat_header([text])) and len(found) == 1 else None for _, text in pieces
    ]
    if Column.ACTION in columns:
        layout = Layout(starts, columns.index(Column.ACTION))
        known = None not in columns and is_activity_header(columns)
    else:
        widths = [after - start for start, after in pairwise([*starts, starts[-1] + 1])]
        layout, known = Layout(starts, widths.index(max(widths))), False
    return layout if known or _is_kept(lines[index + 1 : index + 1 + LINES_BELOW], pieces, layout) else None


def _is_kept(below: list[FlatLine], headings: list[tuple[int, str]], layout: Layout) -> bool:
    """Whether the lines below stand under the headings: several have as many cells, each where its column begins."""
    if any(len(text) > _LONGEST_HEADING or text.endswith((".", ",")) for _, text in headings):
        return False
    cells = [pieces for line in below if len(pieces := pieces_of(line)) > 1]
    under = [
        pieces
        for pieces in cells
        if all(abs(layout.starts[layout.column_at(start)] - start) <= SLACK for start, _ in pieces)
    ]
    full = [pieces for pieces in under if len(pieces) >= max(_FEWEST_COLUMNS, len(layout.starts) - 1)]
    return len(full) >= _FEWEST_ROWS and len(under) == len(cells)


def pieces_of(line: FlatLine) -> list[tuple[int, str]]:
    """What stands apart on a line, with where on it each begins."""
    raw = line.raw.expandtabs(_TAB)
    return [(match.start(), match[0]) for match in _PIECE.finditer(raw)]
