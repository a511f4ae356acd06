"""What interpretation works on: whole paragraphs, headings, bullets and tables, each knowing its spots in the source."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import BlockKind, FilePlace, Flag, LeftOut, SourceFile, Why
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.vocabulary import SectionKind, Text


@dataclass(slots=True)
class PieceRow:
    """One row of a table: its cells, the spots and the place it was read from, and what is doubtful about it.

    ``held`` are the rows above whose merged cells reach down into this one, by column; ``across`` says that one cell takes most
    of the row's width.
    """

    cells: list[str]
    spots: list[Spot]
    place: FilePlace
    doubts: list[Text] = field(default_factory=list)
    held: "dict[int, PieceRow] | None" = None
    across: bool = False


@dataclass(slots=True)
class Piece:
    """A heading, paragraph, bullet, footnote or table. ``columns`` is set on tables whose header is already understood;
    ``header_rows`` is how many heading rows the file itself says that a table has. ``structural`` headings open no section;
    what is ``taken`` by a table, a list or a labelled group is no running text to look for other things in. ``says_who`` is set
    on lines that only say who does what stands below.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    spots: list[Spot] = field(default_factory=list)
    place: FilePlace = field(default_factory=FilePlace)
    rows: list[PieceRow] = field(default_factory=list)
    columns: list[Column | None] | None = None
    header_rows: int | None = None
    structural: bool = False
    taken: bool = False
    says_who: bool = False


@dataclass(slots=True)
class Chapter:
    """A heading of the plan and everything under it, up to the next heading of the same rank."""

    heading: str
    kind: SectionKind
    level: int
    pieces: list[Piece] = field(default_factory=list)
    title: Piece | None = None

    def paragraphs(self) -> list[Piece]:
        """The running text that is not taken by a list or a labelled group."""
        kinds = (BlockKind.PARAGRAPH, BlockKind.BULLET)
        return [piece for piece in self.pieces if piece.kind in kinds and not piece.taken]


@dataclass(frozen=True, slots=True)
class Said:
    """The words of the file that the value of a field was made of."""

    field: str
    words: str
    place: FilePlace


@dataclass(slots=True)
class Reading:
    """What the readers of the parts share: the source, where items came from, what is no part of the plan, and doubts.

    ``said`` are the words that became a value which looks otherwise (a date, a status), by the item's id; ``metadata`` is one.
    ``emptied`` are words left out that stand in no piece any more, so that they hold no other word there. ``letter`` are the
    lines of a letter around the plan, which are left out but tell who sent it when, and what about.
    """

    source: SourceFile
    flags: list[Flag] = field(default_factory=list)
    origins: dict[str, list[Spot]] = field(default_factory=dict)
    said: dict[str, list[Said]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    emptied: list[LeftOut] = field(default_factory=list)
    letter: list[Piece] = field(default_factory=list)

    def note(self, item: str, field_name: str, words: str, place: FilePlace) -> None:
        """Note the words that a value of an item was made of."""
        self.said.setdefault(item, []).append(Said(field_name, words, place))

    def leave_out(self, words: str, place: FilePlace, why: Why) -> None:
        """Note words that are no part of the plan."""
        if words.strip():
            self.left_out.append(LeftOut(words, place, why))

    def empty(self, words: str, place: FilePlace, why: Why) -> None:
        """Note words that are no part of the plan, and stand in no piece any more."""
        if words.strip():
            self.emptied.append(LeftOut(words.strip(), place, why))

    def doubt(self, what: Text, place: FilePlace | None = None, item: str | None = None) -> None:
        self.flags.append(Flag(what.sv, place or FilePlace(), item, english=what.en))
