"""What an entry of the log tells, in words: “Reached (deputy)”, “Decided: yes”, and of what came by itself only what did."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samordna.core.days import moment
from samordna.plandoc.alarm.model import Step
from samordna.readiness.activation.calls import turn_words
from samordna.readiness.activation.sent import Sent
from samordna.readiness.enums import EventKind
from samordna.readiness.models import ActivationEvent

_WITH_TURN = frozenset({EventKind.REACHED, EventKind.NOT_REACHED, EventKind.ESCALATED})


def words_of(entry: ActivationEvent, step: Step | None, sent: Sequence[Sent] = ()) -> str:
    if entry.kind == EventKind.TAKEN_BACK and entry.corrects:
        told = what_words(entry.corrects.kind, step, entry.attempt, entry.answer)
        return _("Takes back: %(what)s") % {"what": _in_a_sentence(told)}
    if entry.corrects_id:
        return _("Correction")
    if not who_words(entry) and entry.kind in {EventKind.CALLED, EventKind.REMINDED}:
        return _of_itself(entry.kind, sent)
    return what_words(entry.kind, step, entry.attempt, entry.answer)


def what_words(kind: str, step: Step | None, attempt: int, answer: str) -> str:
    if kind == EventKind.ESCALATED and step and attempt >= len(step.line):
        return _("Nobody answers") if step.line else _("Takes longer than expected")
    if kind == EventKind.REMINDED and step and not step.send:
        return pgettext("alarm", "Overdue")
    words = str(EventKind(kind).label)
    said = words[:1].upper() + words[1:]
    if answer:
        return f"{said}: {_('yes') if answer == 'yes' else _('no')}"
    turn = turn_words(attempt) if kind in _WITH_TURN else ""
    return f"{said} ({turn})" if turn else said


def decision_words(step: Step) -> str:
    """“Receive the alarm: Is the group needed?”"""
    return ": ".join(dict.fromkeys(filter(None, (step.text.strip().rstrip("."), step.question.strip()))))


def who_words(entry: ActivationEvent) -> str:
    return entry.by.name if entry.by else entry.by_function


def whom_words(entry: ActivationEvent, step: Step | None) -> str:
    """As the route calls them, and as the contact point that it was then."""
    contact = entry.contact.function if entry.contact else ""
    role = role_words(step, entry.attempt) if entry.kind != EventKind.NOTED else ""
    if not role or not contact or role.casefold() == contact.casefold():
        return contact or role
    return f"{role} ({contact})"


def role_words(step: Step | None, attempt: int) -> str:
    return step.line[attempt].role.strip() if step and attempt < len(step.line) else ""


def too_late_words(entry: ActivationEvent, *, is_noted: bool = True) -> str:
    """What whoever came second is told, instead of an error: who was first, and when; and whether what they wrote is kept."""
    words = words_of(entry, entry.activation.content.step(entry.step))
    said = {"what": _in_a_sentence(words), "when": moment(entry.at), "who": who_words(entry)}
    first = (
        _("%(who)s was before you: %(what)s, %(when)s.")
        if said["who"]
        else _("The alarm had gone on by itself before you (%(what)s, %(when)s).")
    )
    kept = _("What you wrote is kept as a note.") if is_noted else ""
    return f"{first % said} {kept}".strip()


def _of_itself(kind: str, sent: Sequence[Sent]) -> str:
    """Nobody has called: whose turn it is, or what was sent."""
    if not sent:
        return pgettext("alarm", "Time to call") if kind == EventKind.CALLED else pgettext("alarm", "Overdue")
    if all(one.has_fault for one in sent):
        return pgettext("alarm", "Not sent")
    if kind == EventKind.REMINDED:
        return pgettext("alarm", "Reminded")
    return pgettext("alarm", "Sent") if any(one.has_left for one in sent) else pgettext("alarm", "Message")


def _in_a_sentence(words: str) -> str:
    return words[:1].lower() + words[1:]
