"""The log in words: one line for each entry, in order of time, with what corrects it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from samordna.plandoc.alarm.running import Event
from samordna.readiness.activation.entry_words import role_words, what_words, who_words, whom_words, words_of
from samordna.readiness.activation.sent import Sent, sent_lines, sent_of
from samordna.readiness.activation.standing import Standing
from samordna.readiness.activation.taking_back import SEEN_TO
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
    EventKind.TAKEN_BACK: ("warning", "ArrowUndo"),
    EventKind.EXTRAORDINARY: ("danger", "ExclamationmarkTriangle"),
    EventKind.HANDED_OVER: ("info", "PersonGroup"),
    EventKind.CLOSED: ("neutral", "PadlockLocked"),
}
"""Tone and icon of each kind of entry, beside its word."""


@dataclass(slots=True)
class LogLine:
    """``entry`` is None for what has fallen due and is not written yet. ``who`` is empty for what came by itself.

    ``question`` is what was decided, ``sent`` says to whom something went because of it.
    """

    at: datetime
    kind: str
    what: str
    step: str = ""
    whom: str = ""
    who: str = ""
    text: str = ""
    question: str = ""
    sent: list[str] = field(default_factory=list)
    entry: ActivationEvent | None = None
    saved_late: datetime | None = None
    corrections: list["LogLine"] = field(default_factory=list)
    corrects: "LogLine | None" = None

    @property
    def is_of_a_step(self) -> bool:
        """Whether it may be taken back, and not only corrected."""
        return self.kind in SEEN_TO

    @property
    def tone(self) -> str:
        return LOOKS[self.kind][0]

    @property
    def icon(self) -> str:
        return "Chat" if self.sent and self.kind == EventKind.CALLED else LOOKS[self.kind][1]


def lines_of(standing: Standing) -> list[LogLine]:
    """In order of time; a correction stands beside what it corrects, and at its own time too. One query: what was sent."""
    sent = sent_of(standing.activation)
    lines = {entry.pk: _line(standing, entry, sent.get(entry.pk, ())) for entry in standing.entries}
    for line in lines.values():
        if line.entry and (wrong := lines.get(line.entry.corrects_id or 0)):
            wrong.corrections.append(line)
            line.corrects = wrong
    return [*lines.values(), *(_fallen(standing, one) for one in standing.fallen)]


def _line(standing: Standing, entry: ActivationEvent, sent: Sequence[Sent]) -> LogLine:
    step = standing.route.step(entry.step)
    return LogLine(
        at=entry.at,
        kind=entry.kind,
        what=words_of(entry, step, sent),
        step=step.text if step else "",
        whom=whom_words(entry, step),
        who=who_words(entry),
        text=entry.text,
        entry=entry,
        question=step.question if step and entry.kind == EventKind.DECIDED else "",
        sent=list(sent_lines(sent)),
        saved_late=entry.saved_at if (entry.saved_at - entry.at).total_seconds() > 90 else None,
    )


def _fallen(standing: Standing, event: Event) -> LogLine:
    step = standing.route.step(event.step)
    return LogLine(
        at=event.at,
        kind=event.kind,
        what=what_words(event.kind, step, event.attempt, ""),
        step=step.text if step else "",
        whom=role_words(step, event.attempt),
    )
