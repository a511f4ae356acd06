"""Background jobs of the register of services."""

from datetime import datetime

from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.core.addresses import in_mails
from samordna.core.jobs import with_fresh_connection
from samordna.core.tenancy import acting_for
from samordna.mapping.commands.analysis_links import due_mails_send
from samordna.mapping.models import AnalysisRound
from samordna.organisation.jobs import defer_when_mail_may_come
from samordna.organisation.models import Municipality

ASK_TASK = "mapping.ask"


@app.periodic(cron="23 * * * *")
@app.task(name="mapping.ask_everywhere")
@with_fresh_connection
def ask_everywhere(timestamp: int) -> None:
    """Every hour in which mail may come."""
    defer_when_mail_may_come(ASK_TASK)


@app.task(name=ASK_TASK)
@with_fresh_connection
def ask(municipality_id: int) -> None:
    """Ask about services, and remind those who have not answered."""
    ask_at(municipality_id, timezone.now())


def ask_at(municipality_id: int, moment: datetime) -> int:
    """A batch at a time: what a killed worker has not come to, the next takes up. About how many services mail went."""
    with acting_for(municipality_id):
        municipality = Municipality.objects.get(pk=municipality_id)
        rounds = list(AnalysisRound.objects.filter(municipality=municipality, closed_at=None))
    count = 0
    for analysis in rounds:
        while sent := _batch(municipality, analysis, moment):
            count += sent
    return count


def _batch(municipality: Municipality, analysis: AnalysisRound, moment: datetime) -> int:
    with acting_for(municipality.pk):
        return due_mails_send(
            analysis=analysis,
            at=moment,
            link=lambda token: in_mails("analysis:answer", municipality.slug, token),
        )
