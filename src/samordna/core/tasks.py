"""Background jobs about the background jobs, and the sending of mail."""

from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from samordna.core import mail
from samordna.core.jobs import with_fresh_connection
from samordna.core.models import Kept, SentForm
from samordna.core.queues import BEFORE_OTHERS, Queue

MOST_ATTEMPTS = 5
"""A job that has been dropped so many times is given up: it may be what kills the worker."""


@app.periodic(cron="* * * * *")
@app.task(name="core.retry_dropped", queueing_lock="core.retry_dropped")
async def retry_dropped(timestamp: int) -> None:
    """Every minute, take up again the jobs whose worker was killed."""
    for job in await app.job_manager.get_stalled_jobs():
        if job.attempts < MOST_ATTEMPTS:
            await app.job_manager.retry_job(job)
        else:
            await app.job_manager.finish_job(job, status=Status.FAILED, delete_job=False)


@app.task(
    name=mail.SEND_TASK,
    queue=Queue.MAIL,
    priority=BEFORE_OTHERS,
    pass_context=True,
    retry=RetryStrategy(max_attempts=mail.MOST_ATTEMPTS, exponential_wait=4),
)
def send_mail(context: JobContext, mail_id: int) -> None:
    """Send a mail; tried again after 4, 16, 64 … seconds, the last time after some hours."""
    is_last = context.job.attempts + 1 >= mail.MOST_ATTEMPTS
    with_fresh_connection(mail.mail_deliver)(mail_id=mail_id, is_last_attempt=is_last)


@app.task(name=mail.SEND_MANY_TASK, queue=Queue.MAIL, priority=BEFORE_OTHERS - 1)
@with_fresh_connection
def send_mails(mail_ids: list[int]) -> None:
    """Send mails to many; letters to one, such as a link to sign in, go before them."""
    mail.mails_deliver(mail_ids=mail_ids)


@app.periodic(cron="41 3 * * *")
@app.task(name="core.expire_mails")
@with_fresh_connection
def expire_mails(timestamp: int) -> None:
    """Every night, forget old mails."""
    mail.mails_expire()


@app.periodic(cron="*/20 * * * *")
@app.task(name="core.forget_kept")
@with_fresh_connection
def forget_kept(timestamp: int) -> None:
    """Three times an hour, forget what was to be remembered for a while."""
    kept_forget()


def kept_forget() -> None:
    """Forget counters, codes and marks of sent forms whose time is over."""
    for kept in (Kept, SentForm):
        kept.objects.filter(expires_at__lt=timezone.now()).delete()
