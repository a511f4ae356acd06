"""How high the rows of a workbook must be: not every program measures wrapped text by itself, and the rows then overlap."""

from collections.abc import Iterable
from textwrap import wrap

_LINE = 15.0
_HIGHEST = 409.0
"""Points: the highest row that Excel draws."""


def row_height(cells: Iterable[tuple[object, float]]) -> float:
    """The height in points of a row whose cells hold a value in a column of so many letters."""
    return min(max((_lines(str(value), letters) for value, letters in cells), default=1) * _LINE, _HIGHEST)


def _lines(text: str, letters: float) -> int:
    width = max(int(letters) - 1, 1)
    seen = text[: 2 * width * int(_HIGHEST / _LINE)]
    return sum(len(wrap(line, width)) if len(line) > width else 1 for line in seen.split("\n"))
