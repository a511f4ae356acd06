"""A `samordna serve` of its own, in a folder of its own, as an administrator would start it."""

import os
import random
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPResponse
from pathlib import Path

import psutil
import pytest

STARTED_BY = 120.0


class Installation:
    def __init__(self, folder: Path, *options: str) -> None:
        self.port = free_port()
        self.serve = ("serve", "--port", str(self.port), *options)
        self.output = folder / "output.txt"
        self.environment = {
            **{name: value for name, value in os.environ.items() if name != "SAMORDNA_DATABASE_ROLE"},
            "SAMORDNA_VAR": str(folder),
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and wait until the supervisor itself says that all is up."""
        self.begin()
        wait_until(self.says_it_answers)

    def begin(self) -> None:
        with self.output.open("wb") as output:
            self.process = self._popen(*self.serve, stdout=output, stderr=output)

    def says_it_answers(self) -> bool:
        assert self.process
        assert self.process.poll() is None, f"the supervisor ended: {self.output.read_text(encoding='utf-8')}"
        return f"http://127.0.0.1:{self.port}\n" in self.output.read_text(encoding="utf-8")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        process = self._popen(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        output, errors = process.communicate(timeout=STARTED_BY)
        return subprocess.CompletedProcess(arguments, process.returncode, output.decode(), errors.decode())

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=10) as answer:
                return answer.status == 200
        except OSError:
            return False

    def page(self, path: str) -> HTTPResponse:
        found: HTTPResponse = urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60)
        return found

    def processes(self) -> list[psutil.Process]:
        assert self.process
        return [found for found in psutil.Process(self.process.pid).children(recursive=True) if lives(found)]

    def find(self, word: str) -> psutil.Process | None:
        return next((found for found in self.processes() if word in command_of(found)), None)

    def named(self, word: str) -> psutil.Process:
        """The process, as soon as there is one; what was there and has ended since is none."""
        found: list[psutil.Process] = []

        def is_there() -> bool:
            found[:] = filter(None, [self.find(word)])
            return bool(found)

        wait_until(is_there)
        return found[0]

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        assert self.process
        self.process.send_signal(number)
        return self.process.wait(timeout=STARTED_BY)

    def _popen(self, *arguments: str, **where: object) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", "samordna", *arguments],
            env=self.environment,
            **where,  # type: ignore[call-overload]
        )


def lives(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def command_of(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def free_port() -> int:
    """A port below those that the system hands out by itself, to other tests' servers and browsers too."""
    for port in random.sample(range(15_000, 32_000), 50):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    pytest.fail("no port is free")


def wait_until(condition: Callable[[], bool], seconds: float = STARTED_BY) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return
        time.sleep(0.05)
    pytest.fail(f"{condition} did not come true in {seconds} seconds")
