"""Reading a plan out of a file: blocks first, then what they mean."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from samordna.plandoc.reading.blocks import FilePlace, Flag, SourceFile
from samordna.plandoc.reading.result import GuardHit, ReadError, ReadResult, from_json, to_json
from samordna.plandoc.reading.takes import Take

if TYPE_CHECKING:
    from samordna.plandoc.reading.incoming import IncomingFile

__all__ = [
    "FilePlace",
    "Flag",
    "GuardHit",
    "ReadError",
    "ReadResult",
    "SourceFile",
    "from_json",
    "read",
    "read_again",
    "to_json",
]


def read(
    file: "Path | IncomingFile",
    *,
    takes: Mapping[int, Take] | None = None,
    layouts: Mapping[str, Take] | None = None,
) -> ReadResult:
    """The plan in a file of any known format, at a path or as it came in. Samordna's own JSON is taken as it is.

    Raises ReadError. ``takes`` says what tables, lists and labelled groups are, by their numbers, ``layouts`` by their layout.
    """
    from samordna.plandoc.reading.limits import uncollected

    with uncollected():
        # The readers take a quarter of a second to load, and whoever only handles what was read never reads.
        from samordna.plandoc.reading.incoming import IncomingFile
        from samordna.plandoc.reading.whole_file import read_whole_file

        incoming = IncomingFile.at(file) if isinstance(file, Path) else file
        return read_whole_file(incoming, takes, layouts)


def read_again(
    source: SourceFile,
    *,
    takes: Mapping[int, Take] | None = None,
    layouts: Mapping[str, Take] | None = None,
) -> ReadResult:
    """The plan in a file whose blocks are at hand, understood anew; ``takes`` and ``layouts`` as for :func:`read`."""
    from samordna.plandoc.reading.interpret import interpret

    return interpret(source, takes, layouts)
