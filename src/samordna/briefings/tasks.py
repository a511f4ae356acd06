"""Background jobs of news."""

from procrastinate.contrib.django import app

from samordna.briefings.commands.digest_sending import MAIL_TASK, digest_mail
from samordna.briefings.models import Digest
from samordna.core.jobs import with_fresh_connection
from samordna.core.tenancy import acting_for


@app.task(name=MAIL_TASK)
@with_fresh_connection
def mail_digest(municipality_id: int, digest_id: int) -> None:
    """Decide on the mails of a digest that somebody has had sent."""
    with acting_for(municipality_id):
        digest = Digest.objects.select_related("municipality", "flow").get(pk=digest_id)
        digest.flow.municipality = digest.municipality
        digest_mail(digest=digest)
