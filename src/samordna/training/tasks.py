"""Background jobs of training."""

from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.core.jobs import with_fresh_connection
from samordna.core.tenancy import acting_for
from samordna.organisation.jobs import defer_when_mail_may_come
from samordna.organisation.models import Municipality
from samordna.training.commands.count_reminders import count_reminders_send

REMIND_TASK = "training.remind_counts"


@app.periodic(cron="47 * * * *")
@app.task(name="training.remind_counts_everywhere")
@with_fresh_connection
def remind_counts_everywhere(timestamp: int) -> None:
    """Every hour in which mail may come."""
    defer_when_mail_may_come(REMIND_TASK)


@app.task(name=REMIND_TASK)
@with_fresh_connection
def remind_counts(municipality_id: int) -> None:
    """Remind those who arrange sessions of those that nobody has counted at."""
    with acting_for(municipality_id):
        municipality = Municipality.objects.get(pk=municipality_id)
        count_reminders_send(municipality=municipality, at=timezone.now())
