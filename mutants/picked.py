"""Which tests a change is tried against: the quick ones of its own slice first, then its slow ones, then others."""

import ast
from collections.abc import Iterable
from pathlib import Path

from mutants.areas import SOURCE
from mutants.changes import Change
from mutants.reach import Case, Reach

FIRST = 15.0
"""Seconds of the first step, which sees most changes."""
ALL = 150.0
"""Seconds of all steps, besides the tests of the own slice that reach the line, which are tried in any case."""
READ_THE_SOURCE = ("tests/house/test_commands.py", "tests/house/test_locks.py")
"""Reach no line: they read them."""


def steps(change: Change, root: Path, reach: Reach) -> list[list[Case]]:
    lines = reach.by_line(change.file)
    own = reach.of_room(change.file)
    tree = ast.parse((root / SOURCE / change.file).read_text(encoding="utf-8"))
    on_line = _on(lines, statement(tree, change.line))
    in_file = _on(lines, range(1, max(lines, default=0) + 1))
    ordered = [
        *_in_turn(on_line, own),
        *_in_turn(in_file - on_line, own),
        *(() if on_line else _in_turn(own - in_file, own)),
        *(case for case in reach.cases.values() if case.file in READ_THE_SOURCE),
    ]
    return _within_limits(ordered, on_line & own)


def _on(lines: dict[int, set[Case]], numbers: Iterable[int]) -> set[Case]:
    return set().union(*(lines.get(number, set()) for number in numbers))


def _in_turn(cases: set[Case], own: set[Case]) -> list[Case]:
    return sorted(cases, key=lambda case: (case not in own, case.slow, case.seconds, case.name))


def _within_limits(ordered: list[Case], in_any_case: set[Case]) -> list[list[Case]]:
    first: list[Case] = []
    then: list[Case] = []
    seconds = 0.0
    for case in ordered:
        if seconds + case.seconds > ALL and case not in in_any_case:
            continue
        seconds += case.seconds
        (first if seconds <= FIRST and not case.slow else then).append(case)
    return [step for step in (first, then) if step]


def statement(tree: ast.Module, line: int) -> range:
    """The lines of the smallest statement around the line. One that only defines (a decorator, an argument's default) is
    judged by what it defines."""
    around = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and _first(node) <= line <= (node.end_lineno or node.lineno)
    ]
    smallest = min(around, key=lambda node: (node.end_lineno or 0) - _first(node), default=None)
    if smallest is None:
        return range(line, line + 1)
    if isinstance(smallest, ast.FunctionDef | ast.ClassDef):
        return range(_first(smallest), (smallest.end_lineno or line) + 1)
    head = smallest.body[0].lineno if hasattr(smallest, "body") else (smallest.end_lineno or line) + 1
    return range(smallest.lineno, max(head, smallest.lineno + 1))


def _first(node: ast.stmt) -> int:
    return min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", ()))])
