"""A name and the short lines below it, as a measure may be written."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import names_column
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.groups.block_cells import MORE, TEXT, WHEN, WHO, Cell, cells_of
from samordna.plandoc.reading.interpret.labels.bare_parts import who_when_and_more
from samordna.plandoc.reading.interpret.labels.labelled import labelled
from samordna.plandoc.reading.interpret.pieces.pieces import Piece

_SEVERAL = 2
_FEWEST = 3
_MOST = 0.6
_MOST_LINES = 8
_LONGEST = 160
_TEXTS = (BlockKind.PARAGRAPH, BlockKind.BULLET)
_HEADS = (BlockKind.HEADING, *_TEXTS)
Shape = tuple[BlockKind, int, bool]
"""What names have in common: what they stand in, how deep, and whether they are numbered."""


@dataclass(slots=True)
class Block:
    """A name with the lines below it; ``by_place`` says that each line is told by where it stands."""

    head: Piece
    lines: list[Piece] = field(default_factory=list)
    by_place: bool = False

    @property
    def in_place(self) -> dict[str, list[Cell]]:
        """What the lines say, by where they stand; nothing where they are no few words each."""
        told = [cells_of(line) for line in self.lines]
        plain = all(len(one) == 1 and not one[0].label and not one[0].value.endswith(".") for one in told)
        return {f"#{at}": one for at, one in enumerate(told)} if plain and len(told) > 1 else {}

    @property
    def cells(self) -> dict[str, list[Cell]]:
        """What the lines say, by what kind it is of; a few words below who and when are more than a comment."""
        if self.by_place:
            return self.in_place
        found: dict[str, list[Cell]] = defaultdict(list)
        for line in self.lines:
            for cell in cells_of(line):
                below = cell.kind == TEXT and {WHO, WHEN} <= found.keys() and not line.text.endswith(".")
                found[MORE if below else cell.kind].append(cell)
        return found


def blocks_by_shape(pieces: Sequence[Piece]) -> dict[Shape, list[Block]]:
    """The blocks of a document whose lines are few and short, those alike together."""
    found: dict[Shape, list[Block]] = defaultdict(list)
    for kind in _HEADS:
        for block in _blocks(pieces, kind):
            if _is_short(block):
                found[(kind, block.head.level, bool(without_number(block.head.text)[1]))].append(block)
    return found


def blocks_in_step(pieces: Sequence[Piece]) -> list[Block]:
    """The blocks of short lines that follow each other with nothing but their order to tell them apart: who and when stand on
    lines below each other as often as a name above them does."""
    found: list[Block] = []
    for is_line, run in groupby(pieces, _is_plain_line):
        if is_line:
            found += _in_step(list(run))
    return found


def _is_plain_line(piece: Piece) -> bool:
    return (
        piece.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        and "\n" not in piece.text
        and len(piece.text) <= _LONGEST
    )


def _in_step(lines: list[Piece]) -> list[Block]:
    """The blocks of a run of lines, where mostly the same number of lines lies between them."""
    kinds = [{cell.kind for cell in cells_of(line)} for line in lines]
    told = [
        at for at in range(1, len(lines) - 1) if [*kinds[at : at + 2]] in ([{WHO}, {WHEN}], [{WHEN}, {WHO}])
    ]
    steps = [after - at for at, after in pairwise(told)]
    step = min(steps, default=0)
    if len(told) < _FEWEST or steps.count(step) < _MOST * len(steps):
        return []
    names = 2 if told[0] > 1 and lines[told[0] - 1].text.endswith(".") else 1
    return [
        Block(lines[at - names], lines[at - names + 1 : at - names + step]) for at in told if step > names + 1
    ]


def _blocks(pieces: Sequence[Piece], kind: BlockKind) -> Iterator[Block]:
    block: Block | None = None
    for piece in pieces:
        if block and _goes_on(piece, block.head):
            block.lines.append(piece)
            continue
        if block and block.lines and piece.kind is not BlockKind.TABLE:
            yield block
        block = Block(piece) if piece.kind is kind else None
    if block and block.lines:
        yield block


def _goes_on(piece: Piece, head: Piece) -> bool:
    """Whether a piece stands below a name: a line below a heading, a deeper bullet below a bullet, a line that says neither what
    is done nor has a number below one that does."""
    if piece.kind not in _TEXTS:
        return False
    if head.kind is BlockKind.HEADING:
        return True
    if head.kind is BlockKind.BULLET:
        return piece.kind is BlockKind.BULLET and piece.level > head.level
    return _names_measure(head) and not _names_measure(piece)


def _names_measure(piece: Piece) -> bool:
    return bool(without_number(piece.text)[1]) or Trait.DEED in traits_of(piece.text)


def _is_one(text: str) -> bool:
    """Whether lines of one piece say one thing each: who, when and more, or a label and below it its value."""
    first, *rest = text.split("\n")
    labelled_above = names_column(first) and len(rest) == 1 and not names_column(rest[0])
    return labelled_above or who_when_and_more(text) is not None


def _is_short(block: Block) -> bool:
    levels = {line.level for line in block.lines if line.kind is BlockKind.BULLET}
    return (
        len(block.lines) <= _MOST_LINES
        and len(levels) < 2
        and all(
            len(line.text) <= _LONGEST
            and ("\n" not in line.text or _is_one(line.text))
            and len(labelled(line.text).fields) < _SEVERAL
            for line in block.lines
        )
    )
