"""Figures fetched from an address, by a job."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.accounts.models import User
from samordna.core.fetching import OUTSIDE, FetchError, Reach, fetched, host_of, problems
from samordna.core.page_pieces import said
from samordna.core.reading_apart import read_apart
from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality
from samordna.organisation.transfer.document import LARGEST_FILE
from samordna.situation.commands.incoming_figures import incoming_figures_create
from samordna.situation.figures.entering import READER, filed_of
from samordna.situation.figures.queries import allowed_hosts
from samordna.situation.models import FigureFetch

FETCH_TASK = "situation.fetch_figures"


@transaction.atomic
def figure_fetch_ask(*, municipality: Municipality, user: User, address: str, measures: str) -> FigureFetch:
    """Have figures fetched by a job. Raises ValidationError where the host is not allowed."""
    host = host_of(address)
    if host not in allowed_hosts(municipality.pk):
        raise ValidationError({"address": said(problems.not_allowed(host).message)}, code="not_allowed")
    row = FigureFetch(municipality=municipality, asked_by=user, address=address)
    row.clean_fields(exclude=["municipality", "asked_by"])
    row.save()
    app.configure_task(FETCH_TASK).defer(fetch_id=row.pk, municipality_id=municipality.pk, measures=measures)
    return row


def figure_fetch_run(*, fetch_id: int, municipality_id: int, measures: str, reach: Reach = OUTSIDE) -> None:
    """Fetch and read; what it gives waits for whoever asked, and what stops it is told. Nothing is done twice."""
    with acting_for(municipality_id):
        fetch = FigureFetch.objects.select_related("municipality").filter(pk=fetch_id, ended_at=None).first()
        allowed = allowed_hosts(municipality_id)
    if fetch is None or fetch.asked_by is None:
        return
    try:
        answer = fetched(fetch.address, allowed=allowed.__contains__, most=LARGEST_FILE, reach=reach)
        told = read_apart(READER, answer.name, answer.data)
    except FetchError as error:
        return _end(fetch, problem=said(error.message))
    except ValidationError as error:
        return _end(fetch, problem=" ".join(error.messages))
    with acting_for(municipality_id, user_id=fetch.asked_by_id):
        incoming = incoming_figures_create(
            municipality=fetch.municipality,
            user=fetch.asked_by,
            name=answer.name,
            filed=filed_of(fetch.municipality, told, measures, fetch.address),
        )
    return _end(fetch, incoming=incoming.pk)


def _end(fetch: FigureFetch, *, problem: str = "", incoming: int | None = None) -> None:
    with acting_for(fetch.municipality_id):
        FigureFetch.objects.filter(pk=fetch.pk).update(
            ended_at=timezone.now(), problem=problem, incoming=incoming
        )
