"""A file on its way from the door to its reader: opened once, and told once what it is. Only `ReadError` comes out."""

from dataclasses import dataclass
from pathlib import Path, PurePath

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.formats.sniffing import Kind, sniff
from samordna.plandoc.reading.limits import LARGEST_FILE, LARGEST_TEXT, MEGABYTE


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """What came in through any door, and what it is by what it holds."""

    name: str
    data: bytes
    kind: Kind

    @classmethod
    def at(cls, path: Path, *, largest_text: int = LARGEST_TEXT) -> "IncomingFile":
        """The file at a path."""
        return cls.of(contents_at(path), path.name or str(path), largest_text=largest_text)

    @classmethod
    def of(cls, data: bytes, name: str, *, largest_text: int = LARGEST_TEXT) -> "IncomingFile":
        """What somebody sent under a name. ``largest_text`` is for files of letters only, whose reading needs most."""
        if len(data) > LARGEST_FILE:
            raise problems.too_large(name, LARGEST_FILE // MEGABYTE)
        if not data.strip():
            raise problems.empty(name)
        return cls(name, data, sniff(data, name, largest_text))

    @property
    def ending(self) -> str:
        return PurePath(self.name).suffix


def contents_at(path: Path) -> bytes:
    """No more of it than tells that it is too large."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise problems.a_folder(name)
        if not path.exists():
            raise problems.missing(name)
        if not path.is_file():
            raise problems.not_a_file(name)
        with path.open("rb") as stream:
            return stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError):
        raise problems.not_allowed(name) from None
