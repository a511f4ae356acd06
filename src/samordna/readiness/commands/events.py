"""Writes of an alarm's log. Of what is told once of a step, whoever is first is heard, and whoever is second is told so."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.accounts.models import User
from samordna.organisation.models import ContactPoint
from samordna.readiness.activation.standing import Standing
from samordna.readiness.commands.entries import contact_of, new_entry, times_told
from samordna.readiness.commands.log import (
    COUNTED,
    caught_up,
    entry_write,
    locked_activation,
    moment_of,
    refuse_closed,
)
from samordna.readiness.commands.precedence import said_before
from samordna.readiness.commands.sense import OF_STEPS, refuse_nonsense
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation, ActivationEvent

OF_SOMEBODY = frozenset({EventKind.CALLED, EventKind.REACHED, EventKind.NOT_REACHED, EventKind.INFORMED})


@dataclass(frozen=True, slots=True)
class Told:
    """The entry that says it now. ``by_another`` when somebody else was first, or the alarm had moved on by itself;

    what was written besides is then kept as a note, ``is_noted``, and an answer that was another, ``is_answer_noted``.
    """

    event: ActivationEvent
    by_another: bool = False
    is_noted: bool = False
    is_answer_noted: bool = False


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
    refuse_nonsense(standing, kind, step, answer, text, corrects)
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
        return _too_late(standing, entry, first)
    return Told(entry_write(standing, entry))


def _too_late(standing: Standing, entry: ActivationEvent, first: ActivationEvent) -> Told:
    """What came too late is kept as a note: what was written, and an answer that was another."""
    is_noted = bool(entry.text)
    is_other = bool(entry.answer and first.answer and entry.answer != first.answer)
    if is_other:
        entry.text = " ".join(filter(None, (_answered(standing, entry), entry.text)))
    if entry.text:
        entry.kind, entry.turn, entry.answer = EventKind.NOTED, 0, ""
        entry_write(standing, entry)
    return Told(first, by_another=True, is_noted=is_noted, is_answer_noted=is_other)


def _answered(standing: Standing, entry: ActivationEvent) -> str:
    step = standing.route.step(entry.step)
    with override(settings.LANGUAGE_CODE):
        words = {
            "yes": _("Answered yes, too late: %(step)s"),
            "no": _("Answered no, too late: %(step)s"),
        }
        return words[entry.answer] % {"step": step.text if step else _("Extraordinary event")}


def _whom(standing: Standing, kind: EventKind, step: str, attempt: int, when: datetime) -> int | None:
    return contact_of(standing, step, attempt, when) if kind in OF_SOMEBODY else None


def _turn(standing: Standing, kind: EventKind, step: str, attempt: int) -> int:
    if kind in COUNTED:
        return times_told(standing.entries, kind, step, attempt)
    state = standing.state.steps.get(step)
    return state.turn if state else 0
