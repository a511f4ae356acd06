"""Zip packages (.docx, .xlsx, .odt): refused before anything is unpacked if they are damaged, locked or harmful."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.limits import LARGEST_UNPACKED, LARGEST_XML_PART, MOST_ZIP_PARTS

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)
_DECLARATION = re.compile(rb"<\s*!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CHUNK = 1024 * 1024
_OVERLAP = 64


class Archive:
    """A zip file whose parts are known to be few, bounded and free of document type declarations.

    ``streamed`` names (by their beginning) parts that a reader goes through bit by bit and so may be larger.
    """

    def __init__(self, data: bytes, name: str, streamed: str | None = None) -> None:
        self.name = name
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN:
            raise problems.damaged(name) from None
        self.names = frozenset(self.zip.namelist())
        self._streamed = streamed
        self._check_sizes()
        self._check_xml()

    def __contains__(self, part: str) -> bool:
        return part in self.names

    def read(self, part: str) -> bytes:
        """One whole part. Its size was checked when the archive was opened."""
        try:
            return self.zip.read(part)
        except (KeyError, *BROKEN):
            raise problems.damaged(self.name) from None

    def open(self, part: str) -> IO[bytes]:
        """A part to be read bit by bit."""
        try:
            return self.zip.open(part)
        except (KeyError, *BROKEN):
            raise problems.damaged(self.name) from None

    def chunks(self, part: str) -> Iterator[bytes]:
        """A part piece by piece, each beginning with the end of the one before."""
        with self.zip.open(part) as stream:
            yield from _overlapping(stream)

    def _check_sizes(self) -> None:
        parts = self.zip.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise problems.locked(self.name)
        if len(parts) > MOST_ZIP_PARTS or len(parts) > len(self.names) * 2:
            raise problems.unpacks_too_large(self.name)
        if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise problems.unpacks_too_large(self.name)
        if any(part.file_size > self._limit(part.filename) for part in parts if _is_xml(part.filename)):
            raise problems.unpacks_too_large(self.name)

    def _limit(self, part: str) -> int:
        return LARGEST_UNPACKED if self._streamed and part.startswith(self._streamed) else LARGEST_XML_PART

    def _check_xml(self) -> None:
        """Look for declarations, also in wide encodings, and find parts that hold more than they say they do."""
        for part in filter(_is_xml, self.names):
            try:
                if any(_DECLARATION.search(chunk.replace(b"\0", b"")) for chunk in self.chunks(part)):
                    raise problems.unsafe(self.name)
            except BROKEN:
                raise problems.damaged(self.name) from None


def _is_xml(part: str) -> bool:
    return part.lower().endswith((".xml", ".rels", ".vml"))


def _overlapping(stream: IO[bytes]) -> Iterator[bytes]:
    tail = b""
    while chunk := stream.read(_CHUNK):
        yield tail + chunk
        tail = chunk[-_OVERLAP:]
