"""The job that reminds: what arrives at a mail server, also when the worker is killed or the server is away."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.models import ProcrastinateJob

from samordna.accounts.roles import Role
from samordna.config.database import url
from samordna.core.mail import MailNotSent, mail_deliver
from samordna.core.models import OutgoingMail
from samordna.core.tenancy import acting_for
from samordna.core.tests.postbox import Postbox, postbox_for
from samordna.followup import tasks
from samordna.followup.models import Reminder
from samordna.followup.occasions.tests.office import OPENS, Office, at
from samordna.followup.tasks import REMIND_TASK, remind_at, remind_everywhere
from samordna.followup.tests.dying import AT_ONCE, BATCHES

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

PEOPLE = 7


@pytest.fixture
def postbox(settings: Any) -> Iterator[Postbox]:
    with postbox_for(settings) as box:
        yield box


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    """Seven people, who are reminded two at a time."""
    office = Office()
    for _n in range(PEOPLE):
        office.person(Role.CONTRIBUTOR)
    monkeypatch.setattr(tasks, "AT_ONCE", AT_ONCE)
    return office


def is_killed(settings: Any, *work: str, module: str = "samordna.followup.tests.dying") -> bool:
    """Whether a process that does ``work`` with the test's own database and mail server was killed."""
    name = connection.settings_dict["NAME"]
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "samordna.config.settings",
        "DATABASE_URL": url("app").replace("/samordna?", f"/{name}?"),
        "SAMORDNA_EMAIL_HOST": settings.EMAIL_HOST,
        "SAMORDNA_EMAIL_PORT": str(settings.EMAIL_PORT),
        "SAMORDNA_EMAIL_STARTTLS": "0",
    }
    command = [sys.executable, "-m", module, *work]
    return subprocess.run(command, env=environment, check=False).returncode == -signal.SIGKILL


def everything_is_delivered() -> None:
    with app.replace_connector(DjangoConnector().get_worker_connector()) as worker:
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)


def reminded(office: Office) -> int:
    with acting_for(office.home.pk):
        return Reminder.objects.count()


def test_each_is_reminded_once_though_workers_are_killed(
    office: Office, postbox: Postbox, settings: Any
) -> None:
    assert is_killed(settings, "remind", str(office.home.pk), at(OPENS).isoformat())
    decided = AT_ONCE * BATCHES
    assert (reminded(office), OutgoingMail.objects.count()) == (decided, decided)
    assert is_killed(settings, "deliver")
    assert remind_at(office.home.pk, at(OPENS)) == PEOPLE - decided
    assert remind_at(office.home.pk, at(OPENS)) == 0
    everything_is_delivered()
    took = [envelope.rcpt_tos[0] for envelope in postbox.envelopes]
    assert (len(took), len({*took})) == (PEOPLE, PEOPLE)
    assert all("T1 2027" in str(message["Subject"]) for message in postbox.messages)


def test_a_server_that_is_away_loses_none(office: Office, postbox: Postbox, settings: Any) -> None:
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    remind_at(office.home.pk, at(OPENS))
    for one in OutgoingMail.objects.all():
        with pytest.raises(MailNotSent):
            mail_deliver(mail_id=one.pk)
    assert remind_at(office.home.pk, at(OPENS)) == 0
    settings.EMAIL_PORT = port
    everything_is_delivered()
    assert len(postbox.envelopes) == PEOPLE


@pytest.mark.parametrize(("hour", "jobs"), [("06:11", 0), ("07:11", 1), ("17:11", 1), ("18:11", 0)])
def test_the_job_comes_every_hour_in_which_mail_may(office: Office, hour: str, jobs: int) -> None:
    with time_machine.travel(at(OPENS, hour)):
        remind_everywhere(timestamp=0)
        remind_everywhere(timestamp=1)
    assert ProcrastinateJob.objects.filter(task_name=REMIND_TASK).count() == jobs
