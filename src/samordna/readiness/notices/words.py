"""What an alarm writes to somebody: first of all whether it happens or is tried."""

from typing import NamedTuple

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from samordna.plandoc.alarm.model import Step
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation, ActivationEvent


class Words(NamedTuple):
    subject: str
    text: str


def words_of(event: ActivationEvent, step: Step, link: str, *, reminds: bool) -> Words:
    """What is written to whom a step is to reach; ``link`` acknowledges. It ``reminds`` whoever has had the words before."""
    with override(settings.LANGUAGE_CODE):
        activation = event.activation
        said = step.message or step.text
        again = [_("Reminder:")] if reminds else []
        asked = [step.question] if step.question else []
        first = " ".join([_kind(activation), *again, said, *asked])
        last = _("Acknowledge: %(link)s") % {"link": link}
        return Words(_subject(activation), f"{first}\n{last}")


def words_to_channels(event: ActivationEvent) -> Words:
    """What the installation's channels are told of an alarm that begins or ends. What it is about is read by who signs in."""
    with override(settings.LANGUAGE_CODE):
        activation = event.activation
        told = {"route": activation.content.name, "place": activation.municipality.name}
        ends = event.kind == EventKind.CLOSED
        line = _("%(place)s: the alarm %(route)s is closed.") if ends else _("%(place)s: alarm, %(route)s.")
        return Words(_subject(activation), f"{_kind(activation)} {line % told}")


def _subject(activation: Activation) -> str:
    told = {"kind": _kind(activation), "place": activation.municipality.name}
    return _("%(kind)s Alarm in %(place)s") % told


def _kind(activation: Activation) -> str:
    return pgettext("message", "EXERCISE.") if activation.is_exercise else pgettext("message", "LIVE.")
