"""What ``make mutants`` changes: every area is there, and what no test could see is left alone. See docs/adr/0023."""

from fnmatch import fnmatch
from pathlib import Path

import pytest
from mutants.areas import AREAS, area_of, files, numbers
from mutants.left_out import left_out
from mutants.rooms import rooms, rooms_of

ROOT = Path(__file__).resolve().parents[2]


def test_every_pattern_of_an_area_names_something() -> None:
    there = list(files(ROOT))
    for area in AREAS:
        for pattern in area.patterns:
            assert any(fnmatch(file, pattern) for file in there), f"{area.name}: {pattern}"
    assert {area_of(file) for file in there} == {area.name for area in AREAS}


@pytest.mark.parametrize("number", [1, 7, 60, 100])
def test_every_change_falls_on_an_area(number: int) -> None:
    assert sum(numbers(number).values()) == number
    assert sum(area.share for area in AREAS) == 100


def test_a_quick_round_watches_the_rooms_of_its_changes_alone() -> None:
    there = rooms(ROOT)
    assert {"src/samordna/training", "src/samordna/plandoc/guard", "tests/house"} <= set(there)
    changed = ["training/sessions/door.py", "training/hooks.py", "plandoc/guard/told_views.py"]
    assert sorted(rooms_of(changed, there)) == ["src/samordna/plandoc/guard", "src/samordna/training"]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("name: str | None = None", "str | None"),
        ("def f(a: int | None) -> bool | None: return a", "int | None"),
        ("assert row is not None", "assert row is not None"),
        ("log.warning('åäö %s', 1)", "log.warning('åäö %s', 1)"),
        ("rows = dict(zip(a, b, strict=True))", "True"),
        ("class Kind(TextChoices):\n    A = 'a', 1", "A = 'a', 1"),
        ("def __repr__(self): return 1", "def __repr__(self): return 1"),
        ("å = 'åäö'; b = isinstance(a, Å | None)", "Å | None"),
    ],
)
def test_what_no_test_could_see_is_left_out(line: str, left: str) -> None:
    assert left in [text_of(line, *span) for span in left_out(line)]


@pytest.mark.parametrize(
    "line", ["if a < b: return 1", "rows = first | second", "@page(1)\ndef f(): pass", "x = f(exact=True)"]
)
def test_what_a_test_could_see_is_not(line: str) -> None:
    assert not left_out(line)


def text_of(source: str, start: tuple[int, int], end: tuple[int, int]) -> str:
    assert start[0] == end[0], "the cases stand on a line each"
    return source.splitlines()[start[0] - 1][start[1] : end[1]]
