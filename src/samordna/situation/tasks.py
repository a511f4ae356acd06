"""Background jobs of situation pictures."""

from datetime import datetime

from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.core.addresses import in_mails
from samordna.core.jobs import with_fresh_connection
from samordna.core.queues import Queue
from samordna.core.tenancy import acting_for
from samordna.organisation.jobs import defer_when_mail_may_come
from samordna.organisation.models import Municipality
from samordna.plandoc.picture.life import PictureState
from samordna.situation.commands.contribution_links import requests_mail
from samordna.situation.commands.fetches import FETCH_TASK, figure_fetch_run
from samordna.situation.commands.incoming_figures import SAVE_TASK, incoming_figures_save
from samordna.situation.models import Picture
from samordna.situation.queries import pictures_of

ASK_TASK = "situation.ask"


@app.periodic(cron="37 * * * *")
@app.task(name="situation.ask_everywhere")
@with_fresh_connection
def ask_everywhere(timestamp: int) -> None:
    """Every hour in which mail may come."""
    defer_when_mail_may_come(ASK_TASK)


@app.task(name=ASK_TASK)
@with_fresh_connection
def ask(municipality_id: int) -> None:
    """Ask for contributions, and remind those who have not answered."""
    ask_at(municipality_id, timezone.now())


def ask_at(municipality_id: int, moment: datetime) -> int:
    """A batch at a time: what a killed worker has not come to, the next takes up. About how many requests mail went."""
    with acting_for(municipality_id):
        municipality = Municipality.objects.get(pk=municipality_id)
        pictures = list(pictures_of(municipality).filter(state=PictureState.GATHERING))
    count = 0
    for picture in pictures:
        while sent := _batch(municipality, picture, moment):
            count += sent
    return count


def _batch(municipality: Municipality, picture: Picture, moment: datetime) -> int:
    with acting_for(municipality.pk):
        return requests_mail(
            picture=picture,
            at=moment,
            link=lambda token: in_mails("contributing:answer", municipality.slug, token),
        )


@app.task(name=SAVE_TASK, queue=Queue.READING)
@with_fresh_connection
def save_figures(incoming_id: int, municipality_id: int) -> None:
    """Save the figures of a file that somebody has confirmed."""
    incoming_figures_save(incoming_id=incoming_id, municipality_id=municipality_id)


@app.task(name=FETCH_TASK, queue=Queue.READING)
@with_fresh_connection
def fetch_figures(fetch_id: int, municipality_id: int, measures: str) -> None:
    """Fetch figures from an address."""
    figure_fetch_run(fetch_id=fetch_id, municipality_id=municipality_id, measures=measures)
