"""What is typed at the command line is plain before a command sees it."""

import os
from pathlib import Path

import pytest

from samordna.cli.arguments import plain_arguments

DECOMPOSED = "a\u030a"


def test_words_have_composed_letters() -> None:
    assert plain_arguments(["add", "--name", f"R{DECOMPOSED}dhuset\x07drift"]) == [
        "add",
        "--name",
        "Rådhuset drift",
    ]


def test_a_file_keeps_the_name_it_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk from a Mac may hold decomposed names, and only those open its files."""
    monkeypatch.chdir(tmp_path)
    name = f"{DECOMPOSED}tg{DECOMPOSED}rder.docx"
    Path(name).touch()
    assert plain_arguments(["read", name]) == ["read", name]
    assert os.path.lexists(name)
