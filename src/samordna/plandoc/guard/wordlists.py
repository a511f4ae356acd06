"""The guard's lists of words: one entry a line in ``data/``, ``#`` starts a comment. Others keep theirs in the same way."""

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of ``data/<name>.txt`` in lower case; several on a line are parted by commas."""
    return words_in(_DATA / f"{name}.txt")


def words_in(path: Path) -> frozenset[str]:
    lines = (line.partition("#")[0] for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(entry for line in lines for raw in line.split(",") if (entry := raw.strip().lower()))
