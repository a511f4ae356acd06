"""A mail server that counts what it is given: ``python -m bench.receiver PORT``, until its input ends."""

import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Counting:
    def __init__(self) -> None:
        self.count = 0

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - its name there
        self.count += 1
        return "250 OK"


def main() -> None:
    counting = Counting()
    controller = Controller(counting, hostname="127.0.0.1", port=int(sys.argv[1]))
    controller.start()
    print("ready", flush=True)
    sys.stdin.read()
    controller.stop()
    print(counting.count, flush=True)


if __name__ == "__main__":
    main()
