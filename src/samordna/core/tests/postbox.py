"""A mail server for tests, which mails are really sent to."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Postbox:
    """A mail server that keeps what it is given, or says no."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.says = ""
        self.refuses: Callable[[str], bool] = lambda _address: False

    async def handle_RCPT(  # noqa: N802 - the server's name for it
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.says or self.refuses(address):
            return f"{self.says or '450 later'} {address}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        return "250 OK"

    @property
    def messages(self) -> list[Any]:
        return [message_from_bytes(one.content or b"", policy=policy.default) for one in self.envelopes]  # type: ignore[arg-type]


@contextmanager
def postbox_for(settings: Any) -> Iterator[Postbox]:
    """The server, with the settings that have mails sent to it."""
    box = Postbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    settings.EMAIL_USE_TLS = False
    settings.DEFAULT_FROM_EMAIL = "Samordna <samordna@kommun.example>"
    yield box
    controller.stop()
