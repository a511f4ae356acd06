"""Lists in lists deeper than the parser goes: every word is read, and the review says that it stands higher up."""

from collections.abc import Callable

import pytest

from samordna.plandoc.reading.formats.tests.test_markdown import source_of

_LINES = 150
_FORMS: dict[str, Callable[[int], str]] = {
    "two places to a list": lambda depth: f"{'  ' * depth}- punkt {depth} ord\n",
    "four places to a list": lambda depth: f"{'    ' * depth}1. punkt {depth} ord\n",
    "signs on one line": lambda depth: f"{'- ' * (depth + 1)}punkt {depth} ord\n\n",
    "quotations": lambda depth: f"{'> ' * depth}punkt {depth} ord\n\n",
}


@pytest.mark.parametrize("line", _FORMS.values(), ids=_FORMS)
def test_no_word_is_lost_however_deep(line: Callable[[int], str]) -> None:
    source = source_of(f"# Plan\n\nFörst.\n\n{''.join(map(line, range(_LINES)))}\nSist.\n")
    said = " ".join(block.text for block in source.blocks)
    assert [depth for depth in range(_LINES) if f"punkt {depth} ord" not in said] == []
    assert "Sist." in said
    assert any("djupare än vad som läses" in note.what for note in source.notes)


def test_nothing_is_said_of_lists_that_are_read_as_they_stand() -> None:
    assert not source_of("".join(_FORMS["two places to a list"](depth) for depth in range(40))).notes
