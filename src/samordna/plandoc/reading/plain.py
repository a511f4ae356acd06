"""Reads the bare text of a file in a process of its own, for whoever asks what it says and not what it means.

It is given a line of JSON with the file's name, then the file; it writes ``{"texts": […], "is_whole": true}``, or
``{"error": [sv, en]}``.
"""

import json
import sys
from typing import IO

from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.limits import bounded
from samordna.plandoc.reading.result import ReadError

MOST_TEXT = 200_000
"""Characters, some eighty pages: the guard would take too long for more while somebody waits."""


def main(given: IO[bytes], made: IO[bytes]) -> None:
    name = json.loads(given.readline())
    made.write(json.dumps(_told(name, given.read()), ensure_ascii=False).encode())


def _told(name: str, data: bytes) -> dict[str, object]:
    try:
        with bounded(name=name):
            return plain_text(name, data)
    except ReadError as error:
        return {"error": list(error.message)}


def plain_text(name: str, data: bytes) -> dict[str, object]:
    """Paragraphs and rows of tables, as many as there is room for. Raises ReadError."""
    texts: list[str] = []
    length = 0
    for block in load(IncomingFile.of(data, name)).blocks:
        rows = [" | ".join(filter(None, row)) for row in block.rows]
        for text in filter(None, [block.text, *rows]):
            length += len(text)
            if length > MOST_TEXT:
                return {"texts": texts, "is_whole": False}
            texts.append(text)
    return {"texts": texts, "is_whole": True}


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
