"""Flat tables whose columns are still set apart by spaces or tabs: every piece of a line stands under its heading."""

from dataclasses import dataclass

from samordna.plandoc.reading.blocks import BlockKind, FilePlace
from samordna.plandoc.reading.interpret.flat.alignment import LINES_BELOW, SLACK, Layout, pieces_of
from samordna.plandoc.reading.interpret.flat.joining import Joiner
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.rows.bands import labelled_band
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.vocabulary import Text

_UNSURE_ROW = Text(
    "Det är oklart om raden är en egen aktivitet eller hör till raden ovanför.",
    "It is not clear whether the row is an activity of its own or belongs to the one above.",
)


def read_layout(
    lines: list[FlatLine], start: int, layout: Layout, joiner: Joiner, place_of: dict[int, FilePlace]
) -> tuple[Piece, int]:
    """The table whose header is line ``start``, and the line after it."""
    below = [line for line in lines[start + 1 : start + 1 + LINES_BELOW] if not line.first_in_page]
    tight = not any(line.gap for line in below[1:] if len(pieces_of(line)) > 1)
    end = start + 1
    while end < len(lines) and (not _runs_over(lines[end], layout) or _is_band(lines, end, layout)):
        if tight and lines[end].gap and len(pieces_of(lines[end])) == 1:
            break
        end += 1
    if end < len(lines) and end - start > 1 and _stands_alone(lines[end - 1], layout):
        end -= 1
    rows: list[_OpenRow] = []
    for line in lines[start:end]:
        pieces = [(layout.column_at(begin), text) for begin, text in pieces_of(line)]
        if _runs_over(line, layout) or _names_band(line):
            rows.append(_OpenRow([[] for _ in layout.starts], [], across=True))
            rows[-1].take(line, [(0, line.text)])
            continue
        if not rows or rows[-1].across or _begins_row(line, pieces, layout):
            rows.append(_OpenRow([[] for _ in layout.starts], []))
        elif line.gap > rows[-1].gap or (pieces[0][0] == 0 and pieces[0][1][0].isupper()):
            rows[-1].unsure = True
        rows[-1].take(line, pieces)
    piece = Piece(BlockKind.TABLE, spots=[(line.block, None) for line in lines[start:end]], header_rows=1)
    piece.place = place_of[lines[start].block]
    piece.rows = [row.closed(joiner, place_of) for row in rows]
    return piece, end


@dataclass(slots=True)
class _OpenRow:
    cells: list[list[str]]
    blocks: list[int]
    gap: int = 0
    unsure: bool = False
    across: bool = False

    def take(self, line: FlatLine, pieces: list[tuple[int, str]]) -> None:
        self.gap = line.gap if self.blocks else self.gap
        self.blocks.append(line.block)
        for column, text in pieces:
            self.cells[column].append(text)

    def closed(self, joiner: Joiner, place_of: dict[int, FilePlace]) -> PieceRow:
        cells = [joiner.join(texts) for texts in self.cells]
        spots: list[Spot] = [(block, None) for block in self.blocks]
        doubts = [_UNSURE_ROW] if self.unsure else []
        return PieceRow(cells, spots, place_of[self.blocks[0]], doubts, across=self.across)


def _begins_row(line: FlatLine, pieces: list[tuple[int, str]], layout: Layout) -> bool:
    """A row begins with its action, and with at least one more cell on the same line."""
    texts = dict(pieces)
    return layout.key in texts and not texts[layout.key][0].islower() and len(texts) > 1 and not line.bullet


def _runs_over(line: FlatLine, layout: Layout) -> bool:
    """Whether a piece runs through the place where another column begins: running text, not a cell."""
    return any(
        start + len(text) > following + SLACK
        for start, text in pieces_of(line)
        for following in layout.starts[layout.column_at(start) + 1 :][:1]
    )


def _names_band(line: FlatLine) -> bool:
    """Whether a line of one piece, or of a label and what it labels, calls itself a goal or a problem."""
    pieces, band = pieces_of(line), labelled_band(line.text)
    return band is not None and (len(pieces) == 1 or [text for _, text in pieces[:-1]] == [band.label])


def _is_band(lines: list[FlatLine], index: int, layout: Layout) -> bool:
    """Whether a line that runs through the columns says what the rows under it are about: a row begins on the next line."""
    if len(pieces_of(lines[index])) != 1 or lines[index].text.endswith(".") or index + 1 == len(lines):
        return False
    following = lines[index + 1]
    if _runs_over(following, layout):
        return False
    return _begins_row(following, [(layout.column_at(at), text) for at, text in pieces_of(following)], layout)


def _stands_alone(line: FlatLine, layout: Layout) -> bool:
    pieces = pieces_of(line)
    return len(pieces) == 1 and layout.column_at(pieces[0][0]) == 0 and pieces[0][1][0].isupper()
