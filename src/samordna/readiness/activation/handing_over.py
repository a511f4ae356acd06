"""How an alarm stands, in words for whoever takes over: made by itself, so that nobody has to remember at the end of a night."""

from django.utils.translation import gettext as _

from samordna.core.days import moment
from samordna.plandoc.alarm.running import Status, StepState
from samordna.readiness.activation.entry_words import decision_words, words_of
from samordna.readiness.activation.shown import Shown
from samordna.readiness.activation.standing import Standing
from samordna.readiness.activation.taking_back import taken_back
from samordna.readiness.models import ActivationEvent


def summary_of(standing: Standing) -> list[str]:
    shown = Shown(standing)
    begun = _("Begun %(when)s.") % {"when": moment(standing.activation.started_at)}
    extraordinary = [_("An extraordinary event.")] if standing.state.is_extraordinary else []
    return [
        begun,
        *extraordinary,
        *(_past(one) for one in shown.past),
        *(_taken_back(standing, one) for one in taken_back(standing).values()),
        *(_("Waits: %(step)s") % {"step": one.state.step.text} for one in shown.now),
        *(_duty(one.state) for one in shown.resting),
    ]


def handed_over(to: str, words: str, summary: list[str]) -> str:
    """The entry: to whom first, which the pages show."""
    return "\n".join([to.strip(), *([words.strip()] if words.strip() else []), *summary])


def _past(state: StepState) -> str:
    values = {"step": state.step.text, "when": moment(state.ended_at)}
    if state.status is Status.DECIDED:
        values["step"] = decision_words(state.step)
        values["answer"] = _("yes") if state.answer == "yes" else _("no")
        return _("Decided: %(step)s %(answer)s, %(when)s") % values
    return _("Done: %(step)s, %(when)s") % values


def _taken_back(standing: Standing, entry: ActivationEvent) -> str:
    step = standing.route.step(entry.step)
    values = {"what": words_of(entry, step), "step": step.text if step else "", "when": moment(entry.at)}
    return _("%(what)s, %(step)s, %(when)s") % values


def _duty(state: StepState) -> str:
    return _("Next time: %(step)s, %(when)s") % {"step": state.step.text, "when": moment(state.round_at)}
