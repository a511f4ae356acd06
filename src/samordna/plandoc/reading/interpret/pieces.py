"""What interpretation works on: whole paragraphs, headings, bullets and tables, each knowing its blocks."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import BlockKind, Flag, Place, SourceFile
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.vocabulary import SectionKind, Text


@dataclass(slots=True)
class Row:
    """One row of a table: its cells, the blocks and the place it was read from, and what is doubtful about it."""

    cells: list[str]
    blocks: list[int]
    place: Place
    doubts: list[Text] = field(default_factory=list)


@dataclass(slots=True)
class Piece:
    """A heading, paragraph, bullet, footnote or table. ``columns`` is set on tables whose header is already understood."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    blocks: list[int] = field(default_factory=list)
    place: Place = field(default_factory=Place)
    rows: list[Row] = field(default_factory=list)
    columns: list[Column | None] | None = None
    structural: bool = False


@dataclass(slots=True)
class Chapter:
    """A heading of the plan and everything under it, up to the next heading of the same rank."""

    heading: str
    kind: SectionKind
    level: int
    pieces: list[Piece] = field(default_factory=list)
    title: Piece | None = None

    def paragraphs(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET)]


@dataclass(slots=True)
class Reading:
    """What the readers of the parts share: the source, where items came from, and doubts."""

    source: SourceFile
    flags: list[Flag] = field(default_factory=list)
    origins: dict[str, list[int]] = field(default_factory=dict)

    def doubt(self, what: Text, place: Place | None = None, item: str | None = None) -> None:
        self.flags.append(Flag(what.sv, place or Place(), item, english=what.en))
