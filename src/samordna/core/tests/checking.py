"""``make check`` at work beside the tests (``--with-checks``), which leave a core idle now and then. See docs/adr/0012.

What the checks say stands at the end, before pytest's own summary line; where one of them fails, the tests end at once.
"""

import os
import signal
import subprocess
from tempfile import TemporaryFile

import pytest

OURS = {"MAKEFLAGS", "MAKELEVEL", "SAMORDNA_VAR", "SAMORDNA_DATABASE_ROLE"}
"""What the tests, and the make that started them, have put into the environment."""
FAILED = "make check failed, see above"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--with-checks", action="store_true", help="run make check beside the tests")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("with_checks") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Checks())


class Checks:
    """Begun with the first, so that what is wrong is known early."""

    def __init__(self) -> None:
        self._said = TemporaryFile()  # noqa: SIM115
        self._process = subprocess.Popen(
            ["make", "--no-print-directory", "check"],  # noqa: S607
            env={name: value for name, value in os.environ.items() if name not in OURS},
            stdin=subprocess.DEVNULL,
            stdout=self._said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def pytest_runtest_logreport(self) -> None:
        if self._process.poll():
            pytest.exit(FAILED)

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        if exitstatus == pytest.ExitCode.INTERRUPTED and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGTERM)
        if self._process.wait() and exitstatus == pytest.ExitCode.OK:
            session.shouldfail = FAILED
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        with self._said:
            self._said.seek(0)
            terminalreporter.section("checks")
            terminalreporter.write(self._said.read().decode(errors="replace"))
