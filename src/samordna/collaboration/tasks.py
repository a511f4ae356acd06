"""Background jobs of collaboration."""

from datetime import datetime

from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.collaboration.commands.agreement_reminders import agreement_reminders_send
from samordna.collaboration.commands.invitation_mails import AT_ONCE, meeting_invitations_mail
from samordna.core.addresses import in_mails
from samordna.core.jobs import with_fresh_connection
from samordna.core.tenancy import acting_for
from samordna.organisation.jobs import defer_when_mail_may_come
from samordna.organisation.models import Municipality

INVITE_TASK = "collaboration.invite"
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


@app.periodic(cron="13 * * * *")
@app.task(name="collaboration.invite_everywhere")
@with_fresh_connection
def invite_to_meetings_everywhere(timestamp: int) -> None:
    """Every hour in which mail may come."""
    defer_when_mail_may_come(INVITE_TASK)


@app.task(name=INVITE_TASK)
@with_fresh_connection
def invite_to_meetings(municipality_id: int) -> None:
    """Send invitations that were made at night, and remind those who have not answered."""
    while invite_to_meetings_at(municipality_id, timezone.now()) == AT_ONCE:
        pass


def invite_to_meetings_at(municipality_id: int, moment: datetime) -> int:
    """A batch: what a killed worker has not come to, the next takes up. To how many mail went."""
    with acting_for(municipality_id):
        municipality = Municipality.objects.get(pk=municipality_id)
        return meeting_invitations_mail(
            municipality=municipality,
            at=moment,
            link=lambda token: in_mails("meeting_replies:answer", municipality.slug, token),
        )
