"""What to hide where one sum ties the cells, exactly: at most one cell more than the small ones.

What somebody can know of a hidden part is what the other hidden ones leave for it. So many small ones add up to anything from
as many to four times as many; with one that is none or five at least among them, to anything from five more on as well.
Where four parts of one each make four, the mark of the sum would tell them all: it then does not tell that it is small.
"""

from collections.abc import Iterator

from samordna.plandoc.figures.suppression.model import Mark, Marks, Ties, small_ones
from samordna.plandoc.small_numbers import FEWEST

_MOST = FEWEST - 1
_Span = tuple[int, float]


def hidden_in_one(ties: Ties) -> Marks | None:
    """``ties`` has one sum. Of cells that would do, the smallest is hidden; the first of equals. None where none does."""
    (whole, parts), marks = ties.sums[0], small_ones(ties)
    if not marks or _is_safe(ties, marks):
        return marks
    for place in sorted((*parts, whole), key=lambda one: ties.values[one]):
        if place not in marks and place not in ties.fixed:
            more = {**marks, place: Mark.SECONDARY}
            if _is_safe(ties, more):
                return more
    return None if whole in ties.fixed else {**marks, whole: Mark.SECONDARY}


def _is_safe(ties: Ties, marks: Marks) -> bool:
    """Whether each small cell could be another number."""
    whole, parts = ties.sums[0]
    known = ties.difference(0) + sum(ties.values[part] for part in parts if part not in marks)
    hidden = [marks[part] for part in parts if part in marks]
    small, others = hidden.count(Mark.PRIMARY), hidden.count(Mark.SECONDARY)
    left = [(low - known, high - known) for low, high in _whole_may_be(ties.values[whole], marks.get(whole))]
    if small:
        without_one = list(_add_up_to(small - 1, others))
        possible = [
            number
            for number in range(1, FEWEST)
            if _meet(left, [(low + number, high + number) for low, high in without_one])
        ]
        if len(possible) < 2:
            return False
    if marks.get(whole) is not Mark.PRIMARY:
        return True
    all_parts = list(_add_up_to(small, others))
    return sum(_meet([(number - known,) * 2], all_parts) for number in range(1, FEWEST)) > 1


def _whole_may_be(value: int, mark: Mark | None) -> list[_Span]:
    if mark is None:
        return [(value, value)]
    return [(1, _MOST)] if mark is Mark.PRIMARY else [(0, 0), (FEWEST, float("inf"))]


def _add_up_to(small: int, others: int) -> Iterator[_Span]:
    yield small, small * _MOST
    if others:
        yield small + FEWEST, float("inf")


def _meet(some: list[_Span], others: list[_Span]) -> bool:
    return any(low <= top and bottom <= high for low, high in some for bottom, top in others)
