"""Text on its way in: composed letters, words that stay apart, and nothing that cannot be held."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.plain import all_plain, is_seen, plain
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.schema import Metadata, PlanDocument

HELD_BY_NOBODY = [
    "\0",
    "\x01",
    "\x08",
    "\x0b",
    "\x0c",
    "\x1f",
    "\x7f",
    "\x80",
    "\x9f",
    "\ud800",
    "\udfff",
    "\ufffe",
]


@pytest.mark.parametrize("sign", HELD_BY_NOBODY, ids=ascii)
def test_what_cannot_be_held_leaves_the_words_apart(sign: str) -> None:
    assert plain(f"ett{sign}två") == "ett två"
    assert clean(f"ett{sign}två") == "ett två"


DIRECTIONS = [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x61C]


@pytest.mark.parametrize("sign", [chr(one) for one in DIRECTIONS], ids=ascii)
def test_no_text_turns_what_is_read_after_it(sign: str) -> None:
    """A name that held one would turn the rest of its line, in every list that shows it."""
    assert plain(f"Plan{sign}fdp.exe") == "Planfdp.exe"
    assert clean(f"Plan{sign}fdp.exe") == "Planfdp.exe"


def test_letters_are_composed_and_line_ends_are_alike() -> None:
    assert plain("o\u0308ver a\u030a") == "över å"
    assert plain("1\r\n2\r3\x854\u20285\u20296\n7\t8") == "1\n2\n3\n4\n5\n6\n7\t8"
    assert all_plain({"e\u0301": ["\x00", {"b": "\ufeffc"}], "n": 1}) == {"é": [" ", {"b": "c"}], "n": 1}


@given(st.text(st.characters()))
def test_plain_text_is_what_everybody_can_hold(text: str) -> None:
    held = plain(text)
    assert unicodedata.is_normalized("NFC", held)
    assert held.encode() is not None
    assert not [char for char in held if unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t"]
    assert plain(held) == held


def test_a_plan_holds_plain_text_wherever_it_comes_from() -> None:
    read = PlanDocument.model_validate_json(
        '{"schema_version": "1.0", "metadata": {"title": "Handlingsplan\\u0000fo\\u0308r"},'
        ' "lessons": [{"id": "lessons-1", "text": "A\\u030ar\\u0001ett"}]}'
    )
    assert read.metadata.title == "Handlingsplan för"
    assert read.lessons[0].text == "År ett"
    about = Metadata()
    about.title = "a\x00b"
    assert about.title == "a b"


def test_a_name_of_what_nobody_sees_is_none() -> None:
    assert not is_seen(" \u200b\u2060\u3164\u0308".replace("\u3164", ""))
    assert is_seen("\ufffd")
    assert is_seen("2")
