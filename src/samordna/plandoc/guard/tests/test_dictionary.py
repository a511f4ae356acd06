import pytest

from samordna.plandoc.guard.dictionary import Dictionary, dictionary


@pytest.mark.parametrize("word", ["trygghet", "trygghetens", "skolan", "network", "rött", "åtgärder"])
def test_words_and_their_forms_are_known(word: str) -> None:
    assert dictionary().has(word)


@pytest.mark.parametrize(
    "word", ["trygghetssamordnare", "hedersförtryck", "mötesplatserna", "kvarnängsskolan"]
)
def test_compounds_are_worked_out(word: str) -> None:
    assert dictionary().is_compound(word)
    assert not dictionary().has(word)


@pytest.mark.parametrize(
    "word", ["mehmet", "ovllá", "yilmaz", "khosravi", "nguyen", "jovanović", "maj-britt"]
)
def test_names_are_no_words(word: str) -> None:
    assert not dictionary().has(word)
    assert not dictionary().is_compound(word)


def test_a_first_part_of_compounds_is_no_word_by_itself() -> None:
    few = Dictionary.of(["samordnare"], ["trygghets"])
    assert few.is_compound("trygghetssamordnare")
    assert not few.has("trygghets")
    assert not few.is_compound("samordnaretrygghets")


def test_a_long_word_costs_little() -> None:
    assert not dictionary().is_compound("sjö" * 8 + "xq")
