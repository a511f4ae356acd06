"""Background jobs of the intake."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from samordna.core.jobs import with_fresh_connection
from samordna.core.queues import Queue
from samordna.core.tenancy import acting_for
from samordna.intake import commands
from samordna.intake.commands.looking_again import LOOK_TASK, uploads_look_again
from samordna.intake.commands.saving import SAVE_TASK
from samordna.intake.commands.uploads import READ_TASK
from samordna.organisation.models import Municipality


@app.task(name=READ_TASK, queue=Queue.READING, retry=RetryStrategy(max_attempts=3, wait=5))
@with_fresh_connection
def read_upload(upload_id: int, municipality_id: int) -> None:
    """Read an uploaded file."""
    commands.upload_read(upload_id=upload_id, municipality_id=municipality_id)


@app.task(name=SAVE_TASK, queue=Queue.READING, retry=RetryStrategy(max_attempts=3, wait=5))
@with_fresh_connection
def save_upload(upload_id: int, municipality_id: int) -> None:
    """Save what was reviewed as a plan."""
    commands.upload_save(upload_id=upload_id, municipality_id=municipality_id)


@app.task(name=LOOK_TASK, queue=Queue.READING, retry=RetryStrategy(max_attempts=3, wait=5))
@with_fresh_connection
def look_again(municipality_id: int, everywhere: bool) -> None:
    """Look anew at what waits in reviews, since the municipality's list of words has changed."""
    uploads_look_again(municipality_id=municipality_id, everywhere=everywhere)


@app.periodic(cron="17 3 * * *")
@app.task(name="intake.expire_uploads")
@with_fresh_connection
def expire_uploads(timestamp: int) -> None:
    """Every night, forget uploads that nobody has finished."""
    for municipality in Municipality.objects.all():
        with acting_for(municipality.pk):
            commands.uploads_expire()
