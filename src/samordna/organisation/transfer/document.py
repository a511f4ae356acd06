"""What a file says of an organisation: lines of texts, sheet by sheet, and what was wrong with it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from samordna.plandoc.plain import plain

MOST_LINES = 10_000
LARGEST_FILE = 5 * 1024 * 1024


class TooMuch(ValueError):
    """A file holds more than an organisation can."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that stands in the way of the import (or, as a note, that it passes by), with its place and what to do."""

    text: str
    sheet: str = ""
    row: int | None = None
    column: str = ""


@dataclass(slots=True)
class FileLine:
    """A thing as the file states it: ``row`` in Excel, or that line in YAML. A column that is not in ``cells`` is not stated."""

    row: int
    cells: dict[str, str]


@dataclass(slots=True)
class Document:
    """A file's lines by sheet; a sheet that the file does not have is not in ``lines``."""

    lines: dict[str, list[FileLine]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    municipality: str = ""
    """The code of the municipality that the file was written for, where it says so."""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Document":
        return cls(
            lines={name: [FileLine(**line) for line in lines] for name, lines in data["lines"].items()},
            problems=[Problem(**one) for one in data["problems"]],
            notes=[Problem(**one) for one in data["notes"]],
            municipality=data["municipality"],
        )

    @property
    def count(self) -> int:
        return sum(len(lines) for lines in self.lines.values())


def normal(text: str | None) -> str:
    """A text as it is compared: composed letters, no control characters, no blanks around it."""
    return plain(text or "").strip()


def normal_line(text: str | None) -> str:
    """The same, on one line."""
    return " ".join(normal(text).split())


def nearest(text: str, known: Iterable[str]) -> str:
    """The known word that was probably meant; empty when none is near."""
    from difflib import get_close_matches

    words = {word.casefold(): word for word in known}
    near = get_close_matches(text.casefold(), words, n=1, cutoff=0.65)
    return words[near[0]] if near else ""
