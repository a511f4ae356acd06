"""A mail server that remembers whom it was given mail for: ``python -m bench.digest_receiver PORT``, until its input ends."""

import json
import sys
from email import message_from_bytes

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Remembering:
    def __init__(self) -> None:
        self.count = 0
        self.addresses: set[str] = set()
        self.ids: set[str] = set()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - its name there
        message = message_from_bytes(envelope.original_content or b"")
        self.count += 1
        self.addresses.update(envelope.rcpt_tos)
        self.ids.add(str(message["Message-ID"]))
        return "250 OK"


def main() -> None:
    box = Remembering()
    controller = Controller(box, hostname="127.0.0.1", port=int(sys.argv[1]))
    controller.start()
    print("ready", flush=True)
    sys.stdin.read()
    controller.stop()
    print(json.dumps({"count": box.count, "addresses": len(box.addresses), "ids": len(box.ids)}), flush=True)


if __name__ == "__main__":
    main()
