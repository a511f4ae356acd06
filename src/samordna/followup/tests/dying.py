"""A worker that is killed in the middle: ``python -m samordna.followup.tests.dying``, with what it does and of whom."""

import os
import signal
import sys
from datetime import datetime
from typing import Any

import django

AT_ONCE = 2
BATCHES = 2
"""So many batches are decided on, and so many mails handed over, before the end."""


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def remind(municipality: str, moment: str) -> None:
    """Dies in the transaction of the batch after :data:`BATCHES`, when its mails are written."""
    from samordna.followup import tasks
    from samordna.followup.commands import reminders

    send, done = reminders.mails_send, 0

    def send_and_die(letters: Any) -> Any:
        nonlocal done
        sent = send(letters)
        if done == BATCHES:
            die()
        done += 1
        return sent

    tasks.AT_ONCE = AT_ONCE
    reminders.mails_send = send_and_die
    tasks.remind_at(int(municipality), datetime.fromisoformat(moment))


def deliver() -> None:
    from samordna.core.mail import mail_deliver
    from samordna.core.models import OutgoingMail

    for mail in OutgoingMail.objects.order_by("pk")[:BATCHES]:
        mail_deliver(mail_id=mail.pk)
    die()


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] == "remind":
        remind(*sys.argv[2:])
    else:
        deliver()
