"""What a word weighs as a name, by the lists and by its shape."""

import pytest

from samordna.plandoc.guard.name_words import _of_listed, weight


@pytest.mark.parametrize("word", ["holmberg", "tallbergsson"])
def test_a_family_is_known_by_the_list_or_by_how_it_ends(word: str) -> None:
    weight = _of_listed(word)
    assert weight
    assert weight.family > weight.given


def test_two_families_joined_weigh_more_than_either_and_two_given_names_do_not() -> None:
    assert weight("Vukovar-Petrosjan").family > weight("Vukovar").family
    assert weight("Anna-Karin").family == weight("Anna").family


def test_what_neither_says_is_no_name() -> None:
    assert _of_listed("brandpost") is None
