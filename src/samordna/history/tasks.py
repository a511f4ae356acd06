"""Background jobs of the history. What they do is imported when it is done, since every command loads the list of jobs."""

import logging

from procrastinate.contrib.django import app

from samordna.core.jobs import with_fresh_connection
from samordna.core.tenancy import acting_for, acting_for_instance
from samordna.organisation.models import Municipality

log = logging.getLogger(__name__)


@app.periodic(cron="*/10 * * * *")
@app.task(name="history.seal", queueing_lock="history.seal")
@with_fresh_connection
def seal(timestamp: int) -> None:
    """Every ten minutes, seal the chains that have grown."""
    from samordna.history.commands.sealing import history_seal

    with acting_for_instance():
        history_seal(municipality_id=None)
    for municipality in Municipality.objects.all():
        with acting_for(municipality.pk):
            history_seal(municipality_id=municipality.pk)


@app.periodic(cron="37 2 * * *")
@app.task(name="history.retention", queueing_lock="history.retention")
@with_fresh_connection
def retention(timestamp: int) -> None:
    """Every night, remove what the retention rules no longer allow."""
    from samordna.history.commands.retention import retention_carry_out

    with acting_for_instance():
        removed = retention_carry_out(municipality=None)
    log.info("retention of the installation: %s", removed)
    for municipality in Municipality.objects.all():
        with acting_for(municipality.pk):
            removed = retention_carry_out(municipality=municipality)
        log.info("retention of %s: %s", municipality.slug, removed)
