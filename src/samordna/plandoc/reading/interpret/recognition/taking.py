"""What a person says that a grid is takes the place of what the reader thought."""

from collections.abc import Mapping

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.interpret.recognition.found_parts import FoundParts
from samordna.plandoc.reading.interpret.recognition.grounds import Ground
from samordna.plandoc.reading.interpret.recognition.taken_tables import table_of
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.takes import Take
from samordna.plandoc.taken_as import TakenAs


def apply_takes(
    found: FoundParts,
    grounds: list[Ground],
    takes: Mapping[int, Take],
    layouts: Mapping[str, Take],
    reading: Reading,
) -> None:
    """Let what a person says of a grid take the place of what the reader thought. What is said of the very grid wins over what
    is remembered of its layout."""
    for ground in grounds:
        take = takes.get(ground.number) or layouts.get(ground.layout)
        if take is not None:
            ground.said = take.taken_as
            found.without(ground.sources)
            _take(ground, take, found, reading)


def _take(ground: Ground, take: Take, found: FoundParts, reading: Reading) -> None:
    """Words of the text are open to its headings, and what tells of the plan to the reader of that; the rest is taken."""
    sources, ground.sources = ground.sources, []
    is_text = take.taken_as in (TakenAs.TEXT, TakenAs.METADATA)
    for piece in ground.pieces:
        piece.structural = piece.structural and not is_text
        piece.taken = take.taken_as is not TakenAs.METADATA
    match take.taken_as:
        case TakenAs.METADATA:
            return
        case TakenAs.TEXT:
            found.kept |= {id(piece) for piece in ground.pieces}
        case TakenAs.NOTHING:
            _leave_out(ground, found, reading)
        case _:
            records = [one for source in sources if not isinstance(source, Table) for one in source.records]
            reading.left_out += [left for record in records for left in record.left]
            table = table_of(ground, take, reading)
            ground.sources = [table]
            ground.header = take.header if take.header is not None else ground.header
            found.add(table, ground.pieces)


def _leave_out(ground: Ground, found: FoundParts, reading: Reading) -> None:
    for piece in ground.pieces:
        for row in piece.rows:
            reading.leave_out(" | ".join(filter(None, row.cells)), row.place, Why.NOTHING)
        if not piece.rows:
            reading.leave_out(piece.text, piece.place, Why.NOTHING)
    found.nothing |= {id(piece) for piece in ground.pieces}
