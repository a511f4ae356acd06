"""Measures written as blocks of the same shape, one after the other: a name, and below it short lines or bullets.

Each block is looked at as a row of one table whose first column is the name. What the other columns hold is told by their
labels, with or without colons, or by what the lines show.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.columns.contents import contents_of
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.columns.table_kinds import Context, judge
from samordna.plandoc.reading.interpret.goals.above import Above
from samordna.plandoc.reading.interpret.groups.block_cells import MORE, SHOWN, TEXT, WHEN, WHO
from samordna.plandoc.reading.interpret.groups.measure_blocks import Block, blocks_by_shape, blocks_in_step
from samordna.plandoc.reading.interpret.groups.members import SURE, Member
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES, when
from samordna.plandoc.reading.interpret.labels.labelled import Field
from samordna.plandoc.reading.interpret.metadata.bare import MUNICIPALITY
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs

_FEWEST = 2
_MOST = 0.6


def repeated_blocks(pieces: Sequence[Piece], over: dict[int, Above]) -> list[list[Member]]:
    """The measures of every shape of block that reads as a table of them."""
    found = (_members(blocks, over) for blocks in blocks_by_shape(pieces).values())
    told = [members for members in found if members]
    in_step = blocks_in_step(pieces) if not told else []
    return [_members(in_step, over, named=True)] if in_step else told


def told_in(records: Sequence[Record]) -> int:
    """How much is told of what is done, beside what is said of it in any words."""
    return sum(max(0, len(record.values.keys() - {Column.COMMENT}) - 1) for record in records)


def _members(blocks: list[Block], over: dict[int, Above], *, named: bool = False) -> list[Member]:
    """The blocks as measures, where they are rows of a table of such: most have the same columns, and these say who or when.
    ``named`` says that their names are known to be such."""
    blocks = [block for block in blocks if not MUNICIPALITY.fullmatch(block.head.text.strip())]
    blocks = _by_place(_without_end(_telling(blocks))) if blocks else []
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


def _telling(blocks: list[Block]) -> list[Block]:
    """The blocks that say who or when, where most do: the title and what stands below it has the look of the others at most."""
    told = [block for block in blocks if block.cells.keys() & {WHO, WHEN}]
    return told if len(told) >= _MOST * len(blocks) else blocks


def _without_end(blocks: list[Block]) -> list[Block]:
    """The blocks, the last without the sentence that ends the text below it, where no other has any."""
    *before, last = blocks
    ends = last.lines[-1].text.endswith(".") and TEXT in last.cells and len(last.lines) > 1
    if not ends or any(TEXT in block.cells for block in before):
        return blocks
    return [*before, replace(last, lines=last.lines[:-1])]


def _by_place(blocks: list[Block]) -> list[Block]:
    """The blocks with their lines told by where they stand, where all have as many and some name two who act."""
    placed = [replace(block, by_place=True) for block in blocks]
    keys = {tuple(block.cells) for block in placed}
    two = any(len(block.cells.get(WHO, ())) > 1 for block in blocks)
    return placed if two and len(blocks) > _FEWEST and len(keys) == 1 and keys != {()} else blocks


def _meanings(
    blocks: list[Block], kinds: list[str], above: Above | None, *, named: bool
) -> dict[str, Column]:
    """What each kind of cell holds; nothing where the blocks are no table of activities."""
    context = Context([one.text for one in above.headings] if above else [])
    called = "Åtgärd" if named or any(map(says_activities, context.headings)) else ""
    names = [without_number(block.head.text)[0] for block in blocks]
    cells = [[" ".join(one.value for one in block.cells.get(kind, ())) for block in blocks] for kind in kinds]
    headings = [called, *(_heading(kind, blocks) for kind in kinds)]
    verdict = judge(headings, [contents_of(names), *map(contents_of, cells)], context)
    if not verdict or verdict.taken_as is not TakenAs.ACTIVITIES:
        return {}
    name, *columns = verdict.match.columns
    if all(block.by_place for block in blocks):
        columns = _with_others(columns)
    found = {
        kind: Column.COMMENT if kind == TEXT or (kind == MORE and not column) else column
        for kind, column in zip(kinds, columns, strict=True)
    }
    whole = {kind: column for kind, column in found.items() if column}
    return whole if name is Column.ACTION and len(whole) == len(found) else {}


def _heading(kind: str, blocks: list[Block]) -> str:
    """The label that cells of a kind have in all of several blocks; nothing where some have none."""
    if not kind.startswith("#"):
        return kind
    labels = [{cell.label for cell in block.cells.get(kind, ())} for block in blocks]
    alike = len(blocks) > _FEWEST and len(labels[0]) == 1 and all(one == labels[0] for one in labels)
    return labels[0].pop() if alike else ""


def _with_others(columns: list[Column | None]) -> list[Column | None]:
    """The places, the one right behind who is responsible that of those who take part, where it alone means nothing to us."""
    at = columns.index(Column.RESPONSIBLE) + 1 if Column.RESPONSIBLE in columns else len(columns)
    alone = at < len(columns) and columns[at] is None and columns.count(None) == 1
    return [*columns[:at], Column.OTHERS, *columns[at + 1 :]] if alone else columns


def _member(block: Block, meanings: dict[str, Column]) -> Member:
    name, number = without_number(block.head.text)
    record = Record({Column.ACTION: name}, list(block.head.spots), block.head.place)
    member = Member(record, Column.ACTION, [block.head], sure=True)
    member.leave(block.head, (number, Why.NUMBERING))
    for kind, cells in block.cells.items():
        for cell in cells:
            column = meanings[kind]
            if kind in SHOWN or block.by_place:
                column = column_of(cell.label) or (
                    when(cell.value) if kind == WHEN or column in TIMES else column
                )
            member.put(Field(column, cell.label, ""), cell.line, cell.value, cell.line)
    return member
