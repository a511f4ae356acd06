"""What every format is first turned into: headings, paragraphs, bullets and tables, each with its place in the file."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file something stands. Counted from 1, as people count; ``sheet`` is a spreadsheet's tab."""

    page: int | None = None
    line: int | None = None
    sheet: str | None = None
    row: int | None = None
    column: int | None = None


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"
    FOOTNOTE = "footnote"


@dataclass(slots=True)
class Block:
    """One piece of a file, in reading order.

    ``level`` is 1-6 for headings and the nesting (from 1) of bullets; 0 when a heading's level is not known, such as
    a line that is only bold. ``rows`` holds a table's cells as text, one list per row, all of the same length;
    a merged cell stands in its first place and the others it covers are empty. ``first_in_page`` marks the first
    block after a page break. ``lines`` are the physical lines of flat text, unjoined, for interpreters that need them.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    place: Place = field(default_factory=Place)
    rows: list[list[str]] = field(default_factory=list)
    row_places: list[Place] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    first_in_page: bool = False


@dataclass(slots=True)
class SourceFile:
    """A file as blocks, before anybody has asked what they mean.

    ``format`` is the name of the reader. ``flat`` is true when the file carried no structure (a PDF's text): headings and tables
    then have to be found by shape. ``notes`` are things the reader saw and could not carry over: macros, pictures, hidden sheets.
    """

    name: str
    format: str
    blocks: list[Block]
    flat: bool = False
    title: str | None = None
    notes: list["Flag"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a person should look at: ``where`` it stands, ``what`` is uncertain, which ``item`` (its id) it is about.

    ``what`` is Swedish; ``english`` says the same in English where the reader has it.
    """

    what: str
    place: Place = field(default_factory=Place)
    item: str | None = None
    english: str = ""
