"""What is received before a thread begins, and what is not."""

import asyncio
import os
import sys
import tempfile
import threading
from collections.abc import AsyncIterator, Iterable
from types import SimpleNamespace
from typing import Any

import pytest

from samordna.config.web import gate as gates
from samordna.config.web.bodies import KEPT_IN_MEMORY, Gone, Patience, Reception, Refused, Room
from samordna.config.web.environ import environ_of
from samordna.config.web.gate import MOST_FROM_STRANGERS, ROOM_FOR_SIGN_INS, Gate
from samordna.core.gate_refusals import MARK, Reason

IN_PEACE = Patience(first=60, rate=1)
AT_ONCE = Patience(first=0.01, rate=1_000_000)
ROOM = Room(places=2, for_one=1)


async def chunks(*parts: bytes, then_silence: bool = False) -> AsyncIterator[bytes]:
    for part in parts:
        yield part
    if then_silence:
        await asyncio.Event().wait()


def receive(sent: AsyncIterator[bytes], *, stated: int | None, patience: Patience = IN_PEACE) -> bytes:
    async def run() -> bytes:
        reception = Reception(ROOM, patience)
        async with reception.received(sent, stated=stated, most=100, network="a") as body:
            assert body.size == (stated if stated is not None else body.size)
            return body.file.read()

    return asyncio.run(run())


def test_a_body_comes_whole() -> None:
    assert receive(chunks(b"ab", b"cd"), stated=4) == b"abcd"
    assert receive(chunks(b"ab", b"cd"), stated=None) == b"abcd"


def test_who_sends_slowly_is_not_waited_for() -> None:
    with pytest.raises(Refused) as refused:
        receive(chunks(b"a", then_silence=True), stated=4, patience=AT_ONCE)
    assert refused.value.reason == Reason.TOO_SLOW


@pytest.mark.parametrize("stated", [101, None])
def test_no_more_is_received_than_may_be_sent(stated: int | None) -> None:
    with pytest.raises(Refused) as refused:
        receive(chunks(b"a" * 60, b"b" * 60, then_silence=True), stated=stated)
    assert refused.value.reason == Reason.TOO_LARGE


def test_half_a_body_is_none() -> None:
    with pytest.raises(Gone):
        receive(chunks(b"ab"), stated=4)


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def __enter__(self) -> "Full":
            return self

        def __exit__(self, *_error: object) -> None: ...

        def write(self, _chunk: bytes) -> None:
            raise OSError(28, os.strerror(28))

    monkeypatch.setattr(tempfile, "SpooledTemporaryFile", lambda _size: Full())
    with pytest.raises(Refused) as refused:
        receive(chunks(b"a"), stated=1)
    assert refused.value.reason == Reason.NO_ROOM


def test_one_network_takes_not_every_place() -> None:
    async def run() -> None:
        reception = Reception(ROOM, IN_PEACE)
        async with reception.received(chunks(b"a"), stated=1, most=9, network="a"):
            with pytest.raises(Refused):
                async with reception.received(chunks(b"a"), stated=1, most=9, network="a"):
                    raise AssertionError
            async with reception.received(chunks(b"b"), stated=1, most=9, network="b"):
                with pytest.raises(Refused) as refused:
                    async with reception.received(chunks(b"c"), stated=1, most=9, network="c"):
                        raise AssertionError
                assert refused.value.reason == Reason.TOO_MANY
        async with reception.received(chunks(b"a"), stated=1, most=9, network="a") as body:
            assert body.file.read() == b"a"

    asyncio.run(run())


