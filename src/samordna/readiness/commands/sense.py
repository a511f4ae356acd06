"""What of an alarm is told by somebody, and what of it makes no sense."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samordna.readiness.activation.standing import Standing
from samordna.readiness.enums import EventKind
from samordna.readiness.models import ActivationEvent

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
BY_COMMANDS_OF_THEIR_OWN = frozenset({EventKind.STARTED, EventKind.CLOSED, EventKind.TAKEN_BACK})
BY_ITSELF = frozenset({EventKind.ESCALATED, EventKind.REMINDED})


def refuse_nonsense(
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
