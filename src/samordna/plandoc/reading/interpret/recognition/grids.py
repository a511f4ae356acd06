"""The tables, lists and labelled groups of a file as a person sees them, and as they are read."""

from collections import Counter
from collections.abc import Mapping

from samordna.plandoc.reading.interpret.columns.column_names import name_of_column
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.recognition.doers_over import mark_doers
from samordna.plandoc.reading.interpret.recognition.finding import find
from samordna.plandoc.reading.interpret.recognition.found_parts import FoundParts
from samordna.plandoc.reading.interpret.recognition.giving_goals import give_goals
from samordna.plandoc.reading.interpret.recognition.grounds import Ground, grounds_of
from samordna.plandoc.reading.interpret.recognition.taking import apply_takes
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.reading.takes import NO_COLUMN, Grid, Take
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.taken_as import TakenAs

_NOT_TAKEN = ("sections", "references")


def understand(
    pieces: list[Piece], reading: Reading, takes: Mapping[int, Take], layouts: Mapping[str, Take]
) -> tuple[FoundParts, list[Ground]]:
    """What the grids of a file are: as a person says, else as the reader thinks."""
    found = find(pieces)
    grounds = grounds_of(found)
    apply_takes(found, grounds, takes, layouts, reading)
    mark_doers(found)
    give_goals(found, reading)
    found.leave_out_the_rest(reading)
    for source in found.activities():
        for piece in [] if isinstance(source, Table) else source.pieces:
            piece.taken = True
    return found, grounds


def grids_of(
    grounds: list[Ground],
    found: FoundParts,
    metadata: set[int],
    document: PlanDocument,
    origins: Mapping[str, list[Spot]],
) -> list[Grid]:
    """The grids as a person sees them, with what each was taken for. ``metadata`` are the pieces (by id) that told of the
    plan."""
    areas = {
        spot: name
        for name, item in document.items()
        if name not in _NOT_TAKEN
        for spot in origins.get(item.id, [])
    }
    listed = {id(source) for source in found.activities()}
    return [_grid(ground, listed, found, metadata, areas) for ground in grounds]


def _grid(
    ground: Ground, listed: set[int], found: FoundParts, metadata: set[int], areas: Mapping[Spot, str]
) -> Grid:
    table = next((source for source in ground.sources if isinstance(source, Table)), None)
    first = id(ground.pieces[0])
    sure = 1.0
    columns: tuple[str | None, ...] | None = None
    if first in found.nothing:
        taken_as = TakenAs.NOTHING
    elif table:
        taken_as, sure = table.taken_as, table.sure * min(table.sure_of, default=1.0)
        columns = _columns_in(table, ground)
    elif ground.said:
        taken_as = ground.said
    elif first in metadata:
        taken_as = TakenAs.METADATA
    elif any(id(source) in listed for source in ground.sources):
        taken_as = TakenAs.ACTIVITIES
        columns = tuple(name_of_column(taken_as, column) for column in ground.columns)
    else:
        taken_as = _by_areas(ground, areas)
    return Grid(
        ground.number,
        ground.kind,
        Take(taken_as, columns, ground.header),
        ground.heading,
        ground.pieces[0].place,
        [list(row.cells) for row in ground.rows],
        round(sure, 2),
        ground.layout,
    )


def _columns_in(table: Table, ground: Ground) -> tuple[str | None, ...]:
    """What each column of a grid means; one that holds tables beside each other has the columns of them all."""
    beside = [
        one for one in ground.sources if isinstance(one, Table) and one.heads[:1] and _same_head(one, table)
    ]
    found: list[str | None] = []
    for one in beside or [table]:
        found += [None] * (one.first - len(found))
        found += [
            NO_COLUMN if at in one.nothing else name_of_column(one.taken_as, column)
            for at, column in enumerate(one.columns)
        ]
    return tuple(found)


def _same_head(one: Table, other: Table) -> bool:
    return bool(other.heads) and one.heads[0].spots == other.heads[0].spots


def _by_areas(ground: Ground, areas: Mapping[Spot, str]) -> TakenAs:
    """What most of the rows became that another reader took."""
    spots = [spot for row in ground.rows for spot in row.spots]
    became = Counter(areas[spot] for spot in spots if spot in areas)
    name = became.most_common(1)[0][0] if became else ""
    return TakenAs(name) if name in set(TakenAs) else TakenAs.TEXT
