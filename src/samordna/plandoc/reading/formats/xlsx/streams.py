"""A sheet's XML bit by bit.

Sheets are often formatted far beyond what is written in them, to the last row of a million. Cells that hold nothing are
taken out of the stream before it is parsed, so that they cost next to nothing.
"""

import re
from collections.abc import Iterator
from typing import IO

from lxml import etree

from samordna.plandoc.reading.formats.xml import Element, transitional

_CHUNK = 256 * 1024
_EMPTY_CELL = re.compile(rb'<(?:\w+:)?c\s(?=[^<>]*\br=")[^<>]*(?:/>|></(?:\w+:)?c>)')
_EMPTY_ROW = re.compile(rb'<(?:\w+:)?row\s(?=[^<>]*\br=")[^<>]*(?:/>|>\s*</(?:\w+:)?row>)')


def elements(stream: IO[bytes], tags: tuple[str, ...]) -> Iterator[Element]:
    """The elements of these names, each when it is complete. What was given before is given up, to save memory."""
    for _, element in etree.iterparse(
        _Dense(stream), events=("end",), tag=tags, remove_comments=True, remove_pis=True
    ):
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


class _Dense:
    """A stream without empty cells and rows. Cut at the end of a row where one ends in sight, and else at a tag."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._rest = b""

    def read(self, _size: int = -1) -> bytes:
        while chunk := self._stream.read(_CHUNK):
            whole, mark, self._rest = (self._rest + chunk).rpartition(b"</row>")
            if not mark:
                whole, mark, self._rest = self._rest.rpartition(b">")
            if dense := _dense(whole + mark):
                return dense
        rest, self._rest = self._rest, b""
        return _dense(rest)


def _dense(data: bytes) -> bytes:
    return _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", transitional(data)))
