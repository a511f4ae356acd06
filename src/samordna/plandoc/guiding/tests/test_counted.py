"""Nobody can count single readers, neither by what is told nor by what follows from it."""

from itertools import product

from samordna.plandoc.guiding.counted import FEWEST, Told, Total, told, total

FEW = Told(None, is_few=True)


def test_below_five_is_not_told() -> None:
    assert told({"a": 0, "b": 4, "c": 5}) == {"a": FEW, "b": FEW, "c": Told(5)}


def test_a_total_is_of_what_is_told() -> None:
    assert total([Told(7), FEW]) == Total(7, is_least=True)
    assert total([Told(7), Told(5)]) == Total(12, is_least=False)


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
