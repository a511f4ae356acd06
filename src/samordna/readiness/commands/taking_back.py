"""What was told by mistake is taken back by an entry of its own, and the step stands open again from then."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.readiness.activation.standing import Standing
from samordna.readiness.activation.taking_back import begun_since, taken_back, why_not
from samordna.readiness.commands.entries import new_entry
from samordna.readiness.commands.events import Told, event_add
from samordna.readiness.commands.log import (
    caught_up,
    entry_write,
    locked_activation,
    moment_of,
    refuse_closed,
)
from samordna.readiness.enums import EventKind
from samordna.readiness.models import ActivationEvent


@transaction.atomic
def event_take_back(*, entry: ActivationEvent, text: str, user: User | None, mark: UUID) -> Told:
    """Nothing is removed: the log tells both, and which steps had begun meanwhile. Raises ValidationError.

    Taken back by somebody else already, by whom and when; the reasons of whoever came second are kept as a note.
    """
    row = locked_activation(entry.activation)
    if kept := row.events.filter(mark=mark).select_related("by", "contact", "corrects").first():
        return Told(kept)
    refuse_closed(row)
    if not text.strip():
        raise ValidationError({"text": ValidationError(_("Write why it is taken back."), code="required")})
    standing = caught_up(row)
    if before := taken_back(standing).get(entry.pk):
        event_add(activation=row, kind=EventKind.NOTED, text=text, corrects=entry, user=user, mark=mark)
        return Told(before, by_another=True, is_noted=True)
    if words := why_not(standing, entry):
        raise ValidationError(words, code="not_last")
    return Told(entry_write(standing, _entry(standing, entry, text, user, mark)))


def _entry(
    standing: Standing, entry: ActivationEvent, text: str, user: User | None, mark: UUID
) -> ActivationEvent:
    begun = (
        _("Had begun and goes on: %(step)s") % {"step": one} for one in begun_since(standing, entry.step)
    )
    return new_entry(
        standing.activation,
        EventKind.TAKEN_BACK,
        at=moment_of(standing, None),
        step=entry.step,
        attempt=entry.attempt,
        answer=entry.answer,
        contact_id=entry.contact_id,
        text="\n".join([text.strip(), *begun]),
        by=user,
        corrects=entry,
        mark=mark,
    )
