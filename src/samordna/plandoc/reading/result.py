"""What reading a file gives: the plan, the source passages it came from, and what a person should look at."""

from dataclasses import dataclass, field
from functools import lru_cache

from pydantic import TypeAdapter

from samordna.plandoc.errors import PlanError
from samordna.plandoc.guard import Hit
from samordna.plandoc.reading.blocks import Flag, Place, SourceFile
from samordna.plandoc.schema import PlanDocument


class ReadError(PlanError):
    """The file cannot be read. The message is for people: which file, what is wrong, what to do. One line."""


@dataclass(frozen=True, slots=True)
class GuardHit:
    """Something the personal-data guard found in the file, with its place."""

    hit: Hit
    place: Place


@dataclass(slots=True)
class ReadResult:
    """A read file. ``origins`` maps an item's id to the indexes of the blocks in ``source`` that it was read from."""

    document: PlanDocument
    source: SourceFile
    flags: list[Flag] = field(default_factory=list)
    guard: list[GuardHit] = field(default_factory=list)
    origins: dict[str, list[int]] = field(default_factory=dict)


def to_json(result: ReadResult) -> bytes:
    """The result as JSON; `from_json` gives it back."""
    return _adapter().dump_json(result)


def from_json(data: bytes | str) -> ReadResult:
    return _adapter().validate_json(data)


@lru_cache
def _adapter() -> TypeAdapter[ReadResult]:
    return TypeAdapter(ReadResult)
