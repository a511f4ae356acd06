"""What the reader makes of each file of the accuracy measure: read once, and looked at by every test that asks."""

from functools import cache
from pathlib import Path

from samordna.plandoc.reading import ReadResult, read


@cache
def reading_of(path: Path) -> ReadResult:
    return read(path)
