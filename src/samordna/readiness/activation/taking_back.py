"""Which entries of a log can be taken back: the last that somebody told of a step that has been seen to."""

from django.utils.translation import gettext as _

from samordna.plandoc.alarm.running import Status
from samordna.readiness.activation.standing import Standing
from samordna.readiness.enums import EventKind
from samordna.readiness.models import ActivationEvent

SEEN_TO = frozenset({EventKind.REACHED, EventKind.DONE, EventKind.DECIDED, EventKind.INFORMED})
"""What somebody tells that ends a step, or a round of a duty."""


def taken_back(standing: Standing) -> dict[int, ActivationEvent]:
    """By the number of the entry that was taken back, the one that takes it back."""
    return {
        one.corrects_id: one
        for one in standing.entries
        if one.kind == EventKind.TAKEN_BACK and one.corrects_id
    }


def stands(standing: Standing, step: str) -> list[ActivationEvent]:
    """What has been told of a step that it was seen to, and not taken back, in order."""
    gone = taken_back(standing)
    return [
        one for one in standing.entries if one.step == step and one.kind in SEEN_TO and one.pk not in gone
    ]


def last_is_taken_back(standing: Standing, step: str) -> ActivationEvent | None:
    """Where the last that was told of a step is that it was not so after all."""
    kinds = SEEN_TO | {EventKind.TAKEN_BACK}
    told = [one for one in standing.entries if one.step == step and one.kind in kinds]
    return told[-1] if told and told[-1].kind == EventKind.TAKEN_BACK else None


def why_not(standing: Standing, entry: ActivationEvent) -> str:
    """Why it cannot be taken back; empty where it can."""
    if standing.activation.closed_at:
        return _("The alarm is closed: nothing is taken back any more.")
    if entry.kind not in SEEN_TO:
        return _(
            "Only that somebody was reached or informed, that something is done and what was decided is taken back."
        )
    if before := taken_back(standing).get(entry.pk):
        who = before.by.name if before.by else before.by_function
        return _("It has been taken back already, by %(who)s.") % {"who": who}
    told = stands(standing, entry.step)
    state = standing.state.steps.get(entry.step)
    if not told or told[-1].pk != entry.pk or state is None or not state.is_seen_to:
        return _("More has been told of the step since. Take that back first.")
    return ""


def begun_since(standing: Standing, step: str) -> list[str]:
    """The steps that it led to and that have begun, in their words: they go on."""
    idle = (Status.WAITING, Status.PASSED_BY)
    steps = standing.state.steps.values()
    return [one.step.text for one in steps if one.led_by == step and one.status not in idle]
