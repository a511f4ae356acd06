"""What every format is first turned into: headings, paragraphs, bullets and tables, each with its place in the file."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from samordna.plandoc.vocabulary import Text


@dataclass(frozen=True, slots=True)
class FilePlace:
    """Where in the file something stands. Counted from 1, as people count; ``sheet`` is a spreadsheet's tab.

    ``block`` is the number of the block, which nobody is told: it keeps passages apart where a file counts neither lines nor
    pages, so that what was left out of one is not taken for the words of another.
    """

    page: int | None = None
    line: int | None = None
    sheet: str | None = None
    row: int | None = None
    column: int | None = None
    block: int | None = None

    def of_block(self, number: int) -> "FilePlace":
        """The place, as one in the block of that number. Rows of sheets are apart as they are."""
        return self if self.sheet else replace(self, block=number)


def where(place: FilePlace) -> str | None:
    """The place in words: "sida 3, rad 12", "blad Plan, rad 4"."""
    parts = [
        f"blad {place.sheet}" if place.sheet else None,
        f"sida {place.page}" if place.page else None,
        f"rad {place.row or place.line}" if place.row or place.line else None,
        f"kolumn {place.column}" if place.column else None,
    ]
    return ", ".join(part for part in parts if part) or None


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Span:
    """A merged cell: its first place (from 0, as in ``Block.rows``) and how many rows and columns it covers."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


class Why(StrEnum):
    """Why words of a file are no part of the plan."""

    RUNNING_HEAD = "running_head"
    PAGE_STAMP = "page_stamp"
    CONTENTS = "contents"
    DELETED = "deleted"
    STRUCK = "struck"
    HIDDEN = "hidden"
    COMMENT = "comment"
    PICTURE = "picture"
    REPEATED = "repeated"
    HEADINGS = "headings"
    NUMBERING = "numbering"
    LABEL = "label"
    SAID_ELSEWHERE = "said_elsewhere"
    ABOUT_FILE = "about_file"
    LETTER = "letter"
    CHOICES = "choices"
    HOW_TO_FILL_IN = "how_to_fill_in"
    TEMPLATE = "template"
    SUM = "sum"
    OVERTAKEN = "overtaken"
    NOTHING = "nothing"
    NOTHING_PLANNED = "nothing_planned"


WHY: dict[Why, Text] = {
    Why.RUNNING_HEAD: Text("Sidhuvud eller sidfot", "Page header or footer"),
    Why.PAGE_STAMP: Text("Sidnummer eller stämpel", "Page number or stamp"),
    Why.CONTENTS: Text("Innehållsförteckning", "Table of contents"),
    Why.DELETED: Text("Borttaget med spårade ändringar", "Deleted with tracked changes"),
    Why.STRUCK: Text("Överstruket", "Struck out"),
    Why.HIDDEN: Text("Dold text", "Hidden text"),
    Why.COMMENT: Text("Kommentar i marginalen", "Comment in the margin"),
    Why.PICTURE: Text("Hör till en bild eller ett diagram", "Belongs to a picture or a chart"),
    Why.REPEATED: Text("Tabellens rubrikrad en gång till", "The table's heading row once more"),
    Why.HEADINGS: Text("Tabellens rubriker", "The table's headings"),
    Why.NUMBERING: Text("Löpnummer", "Running number"),
    Why.LABEL: Text("Etikett framför ett värde", "Label before a value"),
    Why.SAID_ELSEWHERE: Text("Samma sak står redan i planen", "The plan says the same already"),
    Why.ABOUT_FILE: Text("Uppgift om dokumentet, inte om planen", "About the document, not about the plan"),
    Why.LETTER: Text("Hör till mejlet som planen kom i", "Belongs to the mail that the plan came in"),
    Why.CHOICES: Text("Listor att välja ur, inte planens text", "Lists to choose from, not the plan's text"),
    Why.HOW_TO_FILL_IN: Text(
        "Hur filen fylls i, inte planens text", "How the file is filled in, not the plan's text"
    ),
    Why.TEMPLATE: Text(
        "Mallens egen text, som ingen har fyllt i", "The template's own text, which nobody has filled in"
    ),
    Why.SUM: Text("Summerar raderna ovanför", "Adds up the rows above"),
    Why.OVERTAKEN: Text("Hur det stod till förut", "How things stood before"),
    Why.NOTHING_PLANNED: Text("Inget är planerat", "Nothing is planned"),
    Why.NOTHING: Text("Valt att inte tas med", "Chosen not to be taken"),
}
"""What a person is told of each reason."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the file that are no part of the plan: what they say, where, and why they were left out."""

    text: str
    place: FilePlace
    why: Why


@dataclass(slots=True)
class Block:
    """One piece of a file, in reading order.

    ``level`` is 1-6 for headings and the nesting (from 1) of bullets; 0 when a heading's level is not known, such as
    a line that is only bold. ``rows`` holds a table's cells as text, one list per row, all of the same length;
    a merged cell stands in its first place, the others it covers are empty, and ``spans`` tells which they are.
    ``header_rows`` is how many rows at the top the file itself calls a header; None where it does not say.
    ``first_in_page`` marks the first block after a page break. ``lines`` are the physical lines of flat text, unjoined,
    for interpreters that need them.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    place: FilePlace = field(default_factory=FilePlace)
    rows: list[list[str]] = field(default_factory=list)
    row_places: list[FilePlace] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    header_rows: int | None = None
    lines: list[str] = field(default_factory=list)
    first_in_page: bool = False


@dataclass(slots=True)
class SourceFile:
    """A file as blocks, before anybody has asked what they mean.

    ``format`` is the name of the reader. ``flat`` is true when the file carried no structure (a PDF's text): headings and tables
    then have to be found by shape. ``notes`` are things the reader saw and could not carry over: macros, pictures, hidden sheets.
    ``left_out`` are the words that stand in no block, so that blocks and ``left_out`` together are every word of the file.
    ``margins`` are the blocks that repeat on the pages (running heads), each once: facts about the plan, never its text.
    """

    name: str
    format: str
    blocks: list[Block]
    flat: bool = False
    title: str | None = None
    notes: list["Flag"] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    margins: list[Block] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a person should look at: ``where`` it stands, ``what`` is uncertain, which ``item`` (its id) it is about.

    ``what`` is Swedish; ``english`` says the same in English where the reader has it.
    """

    what: str
    place: FilePlace = field(default_factory=FilePlace)
    item: str | None = None
    english: str = ""
