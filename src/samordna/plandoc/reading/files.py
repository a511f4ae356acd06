"""A file that came in is given to its reader. Only `ReadError` comes out."""

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Flag, SourceFile
from samordna.plandoc.reading.formats import Reader, reader_of, remarks
from samordna.plandoc.reading.formats.characters import decode
from samordna.plandoc.reading.formats.marked_up import is_marked_up
from samordna.plandoc.reading.formats.plan_json import parse
from samordna.plandoc.reading.formats.sniffing import EXTENSIONS, Kind
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.schema import PlanDocument


def load(file: IncomingFile) -> SourceFile:
    """A file as blocks. Samordna's own JSON is no such file: see `load_document`."""
    if file.kind is Kind.JSON:
        raise problems.unknown_format(file.name)
    source = _read(reader_of(_written_as(file)), file)
    if not source.blocks:
        raise problems.no_content(file.name)
    source.notes[:0] = _misnamed(file)
    return source


def load_document(file: IncomingFile) -> PlanDocument | None:
    """The plan in a file that Samordna itself wrote as JSON; None for files of every other kind."""
    return parse(file.data, file.name) if file.kind is Kind.JSON else None


def _written_as(file: IncomingFile) -> Kind:
    """The kind of a file by how its words are written: plain text may be Markdown that was saved as such."""
    is_markdown = file.kind is Kind.TEXT and is_marked_up(decode(file.data) or "")
    return Kind.MARKDOWN if is_markdown else file.kind


def _read(reader: Reader, file: IncomingFile) -> SourceFile:
    """Whatever a library says of a strange file means the same to a person. Memory is free again when that is said."""
    try:
        return reader(file.data, file.name)
    except ReadError:
        raise
    except MemoryError:
        pass
    except Exception as error:
        raise problems.damaged(file.name) from error
    raise problems.too_heavy(file.name)


def _misnamed(file: IncomingFile) -> list[Flag]:
    """A note where the name promises another format than the contents are."""
    ending = file.ending.lower()
    promised = next((other for other, endings in EXTENSIONS.items() if ending in endings), None)
    if promised is None or promised is file.kind:
        return []
    return [remarks.misnamed(file.ending, file.kind.value)]
