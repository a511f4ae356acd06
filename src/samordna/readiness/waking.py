"""When an open alarm is looked at again by itself. A job that is lost is made good by the sweep of each minute (``tasks.py``)."""

from contextlib import suppress
from datetime import datetime

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from samordna.core.queues import BEFORE_OTHERS, Queue
from samordna.readiness.models import Activation

RUN_TASK = "readiness.run"


def wake_at(activation: Activation, moment: datetime | None) -> None:
    """One job for each moment, however often it is asked for; none where nothing will fall by itself."""
    if moment is None:
        return
    name = f"{RUN_TASK} {activation.pk} {moment.isoformat()}"
    task = app.configure_task(
        RUN_TASK, queue=Queue.MAIL, priority=BEFORE_OTHERS, queueing_lock=name, schedule_at=moment
    )
    with suppress(AlreadyEnqueued), transaction.atomic():
        task.defer(municipality_id=activation.municipality_id, activation_id=activation.pk)
