"""Background jobs of news."""

from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.briefings.commands.digest_sending import MAIL_TASK, digest_mail
from samordna.briefings.inbox.job import feeds_read
from samordna.briefings.models import Digest
from samordna.core.jobs import with_fresh_connection
from samordna.core.queues import Queue
from samordna.core.tenancy import acting_for
from samordna.organisation.jobs import defer_everywhere

FEEDS_TASK = "briefings.read_feeds"


@app.periodic(cron="7,27,47 * * * *")
@app.task(name="briefings.read_feeds_everywhere")
@with_fresh_connection
def read_feeds_everywhere(timestamp: int) -> None:
    """Three times an hour; a feed is asked when its own hour has passed."""
    defer_everywhere(FEEDS_TASK)


@app.task(name=FEEDS_TASK, queue=Queue.READING)
@with_fresh_connection
def read_feeds(municipality_id: int) -> None:
    """Ask the feeds of a municipality for what is new."""
    feeds_read(municipality_id, timezone.now())


@app.task(name=MAIL_TASK)
@with_fresh_connection
def mail_digest(municipality_id: int, digest_id: int) -> None:
    """Decide on the mails of a digest that somebody has had sent."""
    with acting_for(municipality_id):
        digest = Digest.objects.select_related("municipality", "flow").get(pk=digest_id)
        digest.flow.municipality = digest.municipality
        digest_mail(digest=digest)
