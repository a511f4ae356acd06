"""Background jobs of alarms."""

import logging
from contextlib import suppress

from procrastinate.contrib.django import app

from samordna.core.jobs import with_fresh_connection
from samordna.core.queues import BEFORE_OTHERS, Queue
from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality
from samordna.readiness.commands.activations import activation_run
from samordna.readiness.models import Activation
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
        rows = list(Activation.objects.filter(municipality=municipality_id, closed_at=None))
    count = 0
    for row in rows:
        try:
            with acting_for(municipality_id):
                count += activation_run(activation=row)
        except Exception:
            log.exception("alarm %s cannot go on", row.pk)
    return count
