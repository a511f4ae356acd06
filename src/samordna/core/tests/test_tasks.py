"""Jobs whose worker was killed."""

import asyncio
from contextlib import suppress

import pytest
from asgiref.sync import sync_to_async
from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from samordna.core.queues import WORKERS, Queue
from samordna.core.tasks import MOST_ATTEMPTS, retry_dropped

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def dropped_job(attempts: int) -> int:
    """A job that a worker took and never finished; the worker is gone."""
    number = app.configure_task(retry_dropped.name).defer(timestamp=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', attempts = %s WHERE id = %s", [attempts, number]
        )
    return number


def retry() -> None:
    async def run() -> None:
        async with app.open_async():
            await retry_dropped.func(timestamp=0)

    with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
        asyncio.run(run())


def test_a_dropped_job_waits_for_its_turn_again() -> None:
    number = dropped_job(attempts=1)
    retry()
    assert ProcrastinateJob.objects.get(pk=number).status == "todo"


def test_a_job_that_is_always_dropped_is_given_up() -> None:
    number = dropped_job(attempts=MOST_ATTEMPTS)
    retry()
    assert ProcrastinateJob.objects.get(pk=number).status == "failed"


def test_every_job_is_somebodys() -> None:
    """A worker takes each queue that a job waits in, and nobody who reads files sends letters too."""
    taken = [queue for worker in WORKERS for queue in worker.queues]
    assert len(taken) == len(set(taken))
    assert {task.queue for task in app.tasks.values() if not task.name.startswith("builtin")} <= set(taken)
    assert app.tasks["core.send_mail"].queue == Queue.MAIL
    reader = next(worker for worker in WORKERS if Queue.READING in worker.queues)
    assert reader.queues == (Queue.READING,)
    for name in ("intake.read_upload", "intake.save_upload", "intake.look_again"):
        assert app.tasks[name].queue == Queue.READING


def test_a_job_that_a_job_makes_comes_with_its_transaction_or_not_at_all() -> None:
    """Else a worker takes it before what it is about is there, finds nothing, and no mail is ever sent."""

    def decide() -> None:
        with suppress(ZeroDivisionError), transaction.atomic():
            app.configure_task("core.send_mails").defer(mail_ids=[1])
            raise ZeroDivisionError

    async def run() -> None:
        async with app.open_async():
            await sync_to_async(decide)()

    with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
        asyncio.run(run())
    assert not ProcrastinateJob.objects.exists()
