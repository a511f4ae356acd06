"""Reads services out of a file in a process of its own, which a strange file can neither fill nor hold up for long.

It is given a line of JSON with the file's name, then the file; it writes the services as JSON, or ``{"error": [sv, en]}``.
"""

import json
import sys
from typing import IO

from samordna.plandoc.mapping.filed.reading import read_services
from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.limits import bounded
from samordna.plandoc.reading.result import ReadError


def main(given: IO[bytes], made: IO[bytes]) -> None:
    name = json.loads(given.readline())
    made.write(json.dumps(_told(name, given.read()), ensure_ascii=False).encode())


def _told(name: str, data: bytes) -> dict[str, object]:
    try:
        with bounded(name=name):
            return read_services(load(IncomingFile.of(data, name)).blocks).to_json()
    except ReadError as error:
        return {"error": list(error.message)}


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
