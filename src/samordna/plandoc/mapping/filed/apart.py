"""Reads services out of a file, in a process of its own (:mod:`samordna.plandoc.reading.apart`)."""

import sys
from typing import IO, Any

from samordna.plandoc.mapping.filed.reading import read_services
from samordna.plandoc.reading.apart import answer
from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.incoming import IncomingFile


def main(given: IO[bytes], made: IO[bytes]) -> None:
    answer(given, made, _told)


def _told(data: bytes, name: str) -> dict[str, Any]:
    return read_services(load(IncomingFile.of(data, name)).blocks).to_json()


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
