"""What stands on the pages of a plan, before anybody has asked whether they are a PDF's or a Word file's.

``of`` names what a block shows, as ``area/id`` or ``area/id/field``, so that a page can lead back to it; it is empty for words
that the writer adds.
"""

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
    """``weight`` is its share of the width."""

    title: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its label: a line of the cover, or one under the first cell of a row."""

    label: str
    value: str
    of: str = ""


def facts_line(facts: list[Fact]) -> str:
    """Facts on one line."""
    return " · ".join(f"{fact.label}: {fact.value}" for fact in facts)


@dataclass(slots=True)
class Heading:
    """``line`` is the line of the section's text that it stands on, where it does; ``note`` a line of its own below it."""

    level: int
    text: str
    of: str = ""
    line: int | None = None
    note: str = ""


@dataclass(slots=True)
class Prose:
    nodes: list[Node]
    of: str = ""


@dataclass(slots=True)
class Term:
    """A word or a name, what it means, and short facts about it on a line."""

    name: str
    nodes: list[Node]
    source: str = ""
    facts: list[Fact] = field(default_factory=list)
    of: str = ""


@dataclass(slots=True)
class Terms:
    """Words and what they mean."""

    terms: list[Term]


@dataclass(frozen=True, slots=True)
class BarPart:
    """A part of a bar, from ``start`` and so wide, as shares of the whole; ``look`` is "whole", "pale" or "empty"."""

    start: float
    width: float
    look: str


@dataclass(slots=True)
class TableRow:
    """``details`` are what has no column of its own: lines under the first cell. ``bar`` is drawn on paper in the last cell, and
    says nothing that the other cells do not.
    """

    cells: list[Cell]
    details: list[Fact] = field(default_factory=list)
    of: str = ""
    bar: list[BarPart] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """``summary`` says what the table shows, for those who listen, ``area`` the list whose items are its rows.

    ``wide`` tables want a landscape page.
    """

    summary: str
    columns: list[Column]
    rows: list[TableRow]
    wide: bool = False
    area: str = ""


@dataclass(slots=True)
class Step:
    """One step of an alarm route; ``notes`` are its decision, its successor and when it applies."""

    role: str
    text: str
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Steps:
    steps: list[Step]
    of: str = ""


@dataclass(slots=True)
class Chart:
    """Counts as bars, beside the ``table`` that says the same. ``alternative`` is the picture in words."""

    labels: list[str]
    counts: list[int]
    colours: list[str]
    alternative: str
    table: Table


Block = Heading | Prose | Terms | Table | Steps | Chart


@dataclass(slots=True)
class Content:
    """A whole plan. ``marks`` are what every page repeats: registry number and version. ``notice`` stands on the first page: how
    the file may be used.

    What ``has_contents`` has a table of contents, on a page of its own where it stands ``contents_apart``. What ``is_brief`` has
    neither that nor a cover: what it is and its facts head the first page.
    """

    title: str
    language: str
    municipality: str
    sender: str
    facts: list[Fact]
    marks: list[str]
    blocks: list[Block]
    has_contents: bool = True
    contents_apart: bool = True
    is_brief: bool = False
    notice: str = ""


DEEPEST_IN_CONTENTS = 2
