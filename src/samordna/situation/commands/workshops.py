"""A workshop opened, shown, gone on with and closed, and its link for everybody in the room."""

import secrets
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.organisation.commands.saving import saved
from samordna.situation.commands.holding import held_open
from samordna.situation.models import Picture, Workshop
from samordna.situation.models.workshop import QUESTIONS
from samordna.situation.problems.queries import scored


@transaction.atomic
def workshop_open(*, picture: Picture, criteria: Sequence[str]) -> Workshop:
    """Raises ValidationError, as ClosedPicture where the picture is decided."""
    row = held_open(picture)
    asked = [one.strip() for one in criteria]
    if len(asked) != QUESTIONS or not all(asked) or len({one.casefold() for one in asked}) < QUESTIONS:
        raise ValidationError(_("Write three things to score, that differ."), code="criteria")
    if not scored(row).exists():
        words = _("There is no problem to score. Write them first; what is restricted is not scored by link.")
        raise ValidationError(words, code="empty")
    if row.workshops.present().filter(closed_at=None).exists():
        raise ValidationError(_("A workshop is going on already. Close it first."), code="second")
    return saved(Workshop(municipality=row.municipality, picture=row, criteria=asked))


@transaction.atomic
def workshop_show(*, workshop: Workshop) -> Workshop:
    """Everybody sees the result, and nobody scores any more. Raises ValidationError."""
    row = held_workshop(workshop)
    row.shown_at = row.shown_at or timezone.now()
    row.save(update_fields=["shown_at"])
    return row


@transaction.atomic
def workshop_go_on(*, workshop: Workshop) -> Workshop:
    """The result is hidden again, and everybody may change what they have scored. Raises ValidationError."""
    row = held_workshop(workshop)
    row.shown_at = None
    row.save(update_fields=["shown_at"])
    return row


@transaction.atomic
def workshop_close(*, workshop: Workshop) -> Workshop:
    """It is over, with its result shown: its links lead nowhere. Raises ValidationError."""
    row = held_workshop(workshop)
    row.closed_at = timezone.now()
    row.shown_at = row.shown_at or row.closed_at
    row.handed_out = ""
    row.save(update_fields=["closed_at", "shown_at", "handed_out"])
    return row


@transaction.atomic
def workshop_note(*, workshop: Workshop, note: str) -> Workshop:
    """What was said, also when it is over. Raises ValidationError."""
    held_open(workshop.picture)
    row = Workshop.objects.present().select_for_update(of=("self",), no_key=True).get(pk=workshop.pk)
    row.note = note
    return saved(row)


@transaction.atomic
def workshop_hand_out(*, workshop: Workshop) -> Workshop:
    """A link for everybody in the room; one that there was leads nowhere from now on. Raises ValidationError."""
    row = held_workshop(workshop)
    row.handed_out = secrets.token_hex(16)
    row.save(update_fields=["handed_out"])
    return row


@transaction.atomic
def workshop_take_in(*, workshop: Workshop) -> Workshop:
    """Nobody takes a seat by the link any more; those who have one keep it. Raises ValidationError."""
    row = held_workshop(workshop)
    row.handed_out = ""
    row.save(update_fields=["handed_out"])
    return row


def held_workshop(workshop: Workshop) -> Workshop:
    """The workshop as it is now, kept from others. Raises ValidationError when it is over, as ClosedPicture too."""
    held_open(workshop.picture)
    rows = Workshop.objects.present().select_for_update(of=("self",), no_key=True)
    row: Workshop = rows.select_related("picture", "municipality").get(pk=workshop.pk)
    if row.closed_at:
        raise ValidationError(_("The workshop is closed. Nothing in it changes any more."), code="closed")
    return row
