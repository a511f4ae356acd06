"""Figures on their way in: kept between preview and confirmation, then saved by a job that tells how far it has come."""

import logging
from collections.abc import Iterator, Mapping
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.accounts.models import User
from samordna.core.page_pieces import said
from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality
from samordna.plandoc.vocabulary import Text
from samordna.situation.commands.figures import figures_save, series_place
from samordna.situation.figures.filed import Filed, FiledFigure
from samordna.situation.figures.hiding import hide_what_was_matched
from samordna.situation.models import IncomingFigures

SAVE_TASK = "situation.save_figures"
AT_ONCE = 5000
"""Figures that are saved in one transaction: so often it is told how far the saving has come."""
NOTHING = Text(
    "Inga siffror går att läsa in: inga av filens områden finns i kommunen. Välj vilka områden som menas.",
    "There are no figures to read in: none of the file's areas are the municipality's. Choose which areas are meant.",
)
FAILED = Text("Något gick fel hos oss. Försök igen.", "Something went wrong on our side. Try again.")
_log = logging.getLogger(__name__)


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
        filed.keep_each_once(filed.figures)
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
            filed = Filed.from_json(row.content)
            series_place(municipality=row.municipality, filed=filed)
        for batch in _batches(filed, row.done):
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


@transaction.atomic
def incoming_figures_discard(*, incoming: IncomingFigures) -> bool:
    """Forget what was read. False when it is being saved, or is."""
    return bool(IncomingFigures.objects.filter(pk=incoming.pk, started_at=None).delete()[0])


def _batches(filed: Filed, done: int) -> Iterator[list[FiledFigure]]:
    """Those that are taken in, but for the first that are done already."""
    figures = islice(filed.taken, done, None)
    while batch := list(islice(figures, AT_ONCE)):
        yield batch


def _save(row: IncomingFigures, filed: Filed, batch: list[FiledFigure]) -> None:
    """Once all are saved, only what they became is remembered."""
    figures_save(municipality_id=row.municipality_id, filed=filed, figures=batch)
    row.done += len(batch)
    if row.is_saved:
        row.content = Filed(saved=filed.saved).to_json()
    row.save(update_fields=["done", "content"] if row.is_saved else ["done"])
