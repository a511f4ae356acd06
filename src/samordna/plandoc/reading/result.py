"""What reading a file gives: the plan, the source passages it came from, and what a person should look at."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from pydantic import TypeAdapter

from samordna.plandoc.diff import Change
from samordna.plandoc.errors import PlanError
from samordna.plandoc.guard import Hit
from samordna.plandoc.reading.blocks import FilePlace, Flag, LeftOut, SourceFile
from samordna.plandoc.reading.takes import Grid
from samordna.plandoc.schema import PlanDocument


class ReadError(PlanError):
    """The file cannot be read. The message is for people: which file, what is wrong, what to do. One line."""


class WrongFormat(ReadError):
    """It has none of the formats of plans; who reads something else out of it says which formats that has."""


@dataclass(frozen=True, slots=True)
class GuardHit:
    """Something the personal-data guard found in the file, with its place."""

    hit: Hit
    place: FilePlace


Spot = tuple[int, int | None]
"""A block of the source by its index, and the row of it (from 0) when it is a table."""


class State(StrEnum):
    """Whether what a plan ought to say was found in the file."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that was found for something expected, with the words it was read from and their place."""

    value: str
    passage: str = ""
    place: FilePlace = field(default_factory=FilePlace)


@dataclass(frozen=True, slots=True)
class Expected:
    """Something a plan ought to say (``committee``, ``decision``, ``mapping`` …) and what the file says of it."""

    what: str
    state: State
    candidates: list[Candidate] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SeenChange:
    """What somebody has changed in a file of ours since it was written.

    ``item`` is the id of what has changed, empty for a part that a plan has once. ``place`` is where the file says so.
    """

    change: Change
    item: str = ""
    place: FilePlace = field(default_factory=FilePlace)


@dataclass(slots=True)
class ReadResult:
    """A read file.

    ``origins`` maps an item's id to the spots in ``source`` that it was read from. ``left_out`` are the words that are no part
    of the plan, ``coverage`` the share of the file's words (0 to 1) that are in the plan or left out for a reason; the others
    are flagged. ``grids`` are the file's tables, lists and labelled groups with what each was taken for. ``base`` is the plan
    that the file carries, if it was written by Samordna, and ``changes`` lead from that to ``document``.
    """

    document: PlanDocument
    source: SourceFile
    flags: list[Flag] = field(default_factory=list)
    origins: dict[str, list[Spot]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    coverage: float = 1.0
    expected: list[Expected] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    base: PlanDocument | None = None
    changes: list[SeenChange] = field(default_factory=list)


def to_json(result: ReadResult) -> bytes:
    """The result as JSON; `from_json` gives it back."""
    return _adapter().dump_json(result)


def from_json(data: bytes | str) -> ReadResult:
    return _adapter().validate_json(data)


@lru_cache
def _adapter() -> TypeAdapter[ReadResult]:
    return TypeAdapter(ReadResult)
