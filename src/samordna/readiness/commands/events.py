"""Writes of an alarm's log. Of what is told once of a step, whoever is first is heard, and whoever is second is told so."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.organisation.models import ContactPoint
from samordna.readiness.activation.standing import Standing
from samordna.readiness.commands.entries import contact_of, new_entry
from samordna.readiness.commands.log import (
    COUNTED,
    caught_up,
    entry_write,
    locked_activation,
    moment_of,
    refuse_closed,
    times_told,
)
from samordna.readiness.commands.precedence import said_before
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation, ActivationEvent

OF_STEPS = frozenset(
    {
        EventKind.CALLED,
        EventKind.REACHED,
        EventKind.NOT_REACHED,
        EventKind.DONE,
        EventKind.DECIDED,
        EventKind.INFORMED,
    }
)
"""What somebody tells of a step."""
OF_SOMEBODY = frozenset({EventKind.CALLED, EventKind.REACHED, EventKind.NOT_REACHED, EventKind.INFORMED})
BY_COMMANDS_OF_THEIR_OWN = frozenset({EventKind.STARTED, EventKind.CLOSED})
BY_ITSELF = frozenset({EventKind.ESCALATED, EventKind.REMINDED})


@dataclass(frozen=True, slots=True)
class Told:
    """The entry that says it now. ``by_another`` when somebody else was first, or the alarm had moved on by itself;

    what was written besides is then kept as a note, ``is_noted``.
    """

    event: ActivationEvent
    by_another: bool = False
    is_noted: bool = False


@transaction.atomic
def event_add(
    *,
    activation: Activation,
    kind: EventKind,
    mark: UUID,
    step: str = "",
    attempt: int = 0,
    turn: int | None = None,
    answer: str = "",
    text: str = "",
    contact: ContactPoint | None = None,
    user: User | None = None,
    by_function: str = "",
    at: datetime | None = None,
    corrects: ActivationEvent | None = None,
) -> Told:
    """Tell the log something. Sent twice, by the same ``mark``, it is kept once; what was kept is returned.

    ``turn`` is the round of a duty that was shown to whoever tells; without it, the one that goes on now. ``at`` is given by a
    device that had no network. Raises ValidationError: after closing only notes are taken.
    """
    row = locked_activation(activation)
    if kept := row.events.filter(mark=mark).select_related("by", "contact").first():
        return Told(kept)
    if kind != EventKind.NOTED:
        refuse_closed(row)
    standing = caught_up(row)
    _refuse(standing, kind, step, answer, text, corrects)
    when = moment_of(standing, at)
    entry = new_entry(
        row,
        kind,
        at=when,
        step=step,
        attempt=attempt,
        turn=_turn(standing, kind, step, attempt) if turn is None or kind in COUNTED else turn,
        answer=answer,
        text=text.strip(),
        contact_id=contact.pk if contact else _whom(standing, kind, step, attempt, when),
        by=user,
        by_function=by_function,
        corrects=corrects,
        mark=mark,
    )
    if kind in OF_STEPS | {EventKind.EXTRAORDINARY} and (first := said_before(standing, entry)):
        if entry.text:
            entry.kind, entry.turn, entry.answer = EventKind.NOTED, 0, ""
            entry_write(standing, entry)
        return Told(first, by_another=True, is_noted=bool(entry.text))
    return Told(entry_write(standing, entry))


def _whom(standing: Standing, kind: EventKind, step: str, attempt: int, when: datetime) -> int | None:
    return contact_of(standing, step, attempt, when) if kind in OF_SOMEBODY else None


def _turn(standing: Standing, kind: EventKind, step: str, attempt: int) -> int:
    if kind in COUNTED:
        return times_told(standing.entries, kind, step, attempt)
    state = standing.state.steps.get(step)
    return state.rounds if state and state.is_duty else 0


def _refuse(
    standing: Standing,
    kind: EventKind,
    step: str,
    answer: str,
    text: str,
    corrects: ActivationEvent | None,
) -> None:
    """Raises ValidationError for what makes no sense, in words for whoever sent it."""
    if kind in BY_COMMANDS_OF_THEIR_OWN | BY_ITSELF:
        raise TypeError(f"{kind} is not told by anybody")
    if (step or kind in OF_STEPS) and standing.route.step(step) is None:
        raise ValidationError(_("There is no such step in this alarm. Open the alarm anew."), code="step")
    if kind in {EventKind.DECIDED, EventKind.EXTRAORDINARY} and answer not in {"yes", "no"}:
        raise ValidationError(_("Answer yes or no."), code="answer")
    if kind in {EventKind.NOTED, EventKind.EXTRAORDINARY, EventKind.HANDED_OVER} and not text.strip():
        raise ValidationError({"text": ValidationError(_("Write something first."), code="required")})
    if corrects and (corrects.activation_id != standing.activation.pk or kind != EventKind.NOTED):
        raise ValidationError(_("An entry is corrected by a note in the same log."), code="corrects")
