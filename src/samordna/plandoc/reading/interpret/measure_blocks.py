"""A name and the short lines below it, as a measure may be written: what each line says, and what it shows without a label."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns import column_of, names_column
from samordna.plandoc.reading.interpret.contents import Trait, traits_of
from samordna.plandoc.reading.interpret.labelled import BARE, labelled, unknown_label
from samordna.plandoc.reading.interpret.openers import without_number
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.words import Column

_SEVERAL = 2
_MOST_LINES = 8
_LONGEST = 160
_MOST_LABEL_WORDS = 3
_MOST_WORDS = 6
_TEXTS = (BlockKind.PARAGRAPH, BlockKind.BULLET)
_HEADS = (BlockKind.HEADING, *_TEXTS)
_TIMES = (Column.TIME, Column.START, Column.END)
_SIGNS = re.compile(r"\s+[–—|•·]\s+")
TEXT = "#text"
WHEN = "#when"
SHOWN = {
    WHEN: frozenset({Trait.TIME}),
    "#cost": frozenset({Trait.COST}),
    "#status": frozenset({Trait.STATUS}),
    "#who": frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER}),
}
"""What can be seen of a line without a label."""

Shape = tuple[BlockKind, int, bool]
"""What names have in common: what they stand in, how deep, and whether they are numbered."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a line below a name says, or a part of it: its ``label``, and the ``kind`` of cells that it is one of: those after the
    same label, or those that show the same without one."""

    kind: str
    label: str
    value: str
    line: Piece


@dataclass(slots=True)
class Block:
    """A name with the lines below it."""

    head: Piece
    lines: list[Piece] = field(default_factory=list)

    @property
    def cells(self) -> dict[str, list[Cell]]:
        """What the lines say, by what kind it is of."""
        found: dict[str, list[Cell]] = defaultdict(list)
        for line in self.lines:
            for cell in _cells(line):
                found[cell.kind].append(cell)
        return found


def _cells(line: Piece) -> list[Cell]:
    """What a line says; one without a label may be parted by signs into several that each show what they are."""
    whole, parts = _cell(line.text, line), [_cell(part, line) for part in _SIGNS.split(line.text)]
    kinds = {one.kind for one in parts} - {TEXT}
    return parts if len(kinds) == len(parts) and not whole.label else [whole]


def _cell(text: str, line: Piece) -> Cell:
    text = text.strip(" .")
    if label := _label_before(text):
        return _labelled(label.rstrip(":"), text[len(label) :].strip(" :–-"), line)
    if (bare := BARE.match(text)) and names_column(bare["label"]):
        return _labelled(bare["label"], bare["value"], line)
    if strange := unknown_label(text):
        return Cell(strange[0].casefold(), *strange, line)
    traits = traits_of(text) if len(text.split()) <= _MOST_WORDS else frozenset()
    return Cell(next((kind for kind, shown in SHOWN.items() if traits & shown), TEXT), "", text, line)


def _labelled(label: str, value: str, line: Piece) -> Cell:
    """A cell behind a label; who and when are of a kind with those that no label names."""
    column = column_of(label)
    kind = WHEN if column in _TIMES else "#who" if column is Column.RESPONSIBLE else label.casefold()
    return Cell(kind, label, value, line)


def blocks_by_shape(pieces: Sequence[Piece]) -> dict[Shape, list[Block]]:
    """The blocks of a document whose lines are few and short, those alike together."""
    found: dict[Shape, list[Block]] = defaultdict(list)
    for kind in _HEADS:
        for block in _blocks(pieces, kind):
            if _is_short(block):
                found[(kind, block.head.level, bool(without_number(block.head.text)[1]))].append(block)
    return found


def _label_before(text: str) -> str:
    """The words that a line begins with which are the name of a column: "Ansvarig Rektor", "Tid: maj 2026"."""
    words = text.split()
    for length in range(min(_MOST_LABEL_WORDS, len(words) - 1), 0, -1):
        label = " ".join(words[:length])
        if label[0].isupper() and names_column(label.rstrip(":")):
            return label
    return ""


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


def _is_short(block: Block) -> bool:
    levels = {line.level for line in block.lines if line.kind is BlockKind.BULLET}
    return (
        len(block.lines) <= _MOST_LINES
        and len(levels) < 2
        and all(
            len(line.text) <= _LONGEST
            and "\n" not in line.text
            and len(labelled(line.text).fields) < _SEVERAL
            for line in block.lines
        )
    )
