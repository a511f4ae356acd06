"""A lane: a scratch copy with a database server of its own, in which one run of the tests follows the other."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mutants.copying import copy

Outcome = Literal["passed", "failed", "timeout"]
PICKED = "MUTANTS_PICKED"
"""In the environment of a run: the file with the tests, for ``mutants.picking``."""
WATCHING = ("coverage", "run", "--rcfile=mutants/coverage.ini", "-m")
FOLDER = Path("var", "test", "1")
"""Of the tests' own folders the first, which is free where one run follows the other."""
LONGEST = 3600.0
"""Seconds for many tests without changes."""


@dataclass(frozen=True)
class Run:
    outcome: Outcome
    output: str


class Lane:
    """One pytest at a time. A database that a stopped run may have left half-way is made anew for the next."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "copy"
        self._folder = folder
        self._database = "--create-db"

    def make_ready(self, commit: str) -> None:
        copy(commit, self.root)
        self.python("scripts/messages.py", "--compile")
        self.python("-m", "compileall", "-q", "src", "mutants")

    @contextmanager
    def served(self) -> Iterator[None]:
        """The database server runs for as long as the lane is used."""
        with subprocess.Popen(
            [sys.executable, "-m", "mutants.server"],
            cwd=self.root,
            env=self._environment({}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as server:
            if server.stdout:
                server.stdout.readline()
            try:
                yield
            finally:
                server.communicate()

    def watched(self, arguments: Sequence[str], environment: Mapping[str, str]) -> Run:
        """Tests of the unchanged code, whatever they say, with coverage."""
        return self._pytest(WATCHING, ["-p", "mutants.watching", *arguments], environment, LONGEST)

    def tried(self, tests: Sequence[str], timeout: float, *, until_one_fails: bool = True) -> Run:
        """The tests in this order."""
        picked = self._folder / "picked.json"
        picked.write_text(json.dumps(list(tests)), encoding="utf-8")
        files = dict.fromkeys(test.partition("::")[0] for test in tests)
        arguments = [*(["--exitfirst"] if until_one_fails else []), *files]
        return self._pytest((), arguments, {PICKED: str(picked)}, timeout)

    def python(self, *arguments: str) -> Run:
        return self._run(arguments, {}, timeout=120)

    def _pytest(
        self, under: Sequence[str], arguments: Sequence[str], environment: Mapping[str, str], timeout: float
    ) -> Run:
        again = [self._database, "-p", "no:cacheprovider", "-p", "mutants.picking"]
        self._database = "--reuse-db"
        return self._run(
            ["-m", *under, "pytest", "--quiet", *again, *arguments], environment, timeout=timeout
        )

    def _run(self, arguments: Sequence[str], environment: Mapping[str, str], *, timeout: float) -> Run:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=self.root,
            env=self._environment(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        try:
            output, _ = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            self._database = "--create-db"
            return Run("timeout", process.communicate()[0])
        return Run("failed" if process.returncode else "passed", output)

    def _environment(self, more: Mapping[str, str]) -> dict[str, str]:
        """No more bytecode is written: a change within a second that keeps the length would not be read."""
        return {
            **os.environ,
            "SAMORDNA_VAR": str(self.root / FOLDER),
            "PYTHONPATH": f"{self.root / 'src'}:{self.root}",
            "PYTHONDONTWRITEBYTECODE": "1",
            **more,
        }
