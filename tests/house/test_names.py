"""Names that can be searched: a class says whose row, line or place it is, and a function or a parameter what was found."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import samordna

HOUSE = Path(samordna.__file__).parent
BARE = {"Found", "Held", "Line", "Place", "Row", "Wanted"}
"""Every slice has some of these, so the name alone leads nowhere: the domain's noun stands first, as in ``ActivityRow``."""
MODULES = {"found", "given", "meanwhile", "nameless", "once", "rendering", "spelling", "today"}
"""Such a module says when or how, and a search for it finds half the house: it is called by the noun of what is in it."""
STILL_SO_CALLED = {"core/templatetags/once.py"}
"""It is what templates load. Nothing is added here."""
TABLES = {"AREAS", "COLUMNS", "KINDS", "LABELS", "STATUSES"}
"""A table whose name would do for many is the only one of its name: the others say whose columns or kinds they are."""
STILL_FOUND = {"plandoc/guard": 2, "plandoc/reading": 36}
"""How many functions and parameters are called ``found``; elsewhere none is. A figure can only sink."""


def bare_classes(source: str) -> Iterator[str]:
    for node in ast.walk(_parsed(source, BARE)):
        if isinstance(node, ast.ClassDef) and node.name in BARE:
            yield node.name


def tables(source: str) -> Iterator[str]:
    for node in _parsed(source, TABLES).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        yield from (one.id for one in targets if isinstance(one, ast.Name) and one.id in TABLES)


def called_found(source: str) -> int:
    """Functions and parameters of that name, private ones too."""
    names = [
        name
        for node in ast.walk(_parsed(source, {"found"}))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for name in (node.name, *(one.arg for one in ast.walk(node.args) if isinstance(one, ast.arg)))
    ]
    return sum(name.strip("_") == "found" for name in names)


def _parsed(source: str, words: set[str]) -> ast.Module:
    """Empty where none of the words stands, in which a name of theirs cannot: to parse a file takes longest."""
    return ast.parse(source if any(word in source for word in words) else "")


@cache
def sources() -> list[tuple[str, str]]:
    places = [path.relative_to(HOUSE) for path in sorted(HOUSE.rglob("*.py"))]
    return [
        (place.as_posix(), (HOUSE / place).read_text(encoding="utf-8"))
        for place in places
        if "tests" not in place.parts
    ]


def test_the_walk_sees_bare_names() -> None:
    assert list(bare_classes("class Row:\n    class Found: ...\nclass ActivityRow: ...")) == ["Row", "Found"]
    assert list(tables("COLUMNS = 1\nKINDS: int = 2\ndef of():\n    AREAS = 3")) == ["COLUMNS", "KINDS"]
    assert (
        called_found("def found(a, *, found=1):\n    found = a\ndef _found(_found): ...\nfound_rows = []")
        == 4
    )


@pytest.mark.slow
def test_a_class_says_whose_row_it_is() -> None:
    assert [f"{place}: {name}" for place, source in sources() for name in bare_classes(source)] == []


def test_a_module_is_called_by_a_noun() -> None:
    named = {place for place, _source in sources() if Path(place).stem in MODULES}
    assert named == STILL_SO_CALLED


@pytest.mark.slow
def test_one_table_has_the_name_alone() -> None:
    places = defaultdict(list)
    for place, source in sources():
        for name in tables(source):
            places[name].append(place)
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


@pytest.mark.slow
def test_what_was_found_is_named_and_ever_more_of_it() -> None:
    counts = dict.fromkeys(STILL_FOUND, 0)
    elsewhere = {}
    for place, source in sources():
        if number := called_found(source):
            room = next((room for room in STILL_FOUND if place.startswith(f"{room}/")), "")
            if room:
                counts[room] += number
            else:
                elsewhere[place] = number
    assert elsewhere == {}
    assert {room: number for room, number in counts.items() if number > STILL_FOUND[room]} == {}
