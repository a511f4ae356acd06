"""Background jobs of training."""

from datetime import datetime

from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.core.addresses import in_mails
from samordna.core.jobs import with_fresh_connection
from samordna.core.tenancy import acting_for
from samordna.organisation.jobs import defer_when_mail_may_come
from samordna.organisation.models import Municipality
from samordna.training.commands.count_reminders import count_reminders_send
from samordna.training.commands.invitation_mails import AT_ONCE, invitations_mail

INVITE_TASK = "training.invite"
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


@app.periodic(cron="7 * * * *")
@app.task(name="training.invite_everywhere")
@with_fresh_connection
def invite_everywhere(timestamp: int) -> None:
    """Every hour in which mail may come."""
    defer_when_mail_may_come(INVITE_TASK)


@app.task(name=INVITE_TASK)
@with_fresh_connection
def invite(municipality_id: int) -> None:
    """Send invitations that were made at night, and remind those who have not answered."""
    while invite_at(municipality_id, timezone.now()) == AT_ONCE:
        pass


def invite_at(municipality_id: int, moment: datetime) -> int:
    """A batch: what a killed worker has not come to, the next takes up. To how many mail went."""
    with acting_for(municipality_id):
        municipality = Municipality.objects.get(pk=municipality_id)
        return invitations_mail(
            municipality=municipality,
            at=moment,
            link=lambda token: in_mails("signing_up:answer", municipality.slug, token),
        )
