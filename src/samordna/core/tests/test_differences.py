"""Differences of texts, word by word where the texts are alike."""

from samordna.core.differences import difference


def test_words_are_marked_in_texts_that_are_alike() -> None:
    assert difference("Vi följer upp planen varje år.", "Vi följer upp planen varje halvår.") == (
        "Vi följer upp planen varje <del>år</del><ins>halvår</ins>."
    )


def test_texts_with_little_in_common_stand_one_after_the_other() -> None:
    assert difference("Skolan utbildar all personal.", "Ring jouren!") == (
        "<del>Skolan utbildar all personal.</del><ins>Ring jouren!</ins>"
    )
