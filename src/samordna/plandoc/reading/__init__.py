"""Reading a plan out of a file: blocks first, then what they mean."""

from collections.abc import Mapping
from pathlib import Path

from samordna.plandoc.reading.blocks import Flag, Place, SourceFile
from samordna.plandoc.reading.carried import read_carried
from samordna.plandoc.reading.files import load, load_document
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.guarding import guard_hits
from samordna.plandoc.reading.interpret.sources import source_of
from samordna.plandoc.reading.limits import uncollected
from samordna.plandoc.reading.report import report
from samordna.plandoc.reading.result import GuardHit, ReadError, ReadResult, from_json, to_json
from samordna.plandoc.reading.takes import Take

__all__ = [
    "Flag",
    "GuardHit",
    "Place",
    "ReadError",
    "ReadResult",
    "SourceFile",
    "from_json",
    "interpret",
    "read",
    "report",
    "to_json",
]


def read(
    path: Path,
    *,
    takes: Mapping[int, Take] | None = None,
    layouts: Mapping[str, Take] | None = None,
) -> ReadResult:
    """The plan in a file of any known format. Samordna's own JSON is taken as it is. Raises ReadError.

    ``takes`` says what tables, lists and labelled groups are, by their numbers, ``layouts`` by their layout.
    """
    with uncollected():
        document = load_document(path)
        if document is None:
            return _read_file(path, takes, layouts)
        source = source_of(document, path.name)
        return ReadResult(document, source, guard=guard_hits(source))


def _read_file(
    path: Path, takes: Mapping[int, Take] | None, layouts: Mapping[str, Take] | None
) -> ReadResult:
    """What a file carries of itself, unless somebody has said how its tables are to be read; otherwise what it looks like."""
    carried, remarks = (None, []) if takes else read_carried(path)
    if carried:
        return carried
    source = load(path)
    source.notes += remarks
    return interpret(source, takes, layouts)
