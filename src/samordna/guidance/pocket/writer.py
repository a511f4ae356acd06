"""Writes a pocket card in a process of its own: ``python -m samordna.guidance.pocket.writer < card > file``. No Django here."""

import sys
from typing import IO

from samordna.core.apart import confine
from samordna.plandoc.pocket import PocketCard
from samordna.plandoc.pocket.writing import write


def main(given: IO[bytes], made: IO[bytes]) -> None:
    made.write(write(PocketCard.model_validate_json(given.read())))


if __name__ == "__main__":
    confine()
    main(sys.stdin.buffer, sys.stdout.buffer)
