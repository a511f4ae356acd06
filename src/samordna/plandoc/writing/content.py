"""What stands on the pages of a plan, before anybody has asked whether they are a PDF's or a Word file's."""

from dataclasses import dataclass, field

from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing.markdown import Node


@dataclass(frozen=True, slots=True)
class Mark:
    """A status in a cell: an icon and its name, so that colour is never alone."""

    status: Status
    name: str


Cell = str | Mark


@dataclass(frozen=True, slots=True)
class Column:
    """``weight`` is its share of the width. A ``detail`` may move in under the first column where room is short."""

    title: str
    weight: float = 1.0
    detail: bool = False


@dataclass(slots=True)
class Heading:
    level: int
    text: str


@dataclass(slots=True)
class Prose:
    nodes: list[Node]


@dataclass(slots=True)
class Term:
    name: str
    nodes: list[Node]
    source: str = ""


@dataclass(slots=True)
class Terms:
    """Words and what they mean."""

    terms: list[Term]


@dataclass(slots=True)
class Table:
    """``summary`` says what the table shows, for those who listen. ``wide`` tables want a landscape page."""

    summary: str
    columns: list[Column]
    rows: list[list[Cell]]
    wide: bool = False


@dataclass(slots=True)
class Step:
    """One step of an alarm route; ``notes`` are its decision, its successor and when it applies."""

    role: str
    text: str
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Steps:
    steps: list[Step]


@dataclass(slots=True)
class Chart:
    """Counts as bars, beside the ``table`` that says the same. ``alternative`` is the picture in words."""

    labels: list[str]
    counts: list[int]
    colours: list[str]
    alternative: str
    table: Table


@dataclass(slots=True)
class Fact:
    """A line of the cover."""

    label: str
    value: str


Block = Heading | Prose | Terms | Table | Steps | Chart


@dataclass(slots=True)
class Content:
    """A whole plan. ``marks`` are what every page repeats: registry number and version."""

    title: str
    language: str
    municipality: str
    sender: str
    facts: list[Fact]
    marks: list[str]
    blocks: list[Block]
