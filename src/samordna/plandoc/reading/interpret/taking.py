"""What a person says that a grid is takes the place of what the reader thought."""

from collections.abc import Iterable, Mapping

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.column_names import column_named
from samordna.plandoc.reading.interpret.contents import contents_of
from samordna.plandoc.reading.interpret.found import Found
from samordna.plandoc.reading.interpret.grounds import Ground
from samordna.plandoc.reading.interpret.matching import match
from samordna.plandoc.reading.interpret.pieces import Reading, Row
from samordna.plandoc.reading.interpret.rows import join
from samordna.plandoc.reading.interpret.table_kinds import COLUMNS
from samordna.plandoc.reading.interpret.tables import Table
from samordna.plandoc.reading.takes import Take, TakenAs


def apply_takes(
    found: Found,
    grounds: list[Ground],
    takes: Mapping[int, Take],
    layouts: Mapping[str, Take],
    reading: Reading,
) -> None:
    """Let what a person says of a grid take the place of what the reader thought. What is said of the very grid wins over what
    is remembered of its layout."""
    for ground in grounds:
        take = takes.get(ground.number) or layouts.get(ground.layout)
        if take is None:
            continue
        found.without(ground.sources)
        for source in ground.sources:
            if not isinstance(source, Table):
                reading.left_out += [left for record in source.records for left in record.left]
        ground.sources = []
        for piece in ground.pieces:
            piece.structural, piece.taken = False, True
        if take.taken_as is TakenAs.NOTHING:
            _leave_out(ground, found, reading)
        elif take.taken_as in COLUMNS or take.taken_as is TakenAs.PREVIOUS_ACTIVITIES:
            table = _taken(ground, take)
            ground.sources = [table]
            ground.header = take.header if take.header is not None else ground.header
            found.add(table, ground.pieces)
        elif take.taken_as is TakenAs.TEXT:
            found.kept |= {id(piece) for piece in ground.pieces}


def _leave_out(ground: Ground, found: Found, reading: Reading) -> None:
    for piece in ground.pieces:
        texts = [cell for row in piece.rows for cell in row.cells if cell] or [piece.text]
        for row in piece.rows:
            reading.leave_out(" | ".join(filter(None, row.cells)), row.place, Why.NOTHING)
        if not piece.rows:
            reading.leave_out(" ".join(texts), piece.place, Why.NOTHING)
    found.nothing |= {id(piece) for piece in ground.pieces}


def _taken(ground: Ground, take: Take) -> Table:
    header = ground.header if take.header is None else take.header
    rows = [Row(list(r.cells), list(r.spots), r.place, list(r.doubts), r.held, r.across) for r in ground.rows]
    heads, body = rows[:header], _with_joined(rows, take.joined)[header:]
    width = len(rows[0].cells) if rows else 0
    headings = [" ".join(filter(None, (row.cells[at] for row in heads))) for at in range(width)]
    kind = TakenAs.ACTIVITIES if take.taken_as is TakenAs.PREVIOUS_ACTIVITIES else take.taken_as
    if take.columns is None:
        contents = [contents_of(row.cells[at] for row in body) for at in range(width)]
        columns = list(match(headings, contents, COLUMNS[kind]).columns)
    else:
        named = [*take.columns, *([None] * width)][:width]
        columns = [column_named(take.taken_as, name) if name else None for name in named]
    table = Table(ground.pieces[0], take.taken_as, columns, headings, body, heads, context=ground.context)
    if take.columns is not None:
        table.nothing = {at for at, name in enumerate(named) if name is None}
    return table


def _with_joined(rows: list[Row], joined: Iterable[int]) -> list[Row]:
    gone = {number for number in joined if 0 < number < len(rows)}
    kept: list[Row] = []
    for number, row in enumerate(rows):
        if number in gone:
            join(kept[-1], row)
        else:
            kept.append(row)
    return kept
