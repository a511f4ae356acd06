"""The whole installation as an administrator meets it: start, crash, stop."""

import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from samordna.config.database import bundle
from samordna.config.tests.installation import Installation, free_port, lives, wait_until
from samordna.core.queues import WORKERS, Queue
from samordna.core.tests import migrated

pytestmark = pytest.mark.slow

JOBS = [f"--queues {','.join(worker.queues)}" for worker in WORKERS]
"""What each process that does background jobs is told by."""

SEND = """
from procrastinate.contrib.django import app
from samordna.core.mail import mail_send
for number in range(9):
    app.configure_task("intake.read_upload").defer(upload_id=-number, municipality_id=1)
mail_send(to="larm@ekdala.example", subject="Larm", text="Larm")
"""
"""Files to read, more than are read at once, and then a letter."""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """It begins with made tables: that they are made, and by one of two that start at once, is tried in test_first_starts.py."""
    folder = tmp_path_factory.mktemp("var")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SAMORDNA_VAR", str(folder))
        migrated.lay_out()
    installation = Installation(folder, "--demo")
    installation.start()
    yield installation
    if installation.process and installation.process.poll() is None:
        installation.stop()


@pytest.fixture
def installation(started: Installation) -> Installation:
    """One that runs, whatever the test before did to it."""
    if started.process is None or started.process.poll() is not None:
        started.start()
    wait_until(started.answers)
    return started


@pytest.mark.parametrize("victim", [str(bundle.programs() / "postgres"), "granian", *JOBS])
def test_a_killed_process_is_started_again(installation: Installation, victim: str) -> None:
    killed = installation.named(victim)
    killed.kill()
    wait_until(lambda: not lives(killed))
    assert installation.named(victim).pid != killed.pid
    wait_until(installation.answers)


def test_a_killed_web_worker_is_started_again(installation: Installation) -> None:
    web = installation.named("granian")
    before = web.children()
    before[0].kill()
    wait_until(lambda: len([worker for worker in web.children() if lives(worker)]) == len(before))
    wait_until(installation.answers)


def test_a_killed_backend_does_no_lasting_harm(installation: Installation) -> None:
    installation.named("samordna_app samordna").kill()
    wait_until(lambda: installation.answers() and installation.find("samordna_app samordna") is not None)


@pytest.fixture(scope="module")
def slow_ones(started: Installation) -> Iterator[list[socket.socket]]:
    """More of them than there are threads, each with half a form under way."""
    cookie = started.page("/logga-in/").headers["Set-Cookie"].partition(";")[0]
    head = f"POST /logga-in/ HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nContent-Length: 1000\r\n"
    half = f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=".encode()
    with ExitStack() as kept:
        slow = [
            kept.enter_context(socket.create_connection(("127.0.0.1", started.port))) for _one in range(24)
        ]
        for one in slow:
            one.sendall(half)
        yield slow


def test_who_sends_slowly_stops_nobody(installation: Installation, slow_ones: list[socket.socket]) -> None:
    """Nor any of the tests from here to where they are told."""
    assert installation.page("/logga-in/").status == 200


@pytest.mark.parametrize("who", ["granian", f"--queues {Queue.MAIL}"])
def test_those_who_write_letters_know_where_the_site_is(installation: Installation, who: str) -> None:
    told = installation.named(who).environ()
    assert told["SAMORDNA_SERVED_AT"] == f"http://127.0.0.1:{installation.port}"


def test_letters_do_not_wait_for_what_is_read(installation: Installation) -> None:
    reader = installation.named(f"--queues {Queue.READING}")
    reader.suspend()  # as when it reads something long
    try:
        sent = installation.run("manage", "shell", "-v", "0", "-c", SEND)
        assert sent.returncode == 0, sent.stderr
        wait_until(lambda: any(installation.output.parent.glob("mail/*")))
    finally:
        reader.resume()


def test_a_second_one_in_the_same_folder_says_so(installation: Installation) -> None:
    second = installation.run("serve", "--port", str(free_port()))
    assert second.returncode == 2
    assert "körs redan" in second.stderr
    assert installation.answers()


def test_a_taken_port_is_named(installation: Installation, tmp_path: Path) -> None:
    other = Installation(tmp_path).run("serve", "--port", str(installation.port))
    assert other.returncode == 2
    assert str(installation.port) in other.stderr
    assert "Traceback" not in other.stderr


def test_a_command_uses_the_server_that_runs(installation: Installation) -> None:
    loaded = installation.run("demo", "load")
    assert loaded.returncode == 0, loaded.stderr
    assert "redan innehåll" in loaded.stdout
    assert installation.answers()


def test_who_sends_slowly_is_told(installation: Installation, slow_ones: list[socket.socket]) -> None:
    assert slow_ones[0].recv(12) == b"HTTP/1.1 408"


def test_when_the_supervisor_is_killed_everything_ends(installation: Installation) -> None:
    orphans = installation.processes()
    installation.stop(signal.SIGKILL)
    wait_until(lambda: not any(map(lives, orphans)))


def test_a_start_at_once_after_a_kill_recovers(installation: Installation) -> None:
    installation.stop(signal.SIGKILL)
    installation.start()
    assert installation.answers()


def test_a_start_after_everything_was_killed_recovers(installation: Installation) -> None:
    everything = installation.processes()
    installation.stop(signal.SIGKILL)
    for process in everything:
        if lives(process):
            process.kill()
    kept = installation.output.parent / "tmp"
    (kept / "tmpabc").mkdir()
    (kept / "tmpabc" / "plan.docx").write_text("what was being read")
    installation.start()
    assert installation.answers()
    assert kept.stat().st_mode & 0o777 == 0o700
    assert not any(kept.iterdir()), "nothing of what was read is left"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_asked_to_stop_everything_stops(installation: Installation, number: signal.Signals) -> None:
    children = installation.processes()
    assert installation.stop(number) == 0
    assert not any(map(lives, children))
    assert "Traceback" not in installation.output.read_text(encoding="utf-8")
