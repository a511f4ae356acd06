"""The tables, lists and labelled groups of a file as they stand, numbered, and read as a person says they are."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.column_names import column_named, name_of_column
from samordna.plandoc.reading.interpret.contents import Trait, contents_of, traits_of
from samordna.plandoc.reading.interpret.found import Found, Source, find, give_goals
from samordna.plandoc.reading.interpret.groups import Group
from samordna.plandoc.reading.interpret.headers import head_of
from samordna.plandoc.reading.interpret.lists import BulletList
from samordna.plandoc.reading.interpret.matching import match
from samordna.plandoc.reading.interpret.pieces import Piece, Reading, Row
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.rows import join
from samordna.plandoc.reading.interpret.table_kinds import COLUMNS, Context
from samordna.plandoc.reading.interpret.tables import Table
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.reading.takes import Grid, GridKind, Take, TakenAs
from samordna.plandoc.schema import PlanDocument

_NOT_TAKEN = ("sections", "references")
_DIGITS = re.compile(r"[\d\W_]+")
_LAYOUT = 16
_LONGEST_HEADING = 40
_VALUES = frozenset({Trait.TIME, Trait.COST, Trait.STATUS, Trait.NUMBER, Trait.DEED})


@dataclass(slots=True)
class Ground:
    """A grid before anybody has said what it is: its rows with their places, and what the reader took it for."""

    number: int
    kind: GridKind
    pieces: list[Piece]
    rows: list[Row]
    header: int
    heading: str
    context: Context
    sources: list[Source]

    @property
    def layout(self) -> str:
        """The same for grids of a kind whose headings say the same, whatever years and numbers stand in them."""
        heads = [cell for row in self.rows[: self.header] for cell in row.cells]
        words = [_DIGITS.sub(" ", text.lower()).strip() for text in (heads or [self.heading])]
        width = len(self.rows[0].cells) if self.rows else 0
        return sha256("|".join([self.kind, str(width), *words]).encode()).hexdigest()[:_LAYOUT]


def grounds_of(found: Found) -> list[Ground]:
    """Every grid of the file, in reading order."""
    tables = {id(table.piece): [t for t in found.tables if t.piece is table.piece] for table in found.tables}
    listed: list[Group | BulletList] = [*found.lists, *found.groups]
    starts = {id(one.pieces[0]): one for one in listed}
    inside = {id(piece) for group in found.groups for piece in group.pieces}
    grounds: list[Ground] = []
    heading = ""
    for piece in found.pieces:
        if piece.kind is BlockKind.HEADING and not piece.structural:
            heading = piece.text
        number = len(grounds) + 1
        source = starts.get(id(piece))
        if source:
            grounds.append(_listed(number, source, heading))
        elif piece.kind is BlockKind.TABLE and piece.rows and id(piece) not in inside:
            grounds.append(_table(number, piece, tables.get(id(piece), []), heading))
    return grounds


def _table(number: int, piece: Piece, tables: list[Table], heading: str) -> Ground:
    header = _heads_of(piece)
    if tables and tables[0].heads:
        header = next(at for at, row in enumerate(piece.rows) if row is tables[0].heads[0]) + 1
        while header < len(piece.rows) and any(piece.rows[header] is row for row in tables[0].heads[1:]):
            header += 1
    context = tables[0].context if tables else Context([heading] if heading else [])
    return Ground(number, GridKind.TABLE, [piece], piece.rows, header, heading, context, list(tables))


def _heads_of(piece: Piece) -> int:
    """How many rows of a table that means nothing to us are headings: those unlike the rest, else a first row of short words."""
    head = head_of([row.cells for row in piece.rows], piece.header_rows)
    if head.depth:
        return head.start + head.depth
    first = piece.rows[0].cells
    words = all(cell and len(cell) <= _LONGEST_HEADING and not traits_of(cell) & _VALUES for cell in first)
    return int(words and len(first) > 1 < len(piece.rows))


def _listed(number: int, source: Group | BulletList, heading: str) -> Ground:
    """A list or labelled groups as rows: one column for each label, which is its heading."""
    columns = list(dict.fromkeys(column for record in source.records for column in record.values))
    labels = {column: record.labels[column] for record in source.records for column in record.labels}
    head = Row([labels.get(column, "") for column in columns], [], source.pieces[0].place)
    rows = [
        Row([record.get(column) or "" for column in columns], record.spots, record.place)
        for record in source.records
    ]
    kind = GridKind.LIST if isinstance(source, BulletList) else GridKind.LABELLED
    headed = any(head.cells)
    context = source.context if isinstance(source, BulletList) else Context([heading] if heading else [])
    return Ground(
        number,
        kind,
        source.pieces,
        [head, *rows] if headed else rows,
        int(headed),
        heading,
        context,
        [source],
    )


def understand(
    pieces: list[Piece], reading: Reading, takes: Mapping[int, Take], layouts: Mapping[str, Take]
) -> tuple[Found, list[Ground]]:
    """What the grids of a file are: as a person says, else as the reader thinks."""
    found = find(pieces)
    grounds = grounds_of(found)
    _apply(found, grounds, takes, layouts, reading)
    give_goals(found)
    found.leave_out_the_rest(reading)
    for source in found.activities():
        for piece in [] if isinstance(source, Table) else source.pieces:
            piece.taken = True
    return found, grounds


def _apply(
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


def grids_of(
    grounds: list[Ground],
    found: Found,
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
    ground: Ground, listed: set[int], found: Found, metadata: set[int], areas: Mapping[Spot, str]
) -> Grid:
    table = next((source for source in ground.sources if isinstance(source, Table)), None)
    first = id(ground.pieces[0])
    sure = 1.0
    columns: tuple[str | None, ...] | None = None
    if first in found.nothing:
        taken_as = TakenAs.NOTHING
    elif table:
        taken_as, sure = table.taken_as, table.sure
        columns = tuple(name_of_column(taken_as, column) for column in table.columns)
    elif first in metadata:
        taken_as = TakenAs.METADATA
    elif any(id(source) in listed for source in ground.sources):
        taken_as = TakenAs.ACTIVITIES
        columns = _columns_of(ground, taken_as)
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


def _columns_of(ground: Ground, taken_as: TakenAs) -> tuple[str | None, ...]:
    records: list[Record] = [
        record for source in ground.sources if not isinstance(source, Table) for record in source.records
    ]
    columns = dict.fromkeys(column for record in records for column in record.values)
    return tuple(name_of_column(taken_as, column) for column in columns)


def _by_areas(ground: Ground, areas: Mapping[Spot, str]) -> TakenAs:
    """What most of the rows became that another reader took."""
    spots = [spot for row in ground.rows for spot in row.spots]
    became = Counter(areas[spot] for spot in spots if spot in areas)
    name = became.most_common(1)[0][0] if became else ""
    return TakenAs(name) if name in set(TakenAs) else TakenAs.TEXT
