"""Cards: frames that stand apart on a page, with labels and their values in two columns inside, maybe below a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace
from samordna.plandoc.reading.formats.joining import join_lines
from samordna.plandoc.reading.formats.pdf.lines import PdfLine, clean_line, lines_of
from samordna.plandoc.reading.formats.pdf.page_blocks import PageBlock
from samordna.plandoc.reading.formats.pdf.pages import Page
from samordna.plandoc.reading.formats.pdf.rulings import Box
from samordna.plandoc.reading.formats.pdf.segments import SAME, segments
from samordna.plandoc.reading.formats.pdf.words import Word

_APART = 2.0
_FEWEST_ROWS = 2
_MOST_NAME_LINES = 3
_MOST_FRAMES = 500
"""On a page with more they are a drawing: each is held against all others."""


@dataclass(frozen=True, slots=True)
class Card:
    """The lines above the labels, and the rows of label and value."""

    box: Box
    name: list[PdfLine]
    rows: list[list[str]]

    def blocks(self, page: int, top: float) -> list[PageBlock]:
        """``top`` is that of the cards beside it, so that they stay in order."""
        place = FilePlace(page=page)
        places = [FilePlace(page=page, row=row) for row in range(1, len(self.rows) + 1)]
        table = Block(BlockKind.TABLE, rows=self.rows, row_places=places, place=place)
        name = join_lines(line.text for line in self.name)
        heading = [PageBlock(top, Block(BlockKind.HEADING, name, place=place))] if name else []
        return [*heading, PageBlock(top, table)]


def cards_of(page: Page, words: Sequence[Word]) -> tuple[list[list[Card]], list[Word]]:
    """The cards of a page, those beside each other together from the left, and the words that stand in none of them."""
    cards: list[Card] = []
    for box in _alone(page.frames):
        inside = [word for word in words if _holds(box, word)]
        if inside and not _has_lines_inside(box, page) and (card := _card(box, lines_of(inside))):
            cards.append(card)
    if not any(len(card.rows) >= _FEWEST_ROWS for card in cards):
        return [], list(words)
    outside = [word for word in words if not any(_holds(card.box, word) for card in cards)]
    return _beside(cards), outside


def in_order(blocks: list[PageBlock], cards: list[list[Card]], page: int) -> list[PageBlock]:
    """The blocks of a page with its cards set in where they stand."""
    for row in reversed(cards):
        top = min(card.box[1] for card in row)
        at = next((number for number, one in enumerate(blocks) if one.top > top), len(blocks))
        blocks[at:at] = [block for card in row for block in card.blocks(page, top)]
    return blocks


def _alone(frames: Sequence[Box]) -> list[Box]:
    """The frames that neither hold another nor touch one, as the cells of a table do."""
    distinct: list[Box] = []
    for box in frames if len(frames) <= _MOST_FRAMES else ():
        if not any(all(abs(a - b) <= _APART for a, b in zip(box, other, strict=True)) for other in distinct):
            distinct.append(box)
    return [box for box in distinct if not any(other is not box and _touch(box, other) for other in distinct)]


def _touch(box: Box, other: Box) -> bool:
    """Whether two frames have anything in common, but that the first may stand inside the other."""
    inside = (
        other[0] <= box[0] + _APART
        and other[1] <= box[1] + _APART
        and other[2] >= box[2] - _APART
        and other[3] >= box[3] - _APART
    )
    across = min(box[2], other[2]) - max(box[0], other[0]) > -_APART
    down = min(box[3], other[3]) - max(box[1], other[1]) > -_APART
    return across and down and not inside


def _holds(box: Box, word: Word) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= word.middle <= box[3]


def _has_lines_inside(box: Box, page: Page) -> bool:
    """Whether anything parts what stands in a frame, as the lines of a table do."""
    return any(
        box[0] - _APART <= float(one["x0"])
        and float(one["x1"]) <= box[2] + _APART
        and box[1] + _APART < float(one["top"])
        and float(one["bottom"]) < box[3] - _APART
        and (one["orientation"] == "h" or box[0] + _APART < float(one["x0"]) < box[2] - _APART)
        for one in page.rulings
    )


def _card(box: Box, lines: list[PdfLine]) -> Card | None:
    parts = [segments(line) for line in lines]
    starts = [two[1].x0 for two in parts if len(two) == 2]
    start = median(starts) if starts else 0.0
    first = next((at for at, two in enumerate(parts) if len(two) == 2), len(parts))
    below = parts[first:]
    placed = all(part.x0 >= start - SAME or part.x1 < start for line in below for part in line) and all(
        abs(line[-1].x0 - start) <= SAME for line in below if len(line) > 1
    )
    if not below or not placed or first > _MOST_NAME_LINES or any(len(line) > 2 for line in below):
        return None
    rows: list[list[str]] = []
    for line in below:
        label = clean_line([word for part in line if part.x1 < start for word in part.words])
        value = clean_line([word for part in line if part.x0 >= start - SAME for word in part.words])
        if label or not rows:
            rows.append([label, value])
        else:
            rows[-1][1] = join_lines((rows[-1][1], value))
    return Card(box, lines[:first], rows)


def _beside(cards: list[Card]) -> list[list[Card]]:
    rows: list[list[Card]] = []
    for card in sorted(cards, key=lambda one: (one.box[1], one.box[0])):
        if rows and card.box[1] < rows[-1][0].box[3] - _APART:
            rows[-1].append(card)
        else:
            rows.append([card])
    return [sorted(row, key=lambda one: one.box[0]) for row in rows]
