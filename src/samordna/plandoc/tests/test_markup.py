"""Words from a file stay the same words when they are kept as Markdown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.markup import escaped
from samordna.plandoc.places import places_in
from samordna.plandoc.writing.markdown import parse, plain

SIGNS = st.text(alphabet="ab åÖ1.)-+*_~`#>[]()<>&;|:=!\\{}'\"/\n", max_size=40)


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(SIGNS)
def test_a_reader_sees_the_same_words(text: str) -> None:
    shown = plain(parse(escaped(text)))
    assert " ".join(shown.split()) == " ".join(text.split())
    assert not places_in(escaped(text))


@pytest.mark.parametrize(
    "text",
    ["Ansvarig: socialchef, 2025-01-15 (T1)", "mål_2025 – 10 * 3 < 40 & åäö", "C:/plan/fil.docx", "A|B"],
)
def test_ordinary_words_are_left_alone_but_for_what_is_a_mark(text: str) -> None:
    assert escaped(text).replace("\\*", "*") == text


def test_a_path_with_backslashes_stays_whole() -> None:
    path = r"\\fil01\gemensam\_mallar\larm.docx"
    assert plain(parse(escaped(path))) == path
