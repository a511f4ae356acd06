"""A pattern that is compiled when it is first asked answers as one that was compiled at once."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from samordna.plandoc import lazily as module
from samordna.plandoc.lazily import lazily

PLANDOC = Path(module.__file__).parent


def test_it_answers_alike_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def compile_once(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append(pattern)
        return re.compile(pattern, flags)

    monkeypatch.setattr(module, "compiled", compile_once)
    asked = lazily(r"(?P<year>20\d\d)år", re.IGNORECASE)
    assert (asked.pattern, compiled) == (r"(?P<year>20\d\d)år", [])
    for _ in range(2):
        found = asked.search("Under 2026ÅR")
        assert found is not None
        assert found["year"] == "2026"
    assert asked.sub("", "2026år!") == "!"
    assert compiled == [asked.pattern]


def test_what_is_no_way_of_asking_is_refused_and_compiles_nothing() -> None:
    with pytest.raises(AttributeError):
        _ = lazily("(").__wrapped__  # type: ignore[attr-defined]


@pytest.mark.slow
def test_no_pattern_is_compiled_while_the_program_is_loaded() -> None:
    """Bytes are asked by readers of files alone, and stay as they are."""
    early = [
        f"{path.relative_to(PLANDOC)}:{call.lineno}"
        for path in sorted(PLANDOC.rglob("*.py"))
        if "tests" not in path.parts and "compile" in (source := path.read_text(encoding="utf-8"))
        for call in _run_at_once(ast.parse(source))
        if ast.unparse(call.func) == "re.compile" and not _is_of_bytes(call.args[0])
    ]
    assert not early


def _run_at_once(node: ast.AST) -> Iterator[ast.Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child
        if not isinstance(child, ast.FunctionDef | ast.Lambda):
            yield from _run_at_once(child)


def _is_of_bytes(pattern: ast.expr) -> bool:
    return isinstance(pattern, ast.Constant) and isinstance(pattern.value, bytes)
