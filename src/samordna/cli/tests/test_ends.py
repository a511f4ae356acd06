"""However a command ends, it ends with a word that a person understands and a code that a script does."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from samordna.cli.arguments import LONGEST, SHOWN
from samordna.cli.interruption import interruptions_kept
from samordna.cli.tests.calling import samordna

FULL = Path("/dev/full")
BEGINS = """
import signal, sys
from samordna.cli import main
set_to = signal.signal
def told(number, handler):
    before = set_to(number, handler)
    if handler == signal.SIG_DFL:
        print(flush=True)
    return before
signal.signal = told
sys.argv[0] = "samordna"
main()
"""
"""The command, with a line when our own first words have been said: what Python hears before them it answers itself."""
ENDS = """
import atexit, gc, sys
atexit.register(lambda: print(gc.get_freeze_count() > 1000))  # asked last
from samordna.cli import main
sys.argv[1:] = ["--help"]
main()
"""
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("SAMORDNA", "DJANGO", "DATABASE"))
}
PATH_MAX = 4096


def begin(*arguments: str, stdout: int | None = subprocess.PIPE) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "samordna", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    )


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", [["demo", "users"], ["--help"], ["demo", "users", "--json"]])
def test_a_full_disk_is_told_in_one_line(command: list[str]) -> None:
    with FULL.open("w") as full, begin(*command, stdout=full.fileno()) as process:
        _said, told = process.communicate()
    assert process.returncode == 2
    assert told == "samordna: det som skulle skrivas ut gick inte att skriva: No space left on device.\n"


def test_what_ends_with_the_process_is_not_looked_through_first() -> None:
    done = subprocess.run([sys.executable, "-c", ENDS], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("\nTrue\n")


def test_a_reader_that_has_gone_is_no_fault() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with begin("demo", "users", stdout=writing) as process:
        os.close(writing)
        _said, told = process.communicate()
    assert (process.returncode, told) == (1, "")


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0, 0.1, 0.2, 0.4, 0.8])
def test_ctrl_c_leaves_no_traceback_however_early(tmp_path: Path, seconds: float) -> None:
    long = tmp_path / "plan.txt"
    long.write_text("Skolan ska erbjuda alla elever samtal om demokrati varje år.\n\n" * 20_000)
    with subprocess.Popen(
        [sys.executable, "-c", BEGINS, "read", str(long)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    ) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(seconds)
        while process.poll() is None:  # as somebody does who sees that nothing ends: Python may lose one
            process.send_signal(signal.SIGINT)
            time.sleep(1)
        _said, told = process.communicate(timeout=60)
    assert told == b""
    assert process.returncode in {130, -signal.SIGINT}


def test_ctrl_c_inside_a_callback_comes_again(capsys: pytest.CaptureFixture[str]) -> None:
    class Callback:
        def __del__(self) -> None:
            raise KeyboardInterrupt

    def works() -> None:
        Callback()
        time.sleep(10)

    with interruptions_kept(), pytest.raises(KeyboardInterrupt):
        works()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("command", [["read"], ["restore"], ["serve", "--host"], []])
def test_a_huge_argument_is_not_said_again(command: list[str]) -> None:
    done = samordna(*command, "A" * (LONGEST + 1))
    assert done.returncode == 2
    assert len(done.stderr) < 200
    assert f"{'A' * SHOWN}…” är {LONGEST + 1} tecken" in done.stderr.decode()


def test_the_name_of_a_file_that_is_not_there_is_shortened() -> None:
    done = samordna("read", "B" * LONGEST)
    assert done.returncode == 2
    assert len(done.stderr) < 10 * SHOWN
    assert f"{'B' * SHOWN}…B" in done.stderr.decode()
