"""The tables, lists and labelled groups of a file as they stand, numbered, before anybody has said what they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.table_kinds import Context
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.groups.gathering import Group
from samordna.plandoc.reading.interpret.lists.bullet_lists import BulletList
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.recognition.found_parts import FoundParts, Source
from samordna.plandoc.reading.interpret.rows.headers import head_of
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import GridKind, TakenAs

_DIGITS = lazily(r"[\d\W_]+")
_LAYOUT = 16
_LONGEST_HEADING = 40
_VALUES = frozenset({Trait.TIME, Trait.COST, Trait.SHARE, Trait.STATUS, Trait.NUMBER, Trait.DEED})


@dataclass(slots=True)
class Ground:
    """A grid as it stands: its rows with their places, what the reader took it for, and what a person has ``said`` it is;
    ``columns`` are those of a list or of labelled groups."""

    number: int
    kind: GridKind
    pieces: list[Piece]
    rows: list[PieceRow]
    header: int
    heading: str
    context: Context
    sources: list[Source]
    said: TakenAs | None = None
    columns: Sequence[Column] = ()

    @property
    def layout(self) -> str:
        """The same for grids of a kind whose headings say the same, whatever years and numbers stand in them."""
        heads = [cell for row in self.rows[: self.header] for cell in row.cells]
        words = [_DIGITS.sub(" ", text.lower()).strip() for text in (heads or [self.heading])]
        width = len(self.rows[0].cells) if self.rows else 0
        return sha256("|".join([self.kind, str(width), *words]).encode()).hexdigest()[:_LAYOUT]


def grounds_of(found: FoundParts) -> list[Ground]:
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
        header = next(at for at, row in enumerate(piece.rows) if row.spots == tables[0].heads[0].spots) + 1
        while header < len(piece.rows) and any(
            piece.rows[header].spots == row.spots for row in tables[0].heads[1:]
        ):
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
    head = PieceRow([labels.get(column, "") for column in columns], [], source.pieces[0].place)
    rows = [
        PieceRow([record.get(column) or "" for column in columns], record.spots, record.place)
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
        columns=columns,
    )
