"""The log in words: one line for each entry, in order of time, with what corrects it."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from samordna.core.days import moment
from samordna.plandoc.alarm.model import Step
from samordna.plandoc.alarm.running import Event
from samordna.readiness.activation.calls import turn_words
from samordna.readiness.activation.standing import Standing
from samordna.readiness.enums import EventKind
from samordna.readiness.models import ActivationEvent

LOOKS: dict[str, tuple[str, str]] = {
    EventKind.STARTED: ("info", "Play"),
    EventKind.CALLED: ("neutral", "Phone"),
    EventKind.REACHED: ("success", "CheckmarkCircle"),
    EventKind.NOT_REACHED: ("warning", "MinusCircle"),
    EventKind.DONE: ("success", "CheckmarkCircle"),
    EventKind.DECIDED: ("info", "Gavel"),
    EventKind.ESCALATED: ("warning", "ArrowRedo"),
    EventKind.INFORMED: ("success", "Chat"),
    EventKind.REMINDED: ("warning", "Bell"),
    EventKind.NOTED: ("neutral", "Pencil"),
    EventKind.EXTRAORDINARY: ("danger", "ExclamationmarkTriangle"),
    EventKind.HANDED_OVER: ("info", "PersonGroup"),
    EventKind.CLOSED: ("neutral", "PadlockLocked"),
}
"""Tone and icon of each kind of entry, beside its word."""


@dataclass(slots=True)
class LogLine:
    """``entry`` is None for what has fallen due and is not written yet. ``who`` is empty for what came by itself."""

    at: datetime
    kind: str
    what: str
    step: str = ""
    whom: str = ""
    who: str = ""
    text: str = ""
    entry: ActivationEvent | None = None
    saved_late: datetime | None = None
    corrections: list["LogLine"] = field(default_factory=list)
    corrects: "LogLine | None" = None

    @property
    def tone(self) -> str:
        return LOOKS[self.kind][0]

    @property
    def icon(self) -> str:
        return LOOKS[self.kind][1]


def lines_of(standing: Standing) -> list[LogLine]:
    """In order of time; a correction stands beside what it corrects, and at its own time too."""
    lines = {entry.pk: _line(standing, entry) for entry in standing.entries}
    for line in lines.values():
        if line.entry and (wrong := lines.get(line.entry.corrects_id or 0)):
            wrong.corrections.append(line)
            line.corrects = wrong
    return [*lines.values(), *(_fallen(standing, one) for one in standing.fallen)]


def _line(standing: Standing, entry: ActivationEvent) -> LogLine:
    step = standing.route.step(entry.step)
    return LogLine(
        at=entry.at,
        kind=entry.kind,
        what=what_words(entry.kind, step, entry.attempt, entry.answer, is_correction=bool(entry.corrects_id)),
        step=step.text if step else "",
        whom=entry.contact.function if entry.contact else _role(step, entry.attempt),
        who=who_words(entry),
        text=entry.text,
        entry=entry,
        saved_late=entry.saved_at if (entry.saved_at - entry.at).total_seconds() > 90 else None,
    )


def _fallen(standing: Standing, event: Event) -> LogLine:
    step = standing.route.step(event.step)
    return LogLine(
        at=event.at,
        kind=event.kind,
        what=what_words(event.kind, step, event.attempt, ""),
        step=step.text if step else "",
        whom=_role(step, event.attempt),
    )


def who_words(entry: ActivationEvent) -> str:
    return entry.by.name if entry.by else entry.by_function


def what_words(
    kind: str, step: Step | None, attempt: int, answer: str, *, is_correction: bool = False
) -> str:
    """What an entry tells: “Reached (deputy)”, “Decided: yes”."""
    if is_correction:
        return _("Correction")
    if kind == EventKind.ESCALATED and step and attempt >= len(step.line):
        return _("Nobody answers")
    words = str(EventKind(kind).label)
    said = words[:1].upper() + words[1:]
    if answer:
        return f"{said}: {_('yes') if answer == 'yes' else _('no')}"
    turn = (
        turn_words(attempt) if kind in {EventKind.REACHED, EventKind.NOT_REACHED, EventKind.ESCALATED} else ""
    )
    return f"{said} ({turn})" if turn else said


def _role(step: Step | None, attempt: int) -> str:
    return step.line[attempt].role if step and attempt < len(step.line) else ""


def too_late_words(entry: ActivationEvent, *, is_noted: bool = True) -> str:
    """What whoever came second is told, instead of an error: who was first, and when; and whether what they wrote is kept."""
    words = what_words(entry.kind, None, entry.attempt, entry.answer)
    said = {"what": words[:1].lower() + words[1:], "when": moment(entry.at), "who": who_words(entry)}
    first = (
        _("%(who)s was before you: %(what)s, %(when)s.")
        if said["who"]
        else _("The alarm had gone on by itself before you (%(what)s, %(when)s).")
    )
    kept = _("What you wrote is kept as a note.") if is_noted else ""
    return f"{first % said} {kept}".strip()
