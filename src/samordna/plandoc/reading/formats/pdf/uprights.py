"""The upright lines of a page, for the one that stands before a word."""

from bisect import bisect_right
from collections.abc import Iterable

from samordna.plandoc.reading.formats.pdf.rulings import Ruling
from samordna.plandoc.reading.formats.pdf.words import Word

_TOUCH = 1.0


class Uprights:
    """The upright lines of a page from the left to the right."""

    def __init__(self, rulings: Iterable[Ruling]) -> None:
        lines = (
            (float(line["x0"]), float(line["top"]), float(line["bottom"]))
            for line in rulings
            if line["orientation"] == "v"
        )
        self._lines = sorted(lines)

    def before(self, word: Word) -> float | None:
        """Where the nearest line to the left of a word stands that is as high as the word."""
        for at in range(bisect_right(self._lines, (word.x0 + _TOUCH,)) - 1, -1, -1):
            x, top, bottom = self._lines[at]
            if top <= word.middle <= bottom and bottom - top >= word.size:
                return x
        return None
