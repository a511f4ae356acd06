"""Lists of words that tables of figures are known by: one entry a line, or several parted by commas."""

from functools import cache
from pathlib import Path

from samordna.plandoc.guard.wordlists import words_in

DATA = Path(__file__).parent


@cache
def words_of(name: str) -> frozenset[str]:
    """The entries of ``<name>.txt`` in lower case."""
    return words_in(DATA / f"{name}.txt")
