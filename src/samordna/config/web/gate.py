"""The gate: receives a request whole, gives it to a thread, and sends the answer for as long as somebody reads it."""

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.conf import settings

from samordna.config.web.bodies import KEPT_IN_MEMORY, Gone, Patience, Reception, Refused, Room
from samordna.config.web.environ import environ_of, with_body
from samordna.config.web.sending import send
from samordna.config.web.sockets import hang_up_on_who_does_not_read
from samordna.core.gate_refusals import MARK
from samordna.core.network import client_network

PAGES_AT_ONCE = 4
FILES_AT_ONCE = 1
"""Large bodies have a thread of their own, so that they hold up each other and no page."""
SIGN_INS_AT_ONCE = 1
"""Whoever signs in waits for whoever signs in: a password is dear to check, and guesses must hold up nothing but guesses."""
WITH_FORMS = Patience(first=10.0, rate=8 * 1024)
WITH_FILES = Patience(first=30.0, rate=8 * 1024)
NICENESS = 10
"""Of the threads that check passwords: pages get nine tenths of a processor that both want."""
ROOM_FOR_FORMS = Room(places=128, for_one=32)
ROOM_FOR_FILES = Room(places=24, for_one=16)
ROOM_FOR_SIGN_INS = Room(places=32, for_one=16)
HELD_SECONDS = 8.0
"""How long the answer waits to whoever finds no room to sign in, so that guessing on at once is no use."""
MOST_FROM_STRANGERS = 1024 * 1024
"""Bytes of a request without a session, which has no file to send."""
_log = logging.getLogger(__name__)
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@dataclass(slots=True)
class Answer:
    """What Django answers, made to the end."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Lane:
    """What is received together and waits for the same threads. ``held`` is how many seconds a refusal waits."""

    reception: Reception
    threads: ThreadPoolExecutor
    held: float = 0.0


class Gate:
    """Granian's application (RSGI) around Django's (WSGI)."""

    def __init__(self, application: Application, *, sign_in: str) -> None:
        """``sign_in`` is the path where passwords of those not signed in are sent."""
        self._application = application
        self._sign_in_path = sign_in
        self._pages = Lane(Reception(ROOM_FOR_FORMS, WITH_FORMS), ThreadPoolExecutor(PAGES_AT_ONCE, "pages"))
        self._files = Lane(Reception(ROOM_FOR_FILES, WITH_FILES), ThreadPoolExecutor(FILES_AT_ONCE, "files"))
        self._sign_ins = Lane(
            Reception(ROOM_FOR_SIGN_INS, WITH_FORMS),
            ThreadPoolExecutor(SIGN_INS_AT_ONCE, "sign-ins", initializer=_give_way),
            HELD_SECONDS,
        )

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        hang_up_on_who_does_not_read()

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        environ = environ_of(scope)
        stated = scope.headers.get("content-length")
        if stated is None and "transfer-encoding" not in scope.headers:
            await self._answer(protocol, self._pages, environ)
            return
        size = None if stated is None else int(stated)
        lane = self._lane(environ, size)
        try:
            await self._receive(protocol, lane, environ, size)
        except Gone:
            return
        except Refused as refusal:
            await asyncio.sleep(lane.held)
            environ[MARK] = refusal.reason
            await self._answer(protocol, self._pages, environ, more=[("connection", "close")])

    def _lane(self, environ: dict[str, Any], stated: int | None) -> Lane:
        if environ["PATH_INFO"] == self._sign_in_path:
            return self._sign_ins
        return self._files if stated is None or stated > KEPT_IN_MEMORY else self._pages

    async def _receive(self, protocol: Any, lane: Lane, environ: dict[str, Any], stated: int | None) -> None:
        async with lane.reception.received(
            protocol, stated=stated, most=_most(environ), network=_network(environ)
        ) as body:
            await self._answer(protocol, lane, with_body(environ, body.file, body.size))

    async def _answer(
        self,
        protocol: Any,
        lane: Lane,
        environ: dict[str, Any],
        more: Iterable[tuple[str, str]] = (),
    ) -> None:
        answer = await asyncio.get_running_loop().run_in_executor(lane.threads, self._run, environ)
        await send(protocol, answer.status, [*answer.headers, *more], answer.body)

    def _run(self, environ: dict[str, Any]) -> Answer:
        """In a thread: the whole answer, so that the thread never waits for whoever reads it."""
        answer = Answer(500, [])

        def start(status: str, headers: list[tuple[str, str]], _error: Any = None) -> None:
            answer.status = int(status.split(" ", 1)[0])
            answer.headers = headers

        response: Any = self._application(environ, start)
        try:
            answer.body = b"".join(response)
        except Exception:
            _log.exception("The answer could not be made")
            return Answer(500, [])
        finally:
            response.close()
        return answer


def _give_way() -> None:
    """Let the thread take what processor the others leave. Only Linux has a priority for each thread."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, max(NICENESS, os.getpriority(os.PRIO_PROCESS, thread)))


def _most(environ: dict[str, Any]) -> int:
    has_session = f"{settings.SESSION_COOKIE_NAME}=" in environ.get("HTTP_COOKIE", "")
    return settings.REQUEST_LIMIT if has_session else MOST_FROM_STRANGERS


def _network(environ: dict[str, Any]) -> str:
    return client_network(SimpleNamespace(META=environ))  # type: ignore[arg-type]
