"""The checks beside the tests: told of at the end, and the tests end at once where one fails."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

MANY = (
    "import time, pytest\n\n@pytest.mark.parametrize('n', range(300))\ndef test_it(n):\n    time.sleep(0.1)\n"
)
OPTIONS = f"-c {os.devnull} --rootdir . -p no:django -p no:cacheprovider -p samordna.core.tests.checking --with-checks".split()


def _tested(folder: Path, check: str, tests: str) -> tuple[int, list[str]]:
    (folder / "Makefile").write_text(f"check:\n\t@{check}\n", encoding="utf-8")
    (folder / "test_some.py").write_text(tests, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *OPTIONS, "test_some.py"],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )
    return run.returncode, run.stdout.splitlines()


def test_what_they_say_stands_before_the_summary(tmp_path: Path) -> None:
    code, lines = _tested(tmp_path, "sleep 1; echo all is well", "def test_it():\n    pass\n")
    assert code == 0
    assert "all is well" in lines
    assert "1 passed" in lines[-1]


def test_where_they_end_last_and_fail_the_run_fails(tmp_path: Path) -> None:
    code, lines = _tested(tmp_path, "sleep 1; echo a wrong type; exit 1", "def test_it():\n    pass\n")
    assert code == 1
    assert "a wrong type" in lines
    assert "make check failed" in lines[-2]
    assert "1 passed" in lines[-1]


def test_where_they_fail_the_tests_end(tmp_path: Path) -> None:
    code, lines = _tested(tmp_path, "echo a wrong type; exit 1", MANY)
    assert code == 2
    assert "a wrong type" in lines
    assert "make check failed" in "".join(lines[-3:])
    assert "300 passed" not in lines[-1]
