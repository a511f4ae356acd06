"""The steps of a route as a list that says all."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samordna.accounts.access import Path
from samordna.plandoc.alarm import ways
from samordna.plandoc.alarm.faults import Fault
from samordna.plandoc.alarm.model import Route, Step
from samordna.plandoc.alarm.sms import sms_parts
from samordna.readiness.routes.telling import Telling, ToldWhom
from samordna.readiness.routes.words import DECIDES, HOURS, SEND


@dataclass(frozen=True, slots=True)
class ShownStep:
    """``line`` is who is tried, with a word for which in turn; ``leads`` what follows, with the answer that leads there,
    ``parts`` how many text messages its words become where they are sent as such."""

    number: int
    step: Step
    line: list[tuple[str, ToldWhom]]
    leads: list[tuple[str, str]]
    conditions: list[str]
    parts: int
    has_fault: bool

    @property
    def up(self) -> int:
        return self.number - 2

    @property
    def down(self) -> int:
        return self.number


def shown_steps(route: Route, owner: Path, telling: Telling, faults: Iterable[Fault]) -> list[ShownStep]:
    faulty = {one.step for one in faults}
    return [
        ShownStep(
            at,
            one,
            _line(one, owner, telling),
            _leads(route, one),
            _conditions(one),
            sms_parts(one.message) if "sms" in one.send else 0,
            one.key in faulty,
        )
        for at, one in enumerate(route.steps, 1)
    ]


def _line(step: Step, owner: Path, telling: Telling) -> list[tuple[str, ToldWhom]]:
    turns = ((_("Reach"), step.whom), (_("Deputy"), step.deputy), (_("Next in turn"), step.successor))
    return [(turn, telling.whom(whom, owner)) for turn, whom in turns if whom and whom.is_somebody]


def _leads(route: Route, step: Step) -> list[tuple[str, str]]:
    if step.is_decision:
        yes, no = (ways.after_answer(route, step, "yes"), ways.after_answer(route, step, "no"))
        return [(_("Yes"), _steps(route, yes)), (_("No"), _steps(route, no))]
    is_plain = step.then is None and step is not route.steps[-1]
    return [] if is_plain else [("", _steps(route, ways.onward(route, step)))]


def _steps(route: Route, keys: list[str]) -> str:
    """Such as “3. Kalla in POSOM”, several of which go on side by side."""
    numbered = {one.key: f"{at}. {one.text}" for at, one in enumerate(route.steps, 1)}
    names = [numbered.get(key, "–") for key in keys]
    return _(" and at the same time ").join(names) if names else _("here it ends")


def _conditions(step: Step) -> list[str]:
    """When and how the step applies, in words."""
    told = []
    if step.only_when_extraordinary:
        told.append(_("only in an extraordinary event"))
    if step.hours != "always":
        told.append(_within(dict(HOURS)[step.hours]))
    if step.every:
        told.append(_("again every %(n)d minutes until the alarm is closed") % {"n": step.every})
    if step.decides:
        told.append(_("decides: %(what)s") % {"what": _within(dict(DECIDES)[step.decides])})
    told += [_within(dict(SEND)[one]) for one in step.send]
    return told


def _within(words: object) -> str:
    """As the words stand within a line; what is written in capitals stays so."""
    text = str(words)
    return text[:1].lower() + text[1:]
