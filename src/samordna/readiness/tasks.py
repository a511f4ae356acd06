"""Background jobs of alarms."""

import logging
from contextlib import suppress

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from samordna.core.jobs import with_fresh_connection
from samordna.core.queues import BEFORE_OTHERS, Queue
from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality
from samordna.readiness.commands.activations import activation_run
from samordna.readiness.models import Activation, Notice
from samordna.readiness.notices import sending
from samordna.readiness.notices.making import SEND_TASK
from samordna.readiness.notices.watching import mails_follow
from samordna.readiness.waking import RUN_TASK

log = logging.getLogger(__name__)


@app.task(name=RUN_TASK, queue=Queue.MAIL, priority=BEFORE_OTHERS)
@with_fresh_connection
def run(municipality_id: int, activation_id: int) -> None:
    """Go on with an alarm at the moment when something falls due."""
    with suppress(Activation.DoesNotExist), acting_for(municipality_id):
        activation_run(activation=Activation.objects.get(pk=activation_id))


@app.periodic(cron="* * * * *")
@app.task(
    name="readiness.run_everywhere",
    queue=Queue.MAIL,
    priority=BEFORE_OTHERS,
    queueing_lock="readiness.run_everywhere",
)
@with_fresh_connection
def run_everywhere(timestamp: int) -> None:
    """Each minute, go on with every open alarm: whatever a killed worker or a database that was away has left is done once."""
    for municipality_id in Municipality.objects.values_list("pk", flat=True):
        run_open(municipality_id)


def run_open(municipality_id: int) -> int:
    """Go on with the open alarms of a municipality; how many entries that made. One that cannot go on stops no other."""
    with acting_for(municipality_id):
        mails_follow(Notice.objects.filter(activation__closed_at=None))
        rows = list(Activation.objects.filter(municipality=municipality_id, closed_at=None))
    count = 0
    for row in rows:
        try:
            with acting_for(municipality_id):
                count += activation_run(activation=row)
        except Exception:
            log.exception("alarm %s cannot go on", row.pk)
    return count


@app.task(name=SEND_TASK, queue=Queue.MAIL, priority=BEFORE_OTHERS)
@with_fresh_connection
def send_notices(municipality_id: int, notice_ids: list[int]) -> None:
    """Hand the messages of an alarm over."""
    sending.notices_deliver(municipality_id, notice_ids)


@app.task(
    name=sending.AGAIN_TASK,
    queue=Queue.MAIL,
    priority=BEFORE_OTHERS,
    pass_context=True,
    retry=RetryStrategy(max_attempts=sending.MOST_ATTEMPTS, exponential_wait=4),
)
def send_notice_again(context: JobContext, municipality_id: int, notice_id: int) -> None:
    """Once more what a gateway did not take, after 4, 16, 64 … seconds. Raises NoticeNotSent, which has it tried again."""
    is_last = context.job.attempts + 1 >= sending.MOST_ATTEMPTS
    with_fresh_connection(sending.notice_deliver_again)(
        municipality_id=municipality_id, notice_id=notice_id, is_last=is_last
    )
