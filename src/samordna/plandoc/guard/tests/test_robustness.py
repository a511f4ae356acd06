"""Hostile and broken texts: places stay right and time grows with the length only."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.guard import HitKind, scan

SHORT, LONG = 20_000, 160_000
PARTS = st.sampled_from(
    [
        "811218-9876", "Anna Andersson", "<b>", "</td>", "&nbsp;", "\u200b", "a\u0301", "½", "İ", "👍🏽", "שלום", "\n",
        "lista vilka som ", "anna.andersson@gmail.com", "070-174 06 05", "-\n", "ﬁ", "*", "<", "&#8209;",
    ]
)  # fmt: skip
HOSTILE = [
    "1", "8 1 1 2 1 8 9 8 7 5 ", "811218-9876 ", "<a ", "<", "&", "a@", "a.", "anteckna namn på alla ",
    "lista vilka ", "personer som ", "Anna ", "Stora Nya ", "08-123 45 ", "+46 ", "\n", " ", "שלום ", "👍🏽", "a\u0301", "*",
    "register över en två ", "000000000 ", "a-\n", "https://x.com/", "Zilan Botani ", "Anna-", "A. ", "Anna, ", "Anna (",
    "elev ",
]  # fmt: skip


@given(st.lists(st.one_of(PARTS, st.text(max_size=8)), max_size=12).map("".join))
def test_a_finding_is_the_piece_of_the_text_it_points_at(text: str) -> None:
    for hit in scan(text):
        assert hit.text == text[hit.start : hit.end]
        assert hit.text


def seconds(text: str) -> float:
    started = time.process_time()
    scan(text)
    return time.process_time() - started


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length_only(piece: str) -> None:
    """Eight times the text may take 24 times the time; a quadratic rule would take 64 times, at each of three tries.

    One that succeeds is enough, since what else the process does only ever makes one slower.
    """
    scan(piece * 10)
    short, long = ((piece * size)[:size] for size in (SHORT, LONG))
    assert any(seconds(long) < 24 * max(seconds(short), 0.004) for _ in range(3))


def test_right_to_left_text_and_emoji_around_a_finding() -> None:
    text = "שלום 👨‍👩‍👧 811218-9876 مرحبا"
    assert [(hit.text, hit.start) for hit in scan(text)] == [("811218-9876", text.index("811218"))]


def test_a_name_over_two_lines_and_a_word_broken_by_a_hyphen() -> None:
    hits = scan("Mötet leddes av Anna\nAndersson. Alla ska anteck-\nna vilka som besöker moskén.")
    assert {hit.kind for hit in hits} == {HitKind.NAME, HitKind.REGISTER_INSTRUCTION}


def test_letters_of_other_alphabets_do_not_hide_an_address() -> None:
    assert [hit.kind for hit in scan("аnnа.andersson@gmail.com")] == [HitKind.EMAIL]


def test_decomposed_letters_are_read_as_composed() -> None:
    assert [hit.text for hit in scan("A\u030asa Lindstro\u0308m")] == ["A\u030asa Lindstro\u0308m"]
