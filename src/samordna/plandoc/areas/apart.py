"""Reads areas out of a file, in a process of its own (:mod:`samordna.plandoc.reading.apart`)."""

import sys
from typing import IO

from samordna.plandoc.areas.reading import read_areas
from samordna.plandoc.reading.apart import answer


def main(given: IO[bytes], made: IO[bytes]) -> None:
    answer(given, made, lambda data, name: read_areas(data, name).to_json())


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
