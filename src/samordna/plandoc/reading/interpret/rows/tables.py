"""Tables whose rows and columns are understood: what they are, and where their heads are."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.columns.marks import Marks
from samordna.plandoc.reading.interpret.columns.role_letters import Letters
from samordna.plandoc.reading.interpret.columns.table_kinds import Context
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.rows.bands import Band
from samordna.plandoc.reading.interpret.rows.records import Group, Record
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import Text

_BEYOND_DOUBT = 0.95


@dataclass(slots=True)
class Table:
    """A table, or the part of one under a head of its own. ``rows`` are those below the head, ``heads`` the head and its
    repetitions; ``nothing`` are the columns somebody says are nothing; ``above`` is the table it goes on with after a page
    break; ``first`` is its first column among those of the file's table; ``sums`` are rows that only add up the others,
    ``empty`` those in which nothing is planned; ``overtaken`` are columns of how things stood before; ``records`` are kept once
    they have been read."""

    piece: Piece
    taken_as: TakenAs
    columns: list[Column | None]
    headings: list[str]
    rows: list[PieceRow]
    heads: list[PieceRow] = field(default_factory=list)
    titles: list[PieceRow] = field(default_factory=list)
    first: int = 0
    marks: Marks = field(default_factory=dict)
    sure: float = 1.0
    sure_of: tuple[float, ...] = ()
    context: Context = field(default_factory=Context)
    above: "Table | None" = None
    nothing: set[int] = field(default_factory=set)
    bands: list[tuple[Band, PieceRow]] = field(default_factory=list)
    group: Group = field(default_factory=Group)
    letters: dict[int, Letters] = field(default_factory=dict)
    asked: list[Text] = field(default_factory=list)
    parties: list[int] = field(default_factory=list)
    sums: list[PieceRow] = field(default_factory=list)
    empty: list[PieceRow] = field(default_factory=list)
    overtaken: set[int] = field(default_factory=set)
    records: list[Record] | None = None

    def has(self, *columns: Column) -> bool:
        return any(column in self.columns for column in columns)

    @property
    def guessed(self) -> list[str]:
        """The headings that do not say what their columns were taken for, where the cells do not leave it beyond doubt."""
        return [
            heading
            for heading, column, sure in zip(self.headings, self.columns, self.sure_of, strict=False)
            if heading
            and column not in (None, Column.NUMBER)
            and column not in meanings_of(heading)
            and sure < _BEYOND_DOUBT
        ]

    @property
    def lists_activities(self) -> bool:
        return self.taken_as is TakenAs.ACTIVITIES
