"""What many think of the same problems."""

from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.picture.weighing import Agreement, Opinion, is_whole, weighed


def test_the_heaviest_is_first_the_worse_of_two_alike_and_the_unscored_last() -> None:
    scores = {
        1: [],
        2: [(5, 5, 2)],
        3: [(4, 4, 4)],
        4: [(5, 5, 5), (1, 1, 1)],
        5: [(0, 0, 0)],
    }
    told = weighed(scores, 3)
    assert [one.key for one in told] == [2, 3, 4, 1, 5]
    assert told[0].cell == (5, 2)
    assert told[-1].weight is told[-1].agreement is told[-1].cell is None


def test_a_criterion_that_somebody_has_not_scored_counts_for_nothing() -> None:
    (told,) = weighed({1: [(5, 0, 1), (3, 2, 0)]}, 3)
    assert [one.mean for one in told.opinions] == [4, 2, 1]
    assert told.badness == 3
    assert told.influence == 1


def test_how_far_they_agree() -> None:
    assert Opinion.of([4]).agreement is None
    assert Opinion.of([4, 4, 5]).agreement is Agreement.AGREED
    assert Opinion.of([2, 2, 4, 4]).agreement is Agreement.MIXED
    assert Opinion.of([1, 5]).agreement is Agreement.DIVIDED


def test_a_problem_is_as_divided_as_its_most_divided_criterion() -> None:
    (told,) = weighed({1: [(3, 1, 3), (3, 5, 3)]}, 3)
    assert told.agreement is Agreement.DIVIDED


def test_a_half_goes_up() -> None:
    (told,) = weighed({1: [(3, 3, 2), (4, 4, 3)]}, 3)
    assert told.cell == (4, 3)


def test_a_seat_has_scored_when_nothing_is_left() -> None:
    assert is_whole((1, 2, 3))
    assert not is_whole((1, 0, 3))


@given(st.dictionaries(st.integers(), st.lists(st.tuples(*[st.integers(0, 5)] * 3), max_size=6), max_size=6))
def test_nothing_is_lost_and_means_stay_on_the_scale(scores: dict[int, list[tuple[int, ...]]]) -> None:
    told = weighed(scores, 3)
    assert sorted(one.key for one in told) == sorted(scores)
    for one in told:
        assert one.weight is None or 1 <= one.weight <= 5
        given_figures = [figure for seat in scores[one.key] for figure in seat if figure]
        assert sum(opinion.voters for opinion in one.opinions) == len(given_figures)
