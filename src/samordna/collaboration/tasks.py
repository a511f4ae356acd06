"""Background jobs of collaboration."""

from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.collaboration.commands.agreement_reminders import agreement_reminders_send
from samordna.core.jobs import with_fresh_connection
from samordna.core.tenancy import acting_for
from samordna.organisation.jobs import defer_when_mail_may_come
from samordna.organisation.models import Municipality

REMIND_AGREEMENTS = "collaboration.remind_agreements"


@app.periodic(cron="23 * * * *")
@app.task(name="collaboration.remind_agreements_everywhere")
@with_fresh_connection
def remind_agreements_everywhere(timestamp: int) -> None:
    """Every hour in which mail may come."""
    defer_when_mail_may_come(REMIND_AGREEMENTS)


@app.task(name=REMIND_AGREEMENTS)
@with_fresh_connection
def remind_agreements(municipality_id: int) -> None:
    """Remind those who lead agreements of those that end."""
    with acting_for(municipality_id):
        municipality = Municipality.objects.get(pk=municipality_id)
        agreement_reminders_send(municipality=municipality, at=timezone.now())
