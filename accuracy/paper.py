"""A document before any program has written it: what a shape lays out and a producer turns into a file."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Mark(StrEnum):
    """What is done to a stretch of text."""

    PLAIN = "plain"
    BOLD = "bold"
    STRUCK = "struck"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True)
class Run:
    text: str
    mark: Mark = Mark.PLAIN
    note: str = ""


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Bullets:
    items: tuple[Paragraph, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Cell:
    runs: tuple[Run, ...] = (Run(""),)
    across: int = 1
    down: int = 1

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Grid:
    """A table. A row lists only the cells that begin in it, as HTML does; ``head`` is how many rows are the header."""

    rows: tuple[tuple[Cell, ...], ...]
    head: int = 1

    @property
    def width(self) -> int:
        return sum(cell.across for cell in self.rows[0])


@dataclass(frozen=True)
class PageBreak:
    pass


@dataclass(frozen=True)
class Contents:
    """A list of all headings with their pages."""

    heading: str


Node = Heading | Paragraph | Bullets | Grid | PageBreak | Contents


@dataclass
class Paper:
    """``head`` and ``foot`` (with ``{page}`` and ``{pages}``) stand on every page."""

    nodes: list[Node] = field(default_factory=list)
    head: str = ""
    foot: str = ""

    def add(self, *nodes: Node) -> None:
        self.nodes.extend(nodes)

    def headings(self) -> list[Heading]:
        """Those that a list of contents names."""
        return [node for node in self.nodes if isinstance(node, Heading) and 0 < node.level < 3]


def text(words: str, mark: Mark = Mark.PLAIN) -> Paragraph:
    return Paragraph((Run(words, mark),))


def bold_label(label: str, words: str) -> Paragraph:
    return Paragraph((Run(f"{label} ", Mark.BOLD), Run(words)))


def bullets(items: Iterable[str], numbered: bool = False) -> Bullets:
    return Bullets(tuple(text(item) for item in items), numbered)


def cell(words: str, across: int = 1, down: int = 1, mark: Mark = Mark.PLAIN, note: str = "") -> Cell:
    return Cell((Run(words, mark, note),), across, down)


def row(*words: str, mark: Mark = Mark.PLAIN) -> tuple[Cell, ...]:
    return tuple(cell(word, mark=mark) for word in words)
