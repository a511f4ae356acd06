"""A pattern out of the file is the one that Python would compile, and what the file does not have is compiled."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samordna.plandoc import compiled as module
from samordna.plandoc.compiled import Asked, compiled, keep

SCRIPT = Path(__file__).parents[4] / "scripts" / "patterns.py"
YEAR = (r"(?P<year>20\d\d)(?:-(?P<month>0[1-9]|1[0-2]))?\s*år(?-i:ET)?", int(re.IGNORECASE))
LETTERS = (r"(?m)^[\wåäö\ud800-\udfff]{2,}?(\s)\1$", 0)
OTHER = (r"[aeiou]+", 0)
GATHERS = """
import re, runpy, sys
asked = runpy.run_path(sys.argv[1])["asked"]()
from samordna.plandoc.reading.interpret.metadata import labels
from samordna.plandoc.reading.interpret.words import glances
assert (glances._FIGURE.pattern, 0) in asked
assert (labels.pattern().pattern, int(re.IGNORECASE)) in asked
"""


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "FILE", tmp_path / "patterns.bin")
    module._file.cache_clear()
    yield module.FILE
    module._file.cache_clear()


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns that Python has compiled."""
    patterns: list[str] = []
    compile_ = re.compile

    def counted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        patterns.append(pattern)
        return compile_(pattern, flags)

    monkeypatch.setattr(re, "compile", counted)
    return patterns


@pytest.mark.parametrize(("asked", "text"), [(YEAR, "Under 2026-05 ÅRET"), (LETTERS, "först\nåäö\t\t\nsist")])
def test_it_is_the_one_that_python_would_compile(asked: Asked, text: str, anew: list[str]) -> None:
    keep([YEAR, LETTERS])
    ours = compiled(*asked)
    assert not anew
    pythons = re.compile(*asked)
    assert ours == pythons  # which compares what they were compiled to
    assert (ours.flags, ours.groups, ours.groupindex) == (pythons.flags, pythons.groups, pythons.groupindex)
    (found,), (expected,) = ours.finditer(text), pythons.finditer(text)
    assert (found.span(), found.groupdict(), found.lastgroup) == (
        expected.span(),
        expected.groupdict(),
        expected.lastgroup,
    )


@pytest.mark.parametrize("asked", [OTHER, (YEAR[0], 0)])
def test_what_is_not_there_is_compiled(asked: Asked, anew: list[str]) -> None:
    keep([YEAR])
    assert compiled(*asked).search("2026 åråret")
    assert anew == [asked[0]]


@pytest.mark.parametrize("contents", [None, b"", b"i", b"\xe9\x01\x00\x00\x00"])
def test_without_a_whole_file_all_is_compiled(contents: bytes | None, file: Path, anew: list[str]) -> None:
    if contents is not None:
        file.write_bytes(contents)
    assert compiled(*OTHER).search("a")
    assert anew == [OTHER[0]]


def test_the_file_of_another_python_is_passed_by(monkeypatch: pytest.MonkeyPatch, anew: list[str]) -> None:
    with monkeypatch.context() as another:
        another.setattr(module, "_PYTHON", "cpython-399")
        keep([OTHER])
    assert compiled(*OTHER).search("a")
    assert anew == [OTHER[0]]


def test_one_with_the_place_of_another_is_not_taken_for_it(
    monkeypatch: pytest.MonkeyPatch, anew: list[str]
) -> None:
    monkeypatch.setattr(module, "_key", lambda _asked: 7)
    keep([YEAR])
    assert compiled(*OTHER).search("a")
    assert anew == [OTHER[0]]


@pytest.mark.slow
def test_set_up_keeps_what_modules_have_and_what_plans_put_together() -> None:
    subprocess.run([sys.executable, "-c", GATHERS, str(SCRIPT)], check=True)
