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
from samordna.readiness.commands.crisis_plan_reminders import crisis_plans_remind
from samordna.readiness.commands.notices_making import SEND_TASK
from samordna.readiness.commands.notices_sending import (
    AGAIN_TASK,
    MOST_ATTEMPTS,
    mails_follow,
    notice_deliver_again,
    notices_deliver,
)
from samordna.readiness.models import Activation, Notice
from samordna.readiness.waking import RUN_TASK

CRISIS_PLANS_TASK = "readiness.remind_of_crisis_plans"
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
    notices_deliver(municipality_id, notice_ids)


@app.task(
    name=AGAIN_TASK,
    queue=Queue.MAIL,
    priority=BEFORE_OTHERS,
    pass_context=True,
    retry=RetryStrategy(max_attempts=MOST_ATTEMPTS, exponential_wait=4),
)
def send_notice_again(context: JobContext, municipality_id: int, notice_id: int) -> None:
    """Once more what a gateway did not take, after 4, 16, 64 … seconds. Raises NoticeNotSent, which has it tried again."""
    is_last = context.job.attempts + 1 >= MOST_ATTEMPTS
    with_fresh_connection(notice_deliver_again)(
        municipality_id=municipality_id, notice_id=notice_id, is_last=is_last
    )


@app.periodic(cron="53 5 * * *")
@app.task(name="readiness.remind_everywhere")
@with_fresh_connection
def remind_everywhere(timestamp: int) -> None:
    """Every night, one job per municipality, so that what fails in one does not keep the others waiting."""
    for municipality_id in Municipality.objects.values_list("pk", flat=True):
        lock = f"{CRISIS_PLANS_TASK} {municipality_id} {timestamp}"
        app.configure_task(CRISIS_PLANS_TASK, queueing_lock=lock).defer(municipality_id=municipality_id)


@app.task(name=CRISIS_PLANS_TASK)
@with_fresh_connection
def remind_of_crisis_plans(municipality_id: int) -> None:
    """Remind those who may confirm the crisis plans of a municipality that are due."""
    with acting_for(municipality_id):
        crisis_plans_remind(municipality=Municipality.objects.get(pk=municipality_id))
