"""Running numbers of rows: "1, 2, 3", "a, b, c", "1.1, 1.2, 2.1". Other letters and numbers say something of their rows."""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.lazily import lazily

_NUMBERED = lazily(
    r"(?P<word>[A-Za-zÅÄÖåäö]{0,2})[.-]?(?P<parts>\d{1,3}(?:[.:-]\d{1,2})*)[.:)]?(?P<letter>[a-e]?)"
)
_LETTERED = lazily(r"(?P<letter>[A-Za-z])[.)]?")
_FIRST = "a"
_WIDEST_STEP = 3

_Place = tuple[int, ...]


def are_running(cells: Sequence[str], filled: int) -> bool:
    """Whether cells, of a column with ``filled`` ones, number its rows: each comes after the one before, letters from the first.
    Numbers may begin anywhere, where a table goes on from a page before, but leave few out."""
    letters = [match["letter"].casefold() for cell in cells if (match := _LETTERED.fullmatch(cell))]
    if len(letters) == len(cells) > 1:
        return letters[0] == _FIRST and _rise([(ord(letter),) for letter in letters], filled)
    found = [match for cell in cells if (match := _NUMBERED.fullmatch(cell))]
    places = [(*map(int, lazily(r"\D").split(one["parts"])), *map(ord, one["letter"])) for one in found]
    return len(found) == len(cells) and len({one["word"] for one in found}) == 1 and _rise(places, filled)


def _rise(places: Sequence[_Place], filled: int) -> bool:
    rising = all(before < after for before, after in pairwise(places))
    return rising and places[-1][0] - places[0][0] < _WIDEST_STEP * filled
