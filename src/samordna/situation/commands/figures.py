"""Figures on their way in: kept between preview and confirmation, then saved by a job that tells how far it has come."""

import logging
from collections.abc import Iterator, Mapping
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.accounts.models import User
from samordna.core.page_pieces import said
from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality
from samordna.plandoc.vocabulary import Text
from samordna.situation.commands.series import series_create
from samordna.situation.figures.filed import Filed, FiledFigure
from samordna.situation.figures.hiding import hide_what_was_matched
from samordna.situation.figures.queries import series_of
from samordna.situation.models import IncomingFigures, Series

SAVE_TASK = "situation.save_figures"
AT_ONCE = 5000
"""Figures that are saved in one transaction: so often it is told how far the saving has come."""
NOTHING = Text(
    "Inga siffror går att läsa in: inga av filens områden finns i kommunen. Välj vilka områden som menas.",
    "There are no figures to read in: none of the file's areas are the municipality's. Choose which areas are meant.",
)
FAILED = Text("Något gick fel hos oss. Försök igen.", "Something went wrong on our side. Try again.")
_log = logging.getLogger(__name__)
_SAVE = """
INSERT INTO situation_figure (municipality_id, series_id, area_id, period, value, hidden)
SELECT %s, * FROM unnest(%s::bigint[], %s::bigint[], %s::text[], %s::float8[], %s::text[])
ON CONFLICT (series_id, area_id, period) DO UPDATE SET value = EXCLUDED.value, hidden = EXCLUDED.hidden
"""


@transaction.atomic
def incoming_figures_create(
    *, municipality: Municipality, user: User, name: str, filed: Filed
) -> IncomingFigures:
    """Keep what was read until somebody has looked at it. What is too small is hidden already."""
    return IncomingFigures.objects.create(
        municipality=municipality, uploaded_by=user, name=name[-255:], content=filed.to_json()
    )


@transaction.atomic
def incoming_figures_take(*, incoming: IncomingFigures, chosen: Mapping[int, int]) -> bool:
    """Have the figures saved by a job. False, and nothing done, when somebody has asked for it already.

    ``chosen`` are the areas that names of the file mean, by the places of the names. Raises ValidationError for nothing to save.
    """
    row = IncomingFigures.objects.select_for_update().get(pk=incoming.pk)
    if row.started_at is not None:
        return False
    filed = Filed.from_json(row.content)
    for place, area in chosen.items():
        filed.areas[place].meant, filed.areas[place].why = area, ""
    if chosen:
        hide_what_was_matched(row.municipality, filed, set(chosen))
    total = sum(1 for _one in filed.taken)
    if not total:
        raise ValidationError(said(NOTHING), code="nothing")
    row.content, row.total, row.started_at = filed.to_json(), total, timezone.now()
    row.save()
    figures_defer(row)
    return True


def figures_defer(incoming: IncomingFigures) -> None:
    """The job is a row in the same database: it comes with the transaction, or not at all. One file at a time."""
    turn = f"{SAVE_TASK} {incoming.municipality_id}"
    app.configure_task(SAVE_TASK, lock=turn).defer(
        incoming_id=incoming.pk, municipality_id=incoming.municipality_id
    )


def incoming_figures_save(*, incoming_id: int, municipality_id: int) -> None:
    """Save what was confirmed, a batch at a time; after a restart it goes on where it was. Same figure, same place: replaced."""
    with acting_for(municipality_id):
        row = IncomingFigures.objects.filter(pk=incoming_id).exclude(started_at=None).first()
    if row is None or row.is_saved:
        return
    try:
        with acting_for(municipality_id, user_id=row.uploaded_by_id):
            filed = _with_series(row)
        batches = figures_in_batches(filed, row.done)
        for batch in batches:
            with acting_for(municipality_id, user_id=row.uploaded_by_id):
                _save(row, filed, batch)
    except (ValidationError, DatabaseError) as error:
        _log.exception("Figures %s could not be saved", incoming_id)
        with acting_for(municipality_id):
            words = error.messages if isinstance(error, ValidationError) else [said(FAILED)]
            IncomingFigures.objects.filter(pk=incoming_id).update(problem=" ".join(words))


@transaction.atomic
def incoming_figures_retry(*, incoming: IncomingFigures) -> bool:
    """Begin again where a job was given up. False, and nothing done, for one that has not been."""
    if not IncomingFigures.objects.filter(pk=incoming.pk).exclude(problem="").update(problem=""):
        return False
    figures_defer(incoming)
    return True


def figures_in_batches(filed: Filed, done: int) -> Iterator[list[FiledFigure]]:
    """Those that are taken in, but for the first that are done already."""
    figures = islice(filed.taken, done, None)
    while batch := list(islice(figures, AT_ONCE)):
        yield batch


def _with_series(row: IncomingFigures) -> Filed:
    """What was filed, each series in its place as it is now. Raises ValidationError."""
    filed = Filed.from_json(row.content)
    used = {one.series for one in filed.taken}
    known = {one.name.casefold(): one.pk for one in series_of(row.municipality)}
    for one in (one for place, one in enumerate(filed.series) if place in used):
        one.series = known.get(one.name.casefold())
        if one.series is None:
            values = {"name": one.name, "unit_of_measure": one.unit, "source": one.source}
            told = {**values, "address": filed.address, "counts": one.counts}
            one.series = series_create(municipality=row.municipality, values=told).pk
    filed.saved = [one.series for place, one in enumerate(filed.series) if place in used and one.series]
    Series.objects.filter(pk__in=filed.saved).update(fetched_on=timezone.localdate())
    return filed


def _save(row: IncomingFigures, filed: Filed, batch: list[FiledFigure]) -> None:
    """Once all are saved, only what they became is remembered."""
    columns = (
        [filed.series[one.series].series for one in batch],
        [filed.areas[one.area].area for one in batch],
        [one.period for one in batch],
        [one.value for one in batch],
        [one.hidden for one in batch],
    )
    with connection.cursor() as cursor:
        cursor.execute(_SAVE, [row.municipality_id, *columns])
    row.done += len(batch)
    if row.is_saved:
        row.content = Filed(saved=filed.saved).to_json()
    row.save(update_fields=["done", "content"] if row.is_saved else ["done"])


@transaction.atomic
def incoming_figures_discard(*, incoming: IncomingFigures) -> bool:
    """Forget what was read. False when it is being saved, or is."""
    return bool(IncomingFigures.objects.filter(pk=incoming.pk, started_at=None).delete()[0])
