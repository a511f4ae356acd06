"""Background jobs of the follow-up."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from samordna.core.jobs import with_fresh_connection
from samordna.core.tenancy import acting_for
from samordna.followup.commands.reminders import reminders_send
from samordna.followup.commands.responsibilities import responsibilities_refresh
from samordna.followup.occasions.reminding import reminding_at
from samordna.organisation.jobs import defer_when_mail_may_come
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up.working_hours import in_sweden

BIND_TASK = "followup.bind"
REMIND_TASK = "followup.remind"
AT_ONCE = 100
"""Mails that are decided on in one transaction."""


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


@app.periodic(cron="11 * * * *")
@app.task(name="followup.remind_everywhere")
@with_fresh_connection
def remind_everywhere(timestamp: int) -> None:
    """Every hour in which mail may come."""
    defer_when_mail_may_come(REMIND_TASK)


@app.task(name=REMIND_TASK)
@with_fresh_connection
def remind(municipality_id: int) -> None:
    """Remind those of a municipality who have not answered."""
    remind_at(municipality_id, timezone.now())


def remind_at(municipality_id: int, moment: datetime) -> int:
    """Have what is due sent, a batch at a time: what a killed worker has not come to, the next takes up. How many mails."""
    with acting_for(municipality_id):
        reminding = reminding_at(Municipality.objects.get(pk=municipality_id), moment)
    mails, today, count = reminding.due.mails, in_sweden(moment).date(), 0
    for first in range(0, len(mails), AT_ONCE):
        with acting_for(municipality_id):
            count += reminders_send(reminding=reminding, mails=mails[first : first + AT_ONCE], today=today)
    return count