def test_a_large_body_lies_in_a_file_without_a_name(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    async def run() -> None:
        size = KEPT_IN_MEMORY + 1
        async with Reception(ROOM, IN_PEACE).received(
            chunks(b"a" * size), stated=size, most=size, network="a"
        ) as body:
            assert isinstance(body.file.fileno(), int)
            assert list(tmp_path.iterdir()) == []

    asyncio.run(run())


class Protocol:
    """As granian gives it: a body to read, and one answer to give."""

    def __init__(self, *sent: bytes) -> None:
        self.sent = sent
        self.answer: tuple[int, dict[str, str], bytes] | None = None

    def __aiter__(self) -> AsyncIterator[bytes]:
        return chunks(*self.sent)

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.answer = (status, dict(headers), body)


class Headers(dict[str, str]):
    """Those of a request, with small letters."""


SIGN_IN = "/logga-in/"


def scope(path: str = "/å/", client: str = "192.0.2.7", **headers: str) -> Any:
    return SimpleNamespace(
        method="POST",
        path=path,
        query_string="q=1",
        http_version="1.1",
        scheme="http",
        server="127.0.0.1:8000",
        client=f"{client}:5000",
        authority=None,
        headers=Headers({name.replace("_", "-"): value for name, value in headers.items()}),
    )


class Said(list[bytes]):
    """The parts of an answer."""

    def close(self) -> None: ...


def through(scope: Any, protocol: Protocol) -> list[dict[str, Any]]:
    """What Django was asked."""
    asked: list[dict[str, Any]] = []

    def application(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        asked.append(environ | {"read": environ["wsgi.input"].read()})
        start("200 OK", [("x", "y")])
        return Said([b"svar"])

    asyncio.run(Gate(application, sign_in=SIGN_IN).__rsgi__(scope, protocol))
    return asked


def test_django_is_asked_with_the_whole_body() -> None:
    protocol = Protocol(b"a=", b"1")
    (asked,) = through(scope(content_length="3", content_type="text/plain", host="exempel.se"), protocol)
    assert asked["read"] == b"a=1"
    assert asked["CONTENT_LENGTH"] == "3"
    assert asked["CONTENT_TYPE"] == "text/plain"
    assert asked["HTTP_HOST"] == "exempel.se"
    assert asked["REMOTE_ADDR"] == "192.0.2.7"
    assert asked["PATH_INFO"].encode("latin-1").decode() == "/å/"
    assert MARK not in asked
    assert protocol.answer == (200, {"x": "y"}, b"svar")


def test_a_stranger_sends_no_file() -> None:
    size = str(MOST_FROM_STRANGERS + 1)
    protocol = Protocol()
    (asked,) = through(scope(content_length=size), protocol)
    assert asked[MARK] == Reason.TOO_LARGE
    assert protocol.answer
    assert protocol.answer[1]["connection"] == "close"


def test_half_a_request_reaches_nobody() -> None:
    assert through(scope(content_length="9"), Protocol(b"half")) == []


def test_a_header_with_an_underscore_is_not_taken_for_one_with_a_hyphen() -> None:
    told = scope(host="exempel.se")
    told.headers["x_forwarded_for"] = "192.0.2.1"
    assert "HTTP_X_FORWARDED_FOR" not in environ_of(told)


class SlowToSignIn:
    """Django, for as long as a password is checked. Pages are answered at once."""

    def __init__(self) -> None:
        self.checked = threading.Event()

    def __call__(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        if MARK in environ:
            start("503 Service Unavailable", [])
            return Said([environ[MARK].encode()])
        if environ["PATH_INFO"] == SIGN_IN:
            self.checked.wait(timeout=60)
        start("200 OK", [])
        return Said([b"svar"])


def test_guesses_wait_for_guesses_and_hold_up_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gates, "HELD_SECONDS", 0.0)
    django = SlowToSignIn()

    async def run() -> None:
        gate = Gate(django, sign_in=SIGN_IN)
        guesses = [Protocol(b"gissning") for _place in range(ROOM_FOR_SIGN_INS.places)]
        waiting = [
            asyncio.create_task(
                gate.__rsgi__(scope(SIGN_IN, client=f"192.0.2.{number}", content_length="8"), guess)
            )
            for number, guess in enumerate(guesses)
        ]
        await asyncio.sleep(0)
        page, one_more = Protocol(b"a"), Protocol(b"gissning")
        await gate.__rsgi__(scope(content_length="1"), page)
        await gate.__rsgi__(scope(SIGN_IN, client="198.51.100.1", content_length="8"), one_more)
        assert page.answer == (200, {}, b"svar")
        assert one_more.answer == (503, {"connection": "close"}, Reason.TOO_MANY.encode())
        assert [guess.answer for guess in guesses] == [None] * len(guesses)
        django.checked.set()
        await asyncio.gather(*waiting)
        assert {guess.answer and guess.answer[0] for guess in guesses} == {200}

    asyncio.run(run())


@pytest.mark.skipif(sys.platform != "linux", reason="threads have no priorities of their own")
def test_the_thread_that_checks_passwords_gives_way_to_those_of_pages() -> None:
    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    gate = Gate(SlowToSignIn(), sign_in=SIGN_IN)
    checking, pages = (lane.threads.submit(niceness).result() for lane in (gate._sign_ins, gate._pages))
    assert checking == max(gates.NICENESS, pages)
    assert pages == niceness()


def test_whoever_finds_no_room_to_sign_in_is_not_answered_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[float] = []

    async def sleep(seconds: float) -> None:
        held.append(seconds)

    monkeypatch.setattr(gates, "ROOM_FOR_SIGN_INS", Room(places=0, for_one=0))
    monkeypatch.setattr(asyncio, "sleep", sleep)
    protocol = Protocol(b"gissning")
    (asked,) = through(scope(SIGN_IN, content_length="8"), protocol)
    assert asked[MARK] == Reason.TOO_MANY
    assert held == [gates.HELD_SECONDS]
