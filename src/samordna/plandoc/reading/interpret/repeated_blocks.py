"""Measures written as blocks of the same shape, one after the other: a name, and below it short lines or bullets.

Each block is looked at as a row of one table whose first column is the name. What the other columns hold is told by their
labels, with or without colons, or by what the lines show.
"""

from collections import Counter
from collections.abc import Sequence

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.above import Above
from samordna.plandoc.reading.interpret.bare_parts import when
from samordna.plandoc.reading.interpret.block_cells import MORE, SHOWN, TEXT, WHEN
from samordna.plandoc.reading.interpret.columns import column_of
from samordna.plandoc.reading.interpret.contents import contents_of
from samordna.plandoc.reading.interpret.labelled import Field
from samordna.plandoc.reading.interpret.measure_blocks import Block, blocks_by_shape, blocks_in_step
from samordna.plandoc.reading.interpret.measure_headings import says_activities
from samordna.plandoc.reading.interpret.members import SURE, Member
from samordna.plandoc.reading.interpret.openers import without_number
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.table_kinds import Context, judge
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.taken_as import TakenAs

_FEWEST = 2
_MOST = 0.6


def repeated_blocks(pieces: Sequence[Piece], over: dict[int, Above]) -> list[list[Member]]:
    """The measures of every shape of block that reads as a table of them."""
    found = (_members(blocks, over) for blocks in blocks_by_shape(pieces).values())
    told = [members for members in found if members]
    in_step = [] if told else _members(blocks_in_step(pieces), over, named=True)
    return [*told, in_step] if in_step else told


def told_in(records: Sequence[Record]) -> int:
    """How much is told of what is done, beside what is said of it in any words."""
    return sum(max(0, len(record.values.keys() - {Column.COMMENT}) - 1) for record in records)


def _members(blocks: list[Block], over: dict[int, Above], *, named: bool = False) -> list[Member]:
    """The blocks as measures, where they are rows of a table of such: most have the same columns, and these say who or when.
    ``named`` says that their names are known to be such."""
    often = Counter(kind for block in blocks for kind in block.cells)
    enough = max(_FEWEST, _MOST * len(blocks))
    kinds = [kind for kind, times in often.items() if kind in (*SHOWN, TEXT, MORE) or times >= enough]
    alike = [block for block in blocks if block.cells.keys() <= {*kinds}]
    names = {block.head.text for block in alike}
    if len(names) < max(_FEWEST, len(alike)) or not kinds:
        return []
    meanings = _meanings(alike, kinds, over.get(id(alike[0].head)), named=named)
    known = {*meanings.values()} - {Column.COMMENT}
    if not known & SURE or len(known) < _FEWEST:
        return []
    surely = {kind for kind, column in meanings.items() if column in SURE}
    return [_member(block, meanings) for block in alike if surely & block.cells.keys()]


def _meanings(
    blocks: list[Block], kinds: list[str], above: Above | None, *, named: bool
) -> dict[str, Column]:
    """What each kind of cell holds; nothing where the blocks are no table of activities."""
    context = Context([one.text for one in above.headings] if above else [])
    called = "Åtgärd" if named or any(map(says_activities, context.headings)) else ""
    names = [without_number(block.head.text)[0] for block in blocks]
    cells = [[" ".join(one.value for one in block.cells.get(kind, ())) for block in blocks] for kind in kinds]
    headings = [called, *("" if kind.startswith("#") else kind for kind in kinds)]
    verdict = judge(headings, [contents_of(names), *map(contents_of, cells)], context)
    if not verdict or verdict.taken_as is not TakenAs.ACTIVITIES:
        return {}
    name, *columns = verdict.match.columns
    found = {
        kind: Column.COMMENT if kind == TEXT or (kind == MORE and not column) else column
        for kind, column in zip(kinds, columns, strict=True)
    }
    whole = {kind: column for kind, column in found.items() if column}
    return whole if name is Column.ACTION and len(whole) == len(found) else {}


def _member(block: Block, meanings: dict[str, Column]) -> Member:
    name, number = without_number(block.head.text)
    record = Record({Column.ACTION: name}, list(block.head.spots), block.head.place)
    member = Member(record, Column.ACTION, [block.head], sure=True)
    member.leave(block.head, (number, Why.NUMBERING))
    for kind, cells in block.cells.items():
        for cell in cells:
            column = meanings[kind]
            if kind in SHOWN:
                column = column_of(cell.label) or (when(cell.value) if kind == WHEN else column)
            member.put(Field(column, cell.label, ""), cell.line, cell.value, cell.line)
    return member
