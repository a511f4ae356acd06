"""The list of what a change spreads over is true: the places are there, and hold what is said of them."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "src" / "samordna"
PAGE = (ROOT / "docs" / "what-spreads.md").read_text(encoding="utf-8")
ITEM = re.compile(r"^\d+\. .*(?:\n {3}.*)*$", re.MULTILINE)
AFTER = re.compile(r"^(?!\d+\. | {3}).+$", re.MULTILINE)
PLACE = re.compile(r"`([\w./-]+/(?:[\w.-]+)?|[\w-]+\.\w+)`")
NAMED = re.compile(rf"{PLACE.pattern}[^`]*\(((?:`[\w-]+`(?:, )?)+)")
"""A place, and the names that stand in it."""
SLICES_OWN = {"models/", "commands/", "hooks.py", "told.py"}
"""In the slice that the table is for."""

CHANGES = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))


def _at(place: str) -> Path:
    return ROOT / place if place.startswith(("docs/", "tests/", "accuracy/")) else HOUSE / place


def test_there_are_the_twelve_changes() -> None:
    assert len(CHANGES) == 12


@pytest.mark.parametrize("change", CHANGES)
def test_the_named_files_are_there(change: str) -> None:
    lines = ITEM.findall(CHANGES[change])
    assert 1 <= len(lines) <= 7
    for line in lines:
        places = [place for place in PLACE.findall(line) if place not in SLICES_OWN]
        for number, place in enumerate(places):
            is_new = "*New*" in line and number == 0
            assert _at(place).exists() is not is_new, line
        for place, names in NAMED.findall(line):
            where = _at(place)
            files = where.rglob("*.py") if where.is_dir() else [where]
            held = "\n".join(one.read_text(encoding="utf-8") for one in files)
            assert all(re.search(rf"\b{name}\b", held) for name in re.findall(r"[\w-]+", names)), line
    for line in AFTER.findall(CHANGES[change]):
        assert all(_at(place).exists() for place in PLACE.findall(line)), line
