"""Background jobs of the organisation."""

from procrastinate.contrib.django import app

from samordna.core.jobs import with_fresh_connection
from samordna.core.tenancy import acting_for
from samordna.core.unsaved import unsaved_expire
from samordna.organisation.commands.reminders import contacts_remind
from samordna.organisation.commands.transfer import transfer_drafts_expire
from samordna.organisation.models import Municipality

REMIND_TASK = "organisation.remind_of_contacts"


@app.periodic(cron="41 5 * * *")
@app.task(name="organisation.remind_everywhere")
@with_fresh_connection
def remind_everywhere(timestamp: int) -> None:
    """Every night, one job per municipality, so that what fails in one does not keep the others waiting."""
    for municipality_id in Municipality.objects.values_list("pk", flat=True):
        app.configure_task(REMIND_TASK, queueing_lock=f"{REMIND_TASK} {municipality_id} {timestamp}").defer(
            municipality_id=municipality_id
        )


@app.task(name=REMIND_TASK)
@with_fresh_connection
def remind_of_contacts(municipality_id: int) -> None:
    """Remind those who may confirm the contact points of a municipality that are due."""
    with acting_for(municipality_id):
        contacts_remind(municipality=Municipality.objects.get(pk=municipality_id))


@app.periodic(cron="29 3 * * *")
@app.task(name="organisation.expire_transfers")
@with_fresh_connection
def expire_transfers(timestamp: int) -> None:
    """Every night, forget files on their way in that nobody has confirmed."""
    for municipality_id in Municipality.objects.values_list("pk", flat=True):
        with acting_for(municipality_id):
            transfer_drafts_expire()


@app.periodic(cron="37 3 * * *")
@app.task(name="organisation.expire_unsaved")
@with_fresh_connection
def expire_unsaved(timestamp: int) -> None:
    """Every night, forget what was typed and never saved."""
    for municipality_id in Municipality.objects.values_list("pk", flat=True):
        with acting_for(municipality_id):
            unsaved_expire()
