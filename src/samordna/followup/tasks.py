"""Background jobs of the follow-up."""

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from samordna.core.jobs import with_fresh_connection
from samordna.core.tenancy import acting_for
from samordna.followup.commands.responsibilities import responsibilities_refresh
from samordna.organisation.models import Municipality

BIND_TASK = "followup.bind"


def defer_binding(municipality_id: int) -> None:
    """One job at a time waits, however much is changed."""
    lock = f"{BIND_TASK} {municipality_id}"
    try:
        with transaction.atomic():
            app.configure_task(BIND_TASK, queueing_lock=lock).defer(municipality_id=municipality_id)
    except AlreadyEnqueued:
        return


@app.task(name=BIND_TASK)
@with_fresh_connection
def bind(municipality_id: int) -> None:
    """Find out anew who answers for the activities of a municipality."""
    with acting_for(municipality_id):
        responsibilities_refresh(municipality=Municipality.objects.get(pk=municipality_id))


@app.periodic(cron="17 4 * * *")
@app.task(name="followup.bind_everywhere")
@with_fresh_connection
def bind_everywhere(timestamp: int) -> None:
    """Every night, since units and coordinators begin and end without anybody's saving them."""
    for municipality_id in Municipality.objects.values_list("pk", flat=True):
        defer_binding(municipality_id)
