"""Evaluations are told of by fives, each question by itself."""

from samordna.plandoc.training.evaluation import Result, results_of


def test_fewer_than_five_tell_nothing() -> None:
    assert results_of([]) == [Result(0, None)] * 3
    assert results_of([(1, 2, 3)] * 4) == [Result(0, None)] * 3


def test_a_sixth_answer_changes_nothing_until_there_are_ten() -> None:
    five = [(4, 4, 5)] * 5
    assert results_of(five) == results_of([*five, (1, 1, 1)])
    assert results_of([*five, *[(2, 4, 5)] * 5]) == [Result(10, 3.0), Result(10, 4.0), Result(10, 5.0)]


def test_a_question_left_out_counts_for_none_and_may_be_untold_alone() -> None:
    assert results_of([*[(5, 5, 3)] * 4, (5, 0, 3)]) == [Result(5, 5.0), Result(0, None), Result(5, 3.0)]
