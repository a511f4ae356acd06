"""The whole installation as an administrator meets it: start, crash, stop."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.slow

STARTED_BY = 60


class Installation:
    """A `samordna serve` of its own, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.environment = {
            **{name: value for name, value in os.environ.items() if name != "SAMORDNA_DATABASE_ROLE"},
            "SAMORDNA_VAR": str(folder),
        }
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        self.process = self.run("serve", "--demo", "--port", str(self.port))
        wait_until(self.answers)

    def run(self, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "samordna", *arguments],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=2) as answer:
                return answer.status == 200
        except OSError:
            return False

    def processes(self) -> list[psutil.Process]:
        assert self.process
        return psutil.Process(self.process.pid).children(recursive=True)

    def named(self, word: str) -> psutil.Process:
        return next(process for process in self.processes() if word in " ".join(process.cmdline()))

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        assert self.process
        self.process.send_signal(number)
        return self.process.wait(timeout=30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(condition: object, seconds: float = STARTED_BY) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():  # type: ignore[operator]
            return
        time.sleep(0.1)
    pytest.fail(f"{condition} did not come true in {seconds} seconds")


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    installation = Installation(tmp_path_factory.mktemp("var"))
    installation.start()
    yield installation
    if installation.process and installation.process.poll() is None:
        installation.stop()


@pytest.mark.parametrize("victim", ["pginstall18/bin/postgres", "granian", "procrastinate"])
def test_a_killed_process_is_started_again(installation: Installation, victim: str) -> None:
    killed = installation.named(victim)
    killed.kill()
    wait_until(lambda: not killed.is_running() or killed.status() == psutil.STATUS_ZOMBIE)
    wait_until(lambda: any(victim in " ".join(process.cmdline()) for process in installation.processes()))
    wait_until(installation.answers)


def test_a_killed_web_worker_is_started_again(installation: Installation) -> None:
    before = installation.named("granian").children()
    before[0].kill()
    wait_until(lambda: len(installation.named("granian").children()) >= len(before))
    wait_until(installation.answers)


def test_a_second_one_in_the_same_folder_says_so(installation: Installation) -> None:
    second = installation.run("serve", "--port", str(free_port()))
    _, errors = second.communicate(timeout=30)
    assert second.returncode == 2
    assert "körs redan" in errors
    assert installation.answers()


def test_a_taken_port_is_named(installation: Installation, tmp_path: Path) -> None:
    other = Installation(tmp_path)
    process = other.run("serve", "--port", str(installation.port))
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 2
    assert str(installation.port) in errors


def test_when_the_supervisor_is_killed_everything_ends_and_the_next_start_recovers(
    installation: Installation,
) -> None:
    orphans = installation.processes()
    installation.stop(signal.SIGKILL)
    wait_until(lambda: not any(process.is_running() for process in orphans))
    installation.start()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_asked_to_stop_everything_stops(installation: Installation, number: signal.Signals) -> None:
    if installation.process is None or installation.process.poll() is not None:
        installation.start()
    children = installation.processes()
    assert installation.stop(number) == 0
    assert not any(process.is_running() for process in children)
