"""What is hidden of tables whose answer anybody can work out on paper."""

import random

from samordna.plandoc.figures.suppression import Mark, Sum, suppress
from samordna.plandoc.figures.suppression.model import Ties
from samordna.plandoc.figures.suppression.several_sums import hidden_in_several
from samordna.plandoc.figures.suppression.solving import Attacker

P, S = Mark.PRIMARY, Mark.SECONDARY


def hidden(*areas: int, total: int | None = None, shown: tuple[int, ...] = ()) -> dict[object, Mark]:
    cells: dict[object, int] = dict(enumerate(areas))
    cells["total"] = sum(areas) if total is None else total
    return suppress(cells, [Sum("total", range(len(areas)))], shown=shown)


def test_from_one_to_four_are_hidden_and_none_is_not() -> None:
    cells = {"a": 0, "b": 1, "c": 4, "d": 5}
    assert suppress(cells) == {"b": P, "c": P}
    assert suppress(cells, [Sum("total", ["a", "b", "c", "d"])]) == {"b": P, "c": P}, "no total, no sum"


def test_the_smallest_that_helps_goes_with_it() -> None:
    assert hidden(3, 10, 20) == {0: P, 1: S}
    assert hidden(2, 3, 20) == {0: P, 1: P}, "five may be one and four as well"
    assert hidden(1, 1, 20) == {0: P, 1: P, 2: S}, "two can only be one and one"
    assert hidden(4, 4, 20) == {0: P, 1: P, 2: S}
    assert hidden(4, 4, 4, 0) == {0: P, 1: P, 2: P, 3: S}, "five in the last area would leave seven"
    assert hidden(1, 5) == {0: P, "total": S}, "six less one to four leaves nothing else than five"
    assert hidden(1, 6) == {0: P, 1: S}


def test_a_small_total_is_hidden_too() -> None:
    assert hidden(0, 3, 0) == {1: P, "total": P}
    assert hidden(1, 1, 1, 1) == {0: P, 1: P, 2: P, 3: P, "total": S}, "marked small it would tell all four"


def test_what_was_shown_before_is_known() -> None:
    assert hidden(3, 10, 20, shown=(1,)) == {0: P, 2: S}


def test_a_sum_that_does_not_add_up_keeps_nothing() -> None:
    assert hidden(3, 10, 20, total=34) == {0: P, 1: S}


def test_tables_that_are_shown_together_are_one() -> None:
    """By sex and by age, each alone would hide its own larger part; their common sum does for both."""
    cells = {"all": 12, "girls": 3, "boys": 9, "young": 4, "old": 8}
    marks = suppress(cells, [Sum("all", ["girls", "boys"]), Sum("all", ["young", "old"])])
    assert marks == {"girls": P, "young": P, "all": S}


def test_moves_prove_what_the_complete_search_sees_as_well() -> None:
    """In tables that are too large for trying every choice; the two have nothing in common."""
    chance = random.Random(5)  # noqa: S311
    for _ in range(6):
        counts = [[chance.choice((0, 2, 3, 6, 8, 12, 20, 31)) for _ in range(8)] for _ in range(10)]
        rows = [[*row, sum(row)] for row in counts]
        values = [
            value for row in [*rows, [sum(column) for column in zip(*rows, strict=True)]] for value in row
        ]
        across = [(9 * row + 8, [9 * row + column for column in range(8)]) for row in range(11)]
        down = [(90 + column, [9 * row + column for row in range(10)]) for column in range(9)]
        ties = Ties(values, [*across, *down])
        attacker = Attacker(ties, hidden_in_several(ties))
        assert not any(attacker.can_tell(cell) for cell in attacker.marks)
