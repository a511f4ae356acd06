"""Nobody can count single readers, neither by what is told nor by what follows from it."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, product
from random import Random

from samordna.plandoc.guiding.counted import Told, Total, told, total
from samordna.plandoc.small_numbers import FEWEST

FEW = Told(None, is_few=True)


def test_below_five_is_not_told() -> None:
    assert told({"a": 0, "b": 4, "c": 5}) == {"a": FEW, "b": FEW, "c": Told(5)}


def test_a_total_is_of_what_is_told() -> None:
    assert total([Told(7), FEW]) == Total(7, is_least=True)
    assert total([Told(7), Told(5)]) == Total(12, is_least=False)


def test_what_is_left_of_a_sum_is_not_few_either() -> None:
    """Thirty less twenty-six are four, whatever is said of those who stop; and two more than came were let in elsewhere."""
    counts = {"question": 30, "a": 12, "b": 8, "c": 6, "stopped": 6}
    shown = told(counts, [("question", "a", "b", "c", "stopped")])
    left = 30 - sum(shown[key].number or 0 for key in "abc")
    assert left >= FEWEST
    counts = {"question": 12, "yes": 2, "no": 10, "stopped": 0}
    assert told(counts, [("question", "yes", "no", "stopped")])["no"].number is None, (
        "two said yes or stopped"
    )


def test_nothing_below_five_can_be_solved_in_a_guide_of_two_questions() -> None:
    """Of what is withheld, no group whose size the shown numbers settle is smaller than five."""
    chance = Random(17)  # noqa: S311
    sums = [("first", "second", "a", "b", "stopped"), ("second", "c", "d", "stopped again")]
    for _ in range(200):
        counts = {key: chance.choice((0, 1, 3, 4, 5, 6, 8, 20)) for one in sums for key in one}
        for whole, *parts in reversed(sums):
            counts[whole] = sum(counts[part] for part in parts)
        shown = told(counts, sums)
        hidden = [key for key, one in shown.items() if one.number is None]
        for size in range(1, len(hidden) + 1):
            for group in combinations(hidden, size):
                if sum(counts[key] for key in group) < FEWEST:
                    assert not _is_settled(group, hidden, sums), (counts, group)


def _is_settled(group: Sequence[str], hidden: Sequence[str], sums: Sequence[Sequence[str]]) -> bool:
    """Whether how many the group are follows from the sums: it is then a combination of them."""
    rows = [[Fraction((key == whole) - (key in parts)) for key in hidden] for whole, *parts in sums]
    return _rank([*rows, [Fraction(key in group) for key in hidden]]) == _rank(rows)


def _rank(rows: Sequence[Sequence[Fraction]]) -> int:
    left, rank = [list(row) for row in rows], 0
    for column in range(len(left[0]) if left else 0):
        pivot = next((row for row in left if row[column]), None)
        if pivot is not None:
            left.remove(pivot)
            rank += 1
            left = [
                [one - row[column] / pivot[column] * other for one, other in zip(row, pivot, strict=True)]
                for row in left
            ]
    return rank


def test_what_would_give_a_small_number_away_is_withheld_too() -> None:
    shown = told({"question": 12, "yes": 10, "no": 2}, [("question", "yes", "no")])
    assert shown == {"question": Told(12), "yes": Told(None), "no": FEW}, "12 less 10 is 2"


def test_what_is_withheld_in_one_sum_is_not_told_by_another() -> None:
    """Twice at most four make eight, so the eight is withheld; and thirty less twenty-two would tell it."""
    counts = {"first": 30, "second": 8, "other": 22, "yes": 4, "no": 4}
    shown = told(counts, [("second", "yes", "no"), ("first", "second", "other")])
    assert shown == {"first": Told(30), "second": Told(None), "other": Told(None), "yes": FEW, "no": FEW}


def test_no_part_can_be_told_by_subtraction() -> None:
    """Whatever was counted, a number below five could as well be another one."""
    for parts in product(range(11), repeat=2):
        shown = told({"a": parts[0], "b": parts[1], "sum": sum(parts)}, [("sum", "a", "b")])
        possible = [
            other
            for other in product(range(24), repeat=2)
            if all(
                _fits(shown[key], one)
                for key, one in zip(("a", "b", "sum"), (*other, sum(other)), strict=True)
            )
        ]
        for place, number in enumerate(parts):
            if number < FEWEST:
                assert len({other[place] for other in possible}) > 1, (parts, shown)


def _fits(one: Told, number: int) -> bool:
    if one.number is not None:
        return one.number == number
    return number < FEWEST if one.is_few else number >= FEWEST
