"""A worker that is killed while it decides on a digest's mails: ``python -m samordna.briefings.sending.tests.dying``."""

import sys
from typing import Any

import django


def mail(municipality: str, digest: str) -> None:
    """Dies when the mails are written and their transaction is not over."""
    from samordna.briefings import tasks
    from samordna.briefings.commands import digest_sending
    from samordna.followup.tests.dying import die

    send = digest_sending.mails_send

    def send_and_die(letters: Any) -> Any:
        send(letters)
        die()

    digest_sending.mails_send = send_and_die
    tasks.mail_digest(municipality_id=int(municipality), digest_id=int(digest))


if __name__ == "__main__":
    django.setup()
    mail(*sys.argv[1:])
