"""Measures written as blocks of the same shape, one after the other: a name, and below it short lines or bullets.

Each block is looked at as a row of one table whose first column is the name. What the other columns hold is told by their
labels, with or without colons, or by what stands in the same place of block after block.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.above import Above
from samordna.plandoc.reading.interpret.bare_fields import when
from samordna.plandoc.reading.interpret.columns import names_column
from samordna.plandoc.reading.interpret.contents import Trait, contents_of, traits_of
from samordna.plandoc.reading.interpret.labelled import Field, labelled
from samordna.plandoc.reading.interpret.measure_headings import says_activities
from samordna.plandoc.reading.interpret.members import SURE, Member
from samordna.plandoc.reading.interpret.openers import without_number
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.table_kinds import Context, judge
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.taken_as import TakenAs

_SHOWN = SURE | {Column.OTHERS, Column.COST, Column.STATUS}
"""What a line can be seen to hold without a label."""

_FEWEST = 2
_SEVERAL = 2
_MOST_LINES = 8
_LONGEST = 160
_MOST_LABEL_WORDS = 3
_MOST = 0.6
_TEXTS = (BlockKind.PARAGRAPH, BlockKind.BULLET)
_HEADS = (BlockKind.HEADING, *_TEXTS)
_TIMES = (Column.TIME, Column.START, Column.END)
Shape = tuple[BlockKind, int]
Key = str | int


@dataclass(slots=True)
class Block:
    """A name with the lines below it."""

    head: Piece
    lines: list[Piece] = field(default_factory=list)

    @property
    def cells(self) -> "dict[Key, list[Piece]]":
        """The lines by their labels, those without one by the place they stand in."""
        found: dict[Key, list[Piece]] = defaultdict(list)
        for line in self.lines:
            label = label_before(line.text)
            found[label.casefold() if label else sum(1 for key in found if isinstance(key, int))].append(line)
        return found


def repeated_blocks(pieces: Sequence[Piece], over: dict[int, Above]) -> list[list[Member]]:
    """The measures of every shape of block that reads as a table of them."""
    shapes: dict[Shape, list[Block]] = defaultdict(list)
    for kind in _HEADS:
        for block in _blocks(pieces, kind):
            shapes[(kind, block.head.level)].append(block)
    return [members for blocks in shapes.values() if (members := _members(blocks, over))]


def told_in(records: Sequence[Record]) -> int:
    """How much is told of what is done, beside what is said of it in any words."""
    return sum(max(0, len(record.values.keys() - {Column.COMMENT}) - 1) for record in records)


def label_before(text: str) -> str:
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


def _members(blocks: list[Block], over: dict[int, Above]) -> list[Member]:
    """The blocks as measures, where they are rows of a table of such: most have the same columns, and these say who or when."""
    likely = [block for block in blocks if len(block.lines) <= _MOST_LINES and _is_short(block)]
    often = Counter(key for block in likely for key in block.cells)
    keys = [key for key, times in often.items() if times >= max(_FEWEST, _MOST * len(likely))]
    alike = [block for block in likely if block.cells.keys() <= {*keys}]
    if len(alike) < _FEWEST or not keys:
        return []
    above = over.get(id(alike[0].head))
    context = Context([one.text for one in above.headings] if above else [])
    called = "Åtgärd" if any(map(says_activities, context.headings)) else ""
    headings = [called, *(key if isinstance(key, str) else "" for key in keys)]
    names = [without_number(block.head.text)[0] for block in alike]
    columns = [
        [" ".join(_value(line, key) for line in block.cells.get(key, ())) for block in alike] for key in keys
    ]
    contents = [contents_of(names), *map(contents_of, columns)]
    verdict = judge(headings, contents, context)
    if (
        not verdict
        or verdict.taken_as is not TakenAs.ACTIVITIES
        or verdict.match.columns[0] is not Column.ACTION
    ):
        return []
    meanings = {
        key: column if isinstance(key, str) or column in _SHOWN else Column.COMMENT
        for key, column in zip(keys, verdict.match.columns[1:], strict=True)
    }
    known = {column for column in meanings.values() if column and column is not Column.COMMENT}
    if not known & SURE or None in meanings.values() or len(known) < _FEWEST:
        return []
    surely = {key for key, column in meanings.items() if column in SURE}
    return [_member(block, meanings) for block in alike if surely & block.cells.keys()]


def _is_short(block: Block) -> bool:
    levels = {line.level for line in block.lines if line.kind is BlockKind.BULLET}
    return len(levels) < 2 and all(
        len(line.text) <= _LONGEST and "\n" not in line.text and len(labelled(line.text).fields) < _SEVERAL
        for line in block.lines
    )


def _value(line: Piece, key: Key) -> str:
    return line.text[len(key) :].strip(" :–-") if isinstance(key, str) else line.text


def _member(block: Block, meanings: "dict[Key, Column | None]") -> Member:
    name, number = without_number(block.head.text)
    member = Member(
        Record({Column.ACTION: name}, list(block.head.spots), block.head.place),
        Column.ACTION,
        [block.head],
        sure=True,
    )
    member.leave(block.head, (number, Why.NUMBERING))
    for key, lines in block.cells.items():
        column = meanings[key] or Column.COMMENT
        for line in lines:
            label = label_before(line.text).rstrip(":") if isinstance(key, str) else ""
            value = _value(line, key)
            meant = when(value) if column in _TIMES and not label else column
            member.put(Field(meant, label, ""), line, value, line)
    return member
