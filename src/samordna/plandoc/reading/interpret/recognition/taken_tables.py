"""A grid of the file as the table that a person says it is."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from samordna.plandoc.reading.blocks import FilePlace, LeftOut, Why
from samordna.plandoc.reading.interpret.columns.column_names import column_named, columns_named
from samordna.plandoc.reading.interpret.columns.contents import contents_of
from samordna.plandoc.reading.interpret.columns.kind_columns import KEY
from samordna.plandoc.reading.interpret.columns.matching import match
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow, Reading
from samordna.plandoc.reading.interpret.recognition.grounds import Ground
from samordna.plandoc.reading.interpret.rows.headers import headings_over
from samordna.plandoc.reading.interpret.rows.numbered_times import with_named_parts
from samordna.plandoc.reading.interpret.rows.rows import join
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.takes import NO_COLUMN, Take
from samordna.plandoc.taken_as import GridKind, TakenAs

_KEY = {
    **KEY,
    TakenAs.PREVIOUS_ACTIVITIES: KEY[TakenAs.ACTIVITIES],
    TakenAs.TRAINING: (Column.TARGET_GROUP, Column.TRAINING),
    TakenAs.DECISIONS: (Column.RESPONSIBLE,),
}
"""The columns that a table of a kind has whatever it looks like: what its rows are called, and what they say most about."""


def table_of(ground: Ground, take: Take, reading: Reading) -> Table:
    """The table, with its headings and the columns that are nothing left out."""
    rows = [
        PieceRow(list(r.cells), list(r.spots), r.place, list(r.doubts), r.held, r.across) for r in ground.rows
    ]
    header = ground.header if take.header is None else take.header
    heads, titles, body = _parted(rows, header)
    width = len(rows[0].cells) if rows else 0
    headings = list(headings_over([row.cells for row in heads if row in rows[:header]], width))
    headings, body = with_named_parts(headings, body)
    columns, nothing = _columns(take, headings, body)
    _leave_out(ground, heads, reading)
    gone = {at: Why.NUMBERING for at, column in enumerate(columns) if column is Column.NUMBER}
    gone |= dict.fromkeys(nothing, Why.NOTHING)
    left = [(row, at, cell) for row in body for at in gone if (cell := row.cells[at])]
    stays = not any(piece.rows for piece in ground.pieces)
    (reading.left_out if stays else reading.emptied).extend(
        LeftOut(cell, _place_of(cell, row, ground), gone[at]) for row, at, cell in left
    )
    ground.rows = [replace(row, cells=list(row.cells)) for row in ground.rows]
    if ground.kind is GridKind.LABELLED:
        for row, _, cell in left:
            _empty_cell(cell, row, ground)
    else:
        _empty(ground, gone, [at for at, row in enumerate(rows) if any(row is one for one in titles)])
    joined = _with_joined(body, {id(rows[number]) for number in take.joined if number < len(rows)})
    return Table(
        ground.pieces[0],
        take.taken_as,
        columns,
        headings,
        joined,
        heads,
        titles,
        context=ground.context,
        nothing=nothing,
    )


def _empty(ground: Ground, gone: Container[int], titles: Container[int]) -> None:
    """Take the columns out of the table as it stands in the text; the grid is shown as it stands in the file."""
    for piece in ground.pieces:
        for number, row in enumerate(piece.rows):
            if number not in titles:
                row.cells = ["" if at in gone else cell for at, cell in enumerate(row.cells)]


def _empty_cell(text: str, member: PieceRow, ground: Ground) -> None:
    """Take what a labelled group says out of one cell of the table that it stands in, whose columns are none of the group's.
    Another cell may say the same of something else."""
    own = {*member.spots}
    for row in (row for piece in ground.pieces for row in piece.rows if own & {*row.spots}):
        if text in row.cells:
            row.cells[row.cells.index(text)] = ""
            return


def _parted(rows: list[PieceRow], header: int) -> tuple[list[PieceRow], list[PieceRow], list[PieceRow]]:
    """The headings, with where they stand again after a page break; what stands alone over them; the other rows."""
    top, below = rows[:header], rows[header:]
    alone = [row for row in top if len(row.cells) > 1 == sum(1 for cell in row.cells if cell)]
    titles = alone if len(alone) < len(top) else []
    heads = [row for row in top if row not in titles]
    known = [row.cells for row in heads]
    again = [row for row in below if row.cells in known]
    return [*heads, *again], titles, [row for row in below if row.cells not in known]


def _columns(
    take: Take, headings: Sequence[str], body: Sequence[PieceRow]
) -> tuple[list[Column | None], set[int]]:
    """What the columns hold, and which of them a person says are nothing."""
    if take.columns is None:
        return _understood(take.taken_as, headings, body), set()
    named = [*take.columns, *([None] * len(headings))][: len(headings)]
    columns = [column_named(take.taken_as, name) if name else None for name in named]
    return columns, {at for at, name in enumerate(named) if name == NO_COLUMN}


def _understood(kind: TakenAs, headings: Sequence[str], body: Sequence[PieceRow]) -> list[Column | None]:
    """What the columns hold in a grid that is known to be of a kind. Where none is like what its rows are known by, the first
    of the others is that, and the wordiest what they say most about."""
    cells = [[row.cells[at] for row in body] for at in range(len(headings))]
    contents = [contents_of(column) for column in cells]
    columns = list(match(headings, contents, columns_named(kind)).columns)
    missing = [key for key in _KEY[kind] if key not in columns]
    free = [at for at, column in enumerate(columns) if column is None and any(cells[at])]
    if missing and len(free) >= len(missing):
        wordiest = max(free, key=lambda at: sum(len(cell.split()) for cell in cells[at]))
        columns[wordiest] = missing.pop()
        free.remove(wordiest)
    for key, at in zip(missing, free, strict=False):
        columns[at] = key
    return columns


def _leave_out(ground: Ground, heads: Sequence[PieceRow], reading: Reading) -> None:
    """Leave out headings. The labels of a list are no row of the file."""
    said: set[str] = set()
    for row in heads:
        words = " | ".join(filter(None, row.cells))
        if row.spots and not any(piece.rows for piece in ground.pieces):
            for cell in row.cells:
                reading.leave_out(cell, _place_of(cell, row, ground), Why.HEADINGS)
        elif row.spots:
            reading.leave_out(words, row.place, Why.REPEATED if words in said else Why.HEADINGS)
        said.add(words)


def _place_of(cell: str, row: PieceRow, ground: Ground) -> FilePlace:
    """Where the words of a cell stand: those of labelled lines each on a line of its own."""
    own = (piece for piece in ground.pieces if not piece.rows and set(piece.spots) & set(row.spots))
    return next((piece.place for piece in own if cell in " ".join(piece.text.split())), row.place)


def _with_joined(rows: Sequence[PieceRow], going_on: Iterable[int]) -> list[PieceRow]:
    """The rows with those (by id) that go on with the one above put together with it."""
    gone = set(going_on)
    kept: list[PieceRow] = []
    for row in rows:
        if kept and id(row) in gone:
            join(kept[-1], row)
        else:
            kept.append(row)
    return kept
