"""A file from its first byte to its plan."""

from collections.abc import Mapping

from samordna.plandoc.reading.carried import read_carried
from samordna.plandoc.reading.files import load, load_document
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.reading.sources import source_of
from samordna.plandoc.reading.takes import Take


def read_whole_file(
    file: IncomingFile, takes: Mapping[int, Take] | None, layouts: Mapping[str, Take] | None
) -> ReadResult:
    """See :func:`samordna.plandoc.reading.read`."""
    document = load_document(file)
    if document is None:
        return _read_file(file, takes, layouts)
    return ReadResult(document, source_of(document, file.name))


def _read_file(
    file: IncomingFile, takes: Mapping[int, Take] | None, layouts: Mapping[str, Take] | None
) -> ReadResult:
    """What a file carries of itself, unless somebody has said how its tables are to be read; otherwise what it looks like."""
    carried, remarks = (None, []) if takes else read_carried(file)
    if carried:
        return carried
    source = load(file)
    source.notes += remarks
    from samordna.plandoc.reading.interpret import (
        interpret,  # slow to load, and needed by nobody who reads our own files
    )

    return interpret(source, takes, layouts)
