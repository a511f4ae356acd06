"""The door every file comes in through: size and kind first, then its reader. Only `ReadError` comes out."""

from pathlib import Path

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Flag, SourceFile
from samordna.plandoc.reading.formats import Reader, reader_of, remarks
from samordna.plandoc.reading.formats.plan_json import parse
from samordna.plandoc.reading.formats.sniffing import EXTENSIONS, Kind, sniff
from samordna.plandoc.reading.limits import LARGEST_FILE, MEGABYTE
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.schema import PlanDocument


def contents_of(path: Path) -> tuple[bytes, Kind]:
    """The bytes of a file, and what they are."""
    data = _contents(path)
    return data, sniff(data, path.name)


def load(path: Path) -> SourceFile:
    """A file as blocks. Samordna's own JSON is no such file: see `load_document`."""
    data, kind = contents_of(path)
    if kind is Kind.JSON:
        raise problems.unknown_format(path.name)
    source = _read(reader_of(kind), data, path.name)
    if not source.blocks:
        raise problems.no_content(path.name)
    source.notes[:0] = _misnamed(path, kind)
    return source


def load_document(path: Path) -> PlanDocument | None:
    """The plan in a file that Samordna itself wrote as JSON; None for files of every other kind."""
    data, kind = contents_of(path)
    return parse(data, path.name) if kind is Kind.JSON else None


def _read(reader: Reader, data: bytes, name: str) -> SourceFile:
    """Whatever a library says of a strange file means the same to a person. Memory is free again when that is said."""
    try:
        return reader(data, name)
    except ReadError:
        raise
    except MemoryError:
        pass
    except Exception as error:
        raise problems.damaged(name) from error
    raise problems.too_heavy(name)


def _contents(path: Path) -> bytes:
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise problems.a_folder(name)
        if not path.exists():
            raise problems.missing(name)
        if not path.is_file():
            raise problems.not_a_file(name)
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError):
        raise problems.not_allowed(name) from None
    if len(data) > LARGEST_FILE:
        raise problems.too_large(name, LARGEST_FILE // MEGABYTE)
    if not data.strip():
        raise problems.empty(name)
    return data


def _misnamed(path: Path, kind: Kind) -> list[Flag]:
    """A note where the name promises another format than the contents are."""
    promised = next((other for other, endings in EXTENSIONS.items() if path.suffix.lower() in endings), None)
    if promised is None or promised is kind:
        return []
    return [remarks.misnamed(path.suffix, kind.value)]
